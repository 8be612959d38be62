package soban.console.rider;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Look;
import soban.console.screen.Preferences;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.sound.SilentBell;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.domain.delivery.DeliveryDetails;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;

/// The rider's window as a picture, in which the big buttons are big.
class RiderPicturesTest {
    private static final Clock NOON = Clock.fixed(Round.NOON, ZoneId.of("Asia/Seoul"));

    private static final DeliveryDetails ANYTHING = new Round(Language.EN).details(77, 0);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "DARK, KO, 1920, 1080, 100",
        "DARK, EN, 1920, 1080, 100",
        "LIGHT, KO, 1920, 1080, 100",
        "LIGHT, EN, 1920, 1080, 100",
        "DARK, KO, 1280, 720, 100",
        "DARK, EN, 1280, 720, 100",
        "LIGHT, KO, 1280, 720, 100",
        "LIGHT, EN, 1280, 720, 100",
        "LIGHT, KO, 1920, 1080, 80",
        "DARK, EN, 1280, 720, 80",
        "LIGHT, KO, 1920, 1080, 160",
        "DARK, EN, 1920, 1080, 160",
        "LIGHT, KO, 1280, 720, 160",
        "LIGHT, EN, 1280, 720, 160",
        "DARK, EN, 960, 620, 160"
    })
    void a_busy_noon(Theme theme, Language language, int width, int height, int percent)
            throws IOException {
        var round = new Round(language);
        picture(
                new Choices(language, theme, percent, true),
                round.view(round.busy(), Round.CONNECTED),
                "deliveries",
                width,
                height,
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 1920, 1080, 100",
        "DARK, EN, 1280, 720, 100",
        "DARK, KO, 1280, 720, 160"
    })
    void cut_off_and_told_to_wait(
            Theme theme, Language language, int width, int height, int percent) throws IOException {
        var round = new Round(language);
        RiderBoard busy = round.busy();
        var board =
                new RiderBoard(
                        busy.area(),
                        true,
                        null,
                        List.of(round.card(1, 0, null, Round.NOON)),
                        List.of(
                                round.ride(78, 1, RiderBoard.Stage.TO_PICK_UP, true, true),
                                round.ride(80, 4, RiderBoard.Stage.ASKED, false, false),
                                round.ride(81, 5, RiderBoard.Stage.DELIVERED, true, false)),
                        busy.today());
        picture(
                new Choices(language, theme, percent, true),
                round.view(board, Round.OFFLINE),
                "deliveries",
                width,
                height,
                "-offline");
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 1920, 1080, 100",
        "DARK, EN, 1280, 720, 160",
        "DARK, EN, 1280, 720, 100"
    })
    void off_duty(Theme theme, Language language, int width, int height, int percent)
            throws IOException {
        var round = new Round(language);
        picture(
                new Choices(language, theme, percent, true),
                round.view(Round.quiet(false), Round.CONNECTED),
                "deliveries",
                width,
                height,
                "-off-duty");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, EN, 1280, 720, 100", "DARK, KO, 1920, 1080, 100"})
    void nothing_to_do(Theme theme, Language language, int width, int height, int percent)
            throws IOException {
        var round = new Round(language);
        var link = new Link.CatchingUp(12_345, 40_000);
        picture(
                new Choices(language, theme, percent, true),
                round.view(Round.quiet(true), link),
                "deliveries",
                width,
                height,
                "-quiet");
    }

    @ParameterizedTest
    @CsvSource({
        "today, LIGHT, KO, 1920, 1080, 100",
        "today, DARK, EN, 1280, 720, 160",
        "settings, LIGHT, KO, 1920, 1080, 100",
        "settings, LIGHT, EN, 1280, 720, 100",
        "settings, DARK, EN, 1280, 720, 160",
        "settings, DARK, KO, 1280, 720, 80"
    })
    void other_pages(
            String page, Theme theme, Language language, int width, int height, int percent)
            throws IOException {
        var round = new Round(language);
        picture(
                new Choices(language, theme, percent, true),
                round.view(round.busy(), Round.CONNECTED),
                page,
                width,
                height,
                "");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO, 1920, 1080, 100", "DARK, EN, 1280, 720, 100"})
    void one_is_picked_one_asked_for_and_one_gone(
            Theme theme, Language language, int width, int height, int percent) throws IOException {
        var round = new Round(language);
        picture(
                new Choices(language, theme, percent, true),
                Boards.asked(Round.id(2), true).apply(round.view(round.busy(), Round.CONNECTED)),
                "deliveries",
                width,
                height,
                "-picked",
                (still, desk) -> {
                    still.types(KeyCode.DOWN, KeyCode.DOWN);
                    desk.become(Boards.withoutOffer(Round.id(3)));
                },
                ".offer:gone");
    }

    @ParameterizedTest
    @CsvSource({
        "keys, LIGHT, KO, 1920, 1080, 100, F1",
        "keys, DARK, EN, 1280, 720, 160, F1",
        "back, LIGHT, EN, 1280, 720, 100, B",
        "back, DARK, KO, 1280, 720, 160, B",
        "map, LIGHT, KO, 1280, 720, 160, M"
    })
    void what_a_key_opens(
            String name,
            Theme theme,
            Language language,
            int width,
            int height,
            int percent,
            KeyCode key)
            throws IOException {
        var round = new Round(language);
        var board =
                Boards.mine(List.of(round.ride(78, 1, RiderBoard.Stage.TO_PICK_UP, true, false)));
        picture(
                new Choices(language, theme, percent, true),
                board.apply(round.view(round.busy(), Round.CONNECTED)),
                "deliveries",
                width,
                height,
                "-" + name,
                (still, _) -> still.types(key),
                ".nav");
    }

    private void picture(
            Choices choices, DeskView view, String page, int width, int height, String about)
            throws IOException {
        picture(choices, view, page, width, height, about, (_, _) -> {}, ".nav");
    }

    private void picture(
            Choices choices,
            DeskView view,
            String page,
            int width,
            int height,
            String about,
            BiConsumer<Still<DeskWindow>, MemoryRiderDesk> meanwhile,
            String shown)
            throws IOException {
        try (var desk = new MemoryRiderDesk(view, Runnable::run, _ -> ANYTHING);
                var preferences = Preferences.load(folder.resolve("window.properties"))) {
            preferences.change(_ -> choices);
            try (var still = new Still<>(choices, width, height, () -> window(desk, preferences))) {
                still.does(() -> still.window().turnTo(page));
                still.sees("the desk", scene -> isShown(scene, view));
                meanwhile.accept(still, desk);
                still.sees("the news", scene -> scene.getRoot().lookup(shown) != null);
                still.picture("rider-" + page + about);
                still.sees("big buttons that are big", scene -> small(scene, choices).isEmpty());
            }
        }
    }

    private static DeskWindow window(MemoryRiderDesk desk, Preferences preferences) {
        return new DeskWindow(desk, new RiderContents(NOON), preferences, new SilentBell(), NOON);
    }

    private static List<Button> small(Scene scene, Choices choices) {
        return scene.getRoot().lookupAll(".ride-next").stream()
                .map(Button.class::cast)
                .filter(Button::isVisible)
                .filter(button -> button.getHeight() < 84 * Look.scale(choices) - 0.5)
                .toList();
    }

    private static boolean isShown(Scene scene, DeskView view) {
        return scene.getRoot().lookup(".nav-name") instanceof Label name
                && name.getText().equals(view.name());
    }
}
