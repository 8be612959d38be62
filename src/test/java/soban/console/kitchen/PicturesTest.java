package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Choices;
import soban.console.screen.Clipped;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Screenshot;
import soban.console.screen.Theme;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.domain.order.OrderStatus;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The window as a picture, in scenes that are never shown. Each is looked at by people in
/// `target/screens`; here it must not be blank, no word may be cut short, and no button may hang
/// out of the window.
class PicturesTest {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @ParameterizedTest
    @CsvSource({
        "DARK, KO, 1920, 1080",
        "DARK, EN, 1920, 1080",
        "LIGHT, KO, 1920, 1080",
        "LIGHT, EN, 1920, 1080",
        "DARK, KO, 1280, 720",
        "DARK, EN, 1280, 720",
        "LIGHT, KO, 1280, 720",
        "LIGHT, EN, 1280, 720"
    })
    void busy_lunch(Theme theme, Language language, int width, int height) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(30);
        picture(new Choices(language, theme, 100, true), view, width, height, "");
    }

    @ParameterizedTest
    @CsvSource({
        "KO, 80, 1920, 1080",
        "EN, 80, 1280, 720",
        "KO, 160, 1280, 720",
        "EN, 160, 1280, 720",
        "EN, 130, 1280, 720",
        "KO, 160, 1920, 1080",
        "EN, 160, 1920, 1080",
        "EN, 160, 960, 620"
    })
    void text_of_another_size(Language language, int percent, int width, int height)
            throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(30);
        var choices = new Choices(language, Theme.DARK, percent, true);
        picture(choices, view, width, height, "-" + percent + "percent");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO", "LIGHT, EN"})
    void eight_tickets_and_room(Theme theme, Language language) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(8);
        picture(new Choices(language, theme, 100, true), view, 1920, 1080, "-eight");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 1920, 1080", "LIGHT, EN, 1280, 720"})
    void an_empty_board(Theme theme, Language language, int width, int height) throws IOException {
        DeskView view = Lunch.nobody(new Link.Connected(Lunch.NOON.minusSeconds(2)));
        picture(new Choices(language, theme, 100, true), view, width, height, "-empty");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO", "DARK, EN"})
    void catching_up(Theme theme, Language language) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(3);
        view = Views.linked(new Link.CatchingUp(12_345, 40_000), 0).apply(view);
        picture(new Choices(language, theme, 100, true), view, 1280, 720, "-catching-up");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 100", "LIGHT, EN, 100", "DARK, EN, 160"})
    void the_list_of_keys(Theme theme, Language language, int percent) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(3);
        picture(new Choices(language, theme, percent, true), view, 1280, 720, "-keys");
    }

    private void picture(Choices choices, DeskView view, int width, int height, String about)
            throws IOException {
        var clock = new ManualClock(Lunch.NOON);
        try (var desk = new MemoryDesk(view, clock, Runnable::run);
                var preferences = Preferences.load(folder.resolve("window.properties"))) {
            preferences.change(_ -> choices);
            KitchenWindow window =
                    OpenKitchen.onScreen(
                            () ->
                                    new KitchenWindow(
                                            desk,
                                            preferences,
                                            new RecordingBell(true),
                                            Optional.of(() -> {}),
                                            clock));
            Scene scene = OpenKitchen.onScreen(() -> sized(window.scene(), width, height));
            Await.until(
                    "the board stands",
                    PATIENCE,
                    () -> OpenKitchen.onScreen(() -> stands(scene, view)));
            Screenshot shot = OpenKitchen.onScreen(() -> shot(scene, about));
            shot.write(
                    SCREENS.resolve(
                            "kitchen-%s-%s-%dx%d%s.png"
                                    .formatted(
                                            lower(choices.theme()),
                                            lower(choices.language()),
                                            width,
                                            height,
                                            about)));
            assertThat(shot.image().getWidth()).isEqualTo(width);
            assertThat(colours(shot)).as("different colours").hasSizeGreaterThan(20);
            assertThat(OpenKitchen.onScreen(() -> Clipped.words(scene)))
                    .as("words cut short")
                    .isEmpty();
            assertThat(OpenKitchen.onScreen(() -> Clipped.buttons(scene)))
                    .as("buttons outside")
                    .isEmpty();
            OpenKitchen.onScreen(
                    () -> {
                        window.close();
                        return true;
                    });
        }
    }

    private static Scene sized(Scene scene, int width, int height) {
        var root = (Region) scene.getRoot();
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        return scene;
    }

    /// Layout settles within a few rounds, each of which a snapshot brings about.
    private static boolean stands(Scene scene, DeskView view) {
        scene.snapshot(null);
        scene.snapshot(null);
        boolean empty =
                view.kitchen().tickets().stream()
                        .allMatch(ticket -> ticket.status() == OrderStatus.READY);
        return empty == scene.getRoot().lookupAll(".ticket").isEmpty()
                && scene.getRoot().lookup("#shop") instanceof Labeled shop
                && shop.getText().equals(view.name());
    }

    private static Screenshot shot(Scene scene, String about) {
        if (about.equals("-keys")) {
            Event.fireEvent(
                    scene,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.F1, false, false, false, false));
            scene.snapshot(null);
        }
        return Screenshot.of(scene);
    }

    private static Set<Integer> colours(Screenshot shot) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < shot.image().getWidth(); x += 3) {
            for (int y = 0; y < shot.image().getHeight(); y += 3) {
                colours.add(shot.image().getRGB(x, y));
            }
        }
        return colours;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
