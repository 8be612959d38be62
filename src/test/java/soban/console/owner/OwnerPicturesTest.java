package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Clipped;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.screen.Screenshot;
import soban.console.screen.Theme;
import soban.console.sound.SilentBell;
import soban.desk.DeskView;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// The owner's pages as pictures, in scenes that are never shown. Each is looked at by people in
/// `target/screens`; here no word may be cut short, and no button may hang out of the window.
class OwnerPicturesTest {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> PAGES =
            List.of("orders", "cancellations", "deliveries", "messages", "reviews", "today");

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

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
        var clock = Clock.fixed(OwnersLunch.NOON, ZoneId.of("Asia/Seoul"));
        try (var preferences = Preferences.load(folder.resolve("owner.properties"))) {
            preferences.change(_ -> choices);
            var window =
                    OpenWindow.onScreen(
                            () ->
                                    new DeskWindow(
                                            desk,
                                            new OwnerContents(),
                                            preferences,
                                            new SilentBell(),
                                            clock));
            try {
                Await.until(
                        "the desk's first view",
                        PATIENCE,
                        () -> OpenWindow.onScreen(() -> window.turnTo("orders")));
                for (String page : PAGES) {
                    look(window, page, file(name, page, choices, width), width, height);
                }
            } finally {
                OpenWindow.onScreen(
                        () -> {
                            window.close();
                            return true;
                        });
            }
        }
    }

    private static Path file(String name, String page, Choices choices, int width) {
        return SCREENS.resolve(
                "owner-%s-%s-%s-%s-%d-%d.png"
                        .formatted(
                                page,
                                name,
                                choices.language(),
                                choices.theme(),
                                choices.textPercent(),
                                width)
                        .toLowerCase(Locale.ROOT));
    }

    private static void look(DeskWindow window, String page, Path file, int width, int height)
            throws IOException {
        var shot =
                OpenWindow.onScreen(
                        () -> {
                            window.turnTo(page);
                            lay(window.scene(), width, height);
                            assertThat(Clipped.words(window.scene()))
                                    .as("cut words on %s", file)
                                    .isEmpty();
                            assertThat(Clipped.buttons(window.scene()))
                                    .as("hanging buttons on %s", file)
                                    .isEmpty();
                            return Screenshot.of(window.scene());
                        });
        shot.write(file);
    }

    /// Twice, since widths that are known only after the first time decide what is shown.
    private static void lay(Scene scene, int width, int height) {
        var root = (Region) scene.getRoot();
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        for (int i = 0; i < 2; i++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
    }
}
