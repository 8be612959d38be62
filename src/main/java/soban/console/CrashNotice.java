package soban.console;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;

import soban.console.screen.Language;
import soban.console.screen.Strings;

import java.nio.file.Path;

/// What a person reads after a mistake of the program: that the data are whole, and where the
/// report lies.
final class CrashNotice {
    private CrashNotice() {}

    /// On the toolkit's thread. It waits for nobody: the boards go on beside it.
    static Alert show(Path report) {
        var strings = new Strings(Language.ofSystem());
        var notice = new Alert(AlertType.ERROR, strings.text("crash.report", report));
        notice.setTitle("Soban");
        notice.setHeaderText(strings.text("crash.title"));
        notice.setResizable(true);
        notice.show();
        return notice;
    }
}
