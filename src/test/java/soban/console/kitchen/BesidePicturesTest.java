package soban.console.kitchen;

import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.session.ScriptedSession;
import soban.console.session.SessionExtra;
import soban.console.session.SessionModel;
import soban.console.sound.RecordingBell;
import soban.desk.DeskView;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// The sheet beside the desk as a picture, over a kitchen.
class BesidePicturesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "DARK, KO, 100, 1920, 1080",
        "LIGHT, EN, 100, 1280, 720",
        "DARK, EN, 160, 1280, 720",
        "LIGHT, KO, 160, 960, 620"
    })
    void the_sheets(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        picture(choices, width, height, "closed", ScriptedSession.demo(), false);
        picture(choices, width, height, "demo", ScriptedSession.demo(), true);
        var shop = ScriptedSession.shop();
        picture(choices, width, height, "shop", shop, true);
        shop.becomes(shop.state().withTrouble("Port 8492 is in use by another program."));
        picture(choices, width, height, "trouble", shop, true);
    }

    private void picture(
            Choices choices,
            int width,
            int height,
            String about,
            ScriptedSession session,
            boolean open)
            throws IOException {
        var clock = new ManualClock(Lunch.NOON);
        DeskView view = new Lunch(choices.language()).offlineAtNoon(12);
        try (var desk = new MemoryDesk(view, clock, Runnable::run);
                var preferences = Preferences.load(folder.resolve("window.properties"));
                var model = new SessionModel(session, Runnable::run)) {
            preferences.change(_ -> choices);
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
                                            Optional.of(SessionExtra.of(model)),
                                            clock))) {
                still.sees("a ticket", scene -> scene.getRoot().lookup(".ticket") != null);
                still.does(() -> toggle(still.window().scene(), open));
                still.picture("beside-" + about);
            }
        }
    }

    private static void toggle(Scene scene, boolean open) {
        if (open
                && scene.getRoot().lookup("#session") instanceof Button button
                && !scene.getRoot().lookup(".session").getParent().isVisible()) {
            button.fire();
        }
    }
}
