package soban.console;

import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.stage.Modality;
import javafx.stage.Stage;

import soban.console.screen.Choices;
import soban.console.screen.Look;
import soban.console.screen.Strings;
import soban.console.screen.WindowIcon;

import java.nio.file.Path;

/// What a person reads after a mistake of the program: that the data are whole, and where the
/// report lies.
final class CrashNotice {
    /// In heights of its text: a report's path fits into a line.
    private static final double WIDTH = 38;

    private CrashNotice() {}

    /// On the toolkit's thread. It waits for nobody: the boards go on beside it.
    static Alert show(Path report) {
        var choices = Choices.ofSystem();
        var strings = new Strings(choices.language());
        var notice = new Alert(AlertType.ERROR, strings.text("crash.report", report));
        notice.setTitle("Soban");
        notice.setGraphic(null);
        notice.getDialogPane().setPrefWidth(WIDTH * Look.em(choices));
        notice.setHeaderText(strings.text("crash.title"));
        notice.setResizable(true);
        notice.initModality(Modality.NONE);
        Scene scene = notice.getDialogPane().getScene();
        Look.dress(scene, choices, "frame");
        if (scene.getWindow() instanceof Stage window) {
            WindowIcon.put(window);
        }
        notice.show();
        return notice;
    }
}
