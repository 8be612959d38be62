package soban.console.owner;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.sound.SilentBell;
import soban.desk.DeskView;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/// The owner's pages as pictures.
class OwnerPicturesTest {
    private static final List<String> PAGES =
            List.of("orders", "cancellations", "deliveries", "messages", "reviews", "today");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 100, 1920, 1080",
        "DARK, EN, 100, 1920, 1080",
        "DARK, KO, 100, 1280, 720",
        "LIGHT, EN, 100, 1280, 720",
        "LIGHT, KO, 160, 1280, 720",
        "DARK, EN, 160, 1280, 720",
        "LIGHT, EN, 80, 1280, 720",
        "DARK, KO, 130, 1920, 1080"
    })
    void a_busy_lunch(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        pictures("busy", choices, new OwnersLunch(language).busy(), width, height);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO", "DARK, EN"})
    void a_quiet_morning(Theme theme, Language language) throws IOException {
        var choices = new Choices(language, theme, 100, true);
        pictures("quiet", choices, new OwnersLunch(language).quiet(), 1280, 720);
    }

    private void pictures(String name, Choices choices, DeskView view, int width, int height)
            throws IOException {
        var desk = new MemoryOwnerDesk(view);
        try (var preferences = Preferences.load(folder.resolve("owner.properties"))) {
            preferences.change(_ -> choices);
            try (var still = new Still<>(choices, width, height, () -> window(desk, preferences))) {
                still.sees("the desk's first view", OwnerPicturesTest::isShown);
                for (String page : PAGES) {
                    still.does(() -> still.window().turnTo(page));
                    still.picture("owner-" + page + "-" + name);
                }
            }
        }
    }

    private static DeskWindow window(MemoryOwnerDesk desk, Preferences preferences) {
        var clock = Clock.fixed(OwnersLunch.NOON, ZoneId.of("Asia/Seoul"));
        return new DeskWindow(desk, new OwnerContents(), preferences, new SilentBell(), clock);
    }

    private static boolean isShown(Scene scene) {
        return scene.getRoot().lookup(".nav-name") instanceof Labeled name
                && !name.getText().isEmpty();
    }
}
