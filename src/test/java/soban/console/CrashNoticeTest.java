package soban.console;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.console.screen.OpenWindow.PATIENCE;
import static soban.console.screen.OpenWindow.onScreen;

import javafx.scene.control.Alert;
import javafx.stage.Modality;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Screenshot;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// What a person sees after a mistake of the program.
class CrashNoticeTest {
    private static final Path REPORT =
            Path.of("/home/jieun/.local/share/soban/reports/crash-20261121-093012-417.txt");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void the_language_is_as_before() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void it_says_that_the_data_are_whole_and_where_the_report_lies(String language)
            throws IOException {
        Locale.setDefault(Locale.of(language));
        FxThread.start(Fonts::load);
        Alert notice = onScreen(() -> CrashNotice.show(REPORT));
        try {
            Await.until("it is open", PATIENCE, () -> onScreen(notice::isShowing));
            assertThat(notice.getHeaderText())
                    .isEqualTo(language.equals("ko") ? "소반에 오류가 났습니다" : "Soban made a mistake");
            assertThat(notice.getContentText()).contains(REPORT.toString());
            assertThat(notice.getModality()).as("the boards go on").isEqualTo(Modality.NONE);
            assertThat(notice.getDialogPane().getScene().getWindow())
                    .isInstanceOfSatisfying(
                            Stage.class, window -> assertThat(window.getIcons()).isNotEmpty());
            onScreen(() -> Screenshot.of(notice.getDialogPane().getScene()))
                    .write(Path.of("target", "screens", "crash-" + language + ".png"));
        } finally {
            onScreen(
                    () -> {
                        notice.close();
                        return true;
                    });
        }
    }
}
