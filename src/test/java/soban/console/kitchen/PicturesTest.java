package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.PrinterChoice;
import soban.console.screen.Screenshot;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.sound.RecordingBell;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The kitchen's window as a picture, which is never blank.
class PicturesTest {
    @TempDir Path folder;

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
        picture(new Choices(language, theme, 100, true), view, width, height, "lunch");
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
        picture(choices, view, width, height, "lunch");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO", "LIGHT, EN"})
    void eight_tickets_and_room(Theme theme, Language language) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(8);
        picture(new Choices(language, theme, 100, true), view, 1920, 1080, "eight");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 1920, 1080", "LIGHT, EN, 1280, 720"})
    void an_empty_board(Theme theme, Language language, int width, int height) throws IOException {
        DeskView view = Lunch.nobody(new Link.Connected(Lunch.NOON.minusSeconds(2)));
        picture(new Choices(language, theme, 100, true), view, width, height, "empty");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO", "DARK, EN"})
    void catching_up(Theme theme, Language language) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(3);
        view = Views.linked(new Link.CatchingUp(12_345, 40_000), 0).apply(view);
        picture(new Choices(language, theme, 100, true), view, 1280, 720, "catching-up");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 100", "LIGHT, EN, 100", "LIGHT, KO, 160", "DARK, EN, 160"})
    void a_clock_that_is_wrong(Theme theme, Language language, int percent) throws IOException {
        var notice =
                new Notice(
                        -1,
                        Lunch.NOON,
                        Notice.CLOCK_OFF,
                        "",
                        RefusalCode.TIME_OUT_OF_RANGE,
                        "2026-03-02 13:47" + Notice.IS_NOT + "2026-03-02 12:47");
        DeskView view = Views.notice(notice).apply(new Lunch(language).offlineAtNoon(12));
        picture(new Choices(language, theme, percent, true), view, 1280, 720, "clock");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 100", "LIGHT, EN, 100", "DARK, EN, 160", "LIGHT, KO, 160"})
    void the_list_of_keys(Theme theme, Language language, int percent) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(3);
        var choices = new Choices(language, theme, percent, true);
        picture(choices, view, 1280, 720, "keys");
    }

    @ParameterizedTest
    @CsvSource({
        "DARK, KO, 100, 1920, 1080",
        "LIGHT, EN, 100, 1280, 720",
        "LIGHT, KO, 160, 1280, 720",
        "DARK, EN, 160, 1280, 720",
        "LIGHT, EN, 160, 960, 620"
    })
    void those_who_work_here(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        DeskView view = Views.person("김하늘").apply(new Lunch(language).offlineAtNoon(12));
        var choices = new Choices(language, theme, percent, true);
        picture(choices, view, width, height, "people");
        picture(choices, view, width, height, "people-ending");
        picture(choices, view, width, height, "people-off");
        picture(choices, view, width, height, "alert");
    }

    @ParameterizedTest
    @CsvSource({"DARK, KO, 100", "LIGHT, EN, 100", "LIGHT, KO, 160"})
    void the_settings_of_the_desk(Theme theme, Language language, int percent) throws IOException {
        DeskView view = new Lunch(language).offlineAtNoon(3);
        var printer = PrinterChoice.NONE.with(PrinterChoice.Kind.NETWORK).at("192.168.0.50");
        var choices = new Choices(language, theme, percent, true).with(printer);
        picture(choices, view, 1280, 720, "setup");
    }

    private void picture(Choices choices, DeskView view, int width, int height, String about)
            throws IOException {
        var clock = new ManualClock(Lunch.NOON);
        try (var desk = new MemoryDesk(view, clock, Runnable::run);
                var preferences = Preferences.load(folder.resolve("window.properties"))) {
            preferences.change(_ -> choices);
            preferences.changePeople(_ -> Lunch.STAFF);
            try (var still =
                    new Still<>(
                            choices,
                            width,
                            height,
                            () ->
                                    new KitchenWindow(
                                            desk,
                                            preferences,
                                            new RecordingBell(true),
                                            Optional.of(() -> {}),
                                            clock))) {
                still.sees("the board", scene -> stands(scene, view));
                turn(still, about, clock);
                Screenshot picture = still.picture("kitchen-" + about);
                assertThat(colours(picture)).as("different colours").hasSizeGreaterThan(20);
            }
        }
    }

    private static boolean stands(Scene scene, DeskView view) {
        boolean empty =
                view.kitchen().tickets().stream()
                        .allMatch(ticket -> ticket.status() == OrderStatus.READY);
        return empty == scene.getRoot().lookupAll(".ticket").isEmpty()
                && scene.getRoot().lookup("#shop") instanceof Labeled shop
                && shop.getText().equals(view.name());
    }

    private static void turn(Still<KitchenWindow> still, String about, ManualClock clock) {
        switch (about) {
            case "keys" -> still.types(KeyCode.F1);
            case "setup" -> still.types(KeyCode.O);
            case "people" -> still.types(KeyCode.I);
            case "people-ending" -> {
                still.types(KeyCode.I);
                still.presses("#personGoOn");
            }
            case "people-off" -> {
                still.types(KeyCode.I);
                still.presses("#personGoOn", "#personGoOn");
            }
            case "alert" -> {
                clock.pass(Duration.ofSeconds(21));
                still.types(KeyCode.S);
            }
            default -> {}
        }
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
}
