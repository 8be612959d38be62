package soban.console.start;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.start.StartModel.Page;
import soban.console.start.StartWork.Step;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.BiConsumer;

/// The first start as pictures.
class StartPicturesTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 100, 1920, 1080",
        "DARK, EN, 100, 1920, 1080",
        "DARK, KO, 100, 1280, 720",
        "LIGHT, EN, 100, 1280, 720",
        "LIGHT, KO, 160, 1280, 720",
        "DARK, EN, 160, 1280, 720",
        "LIGHT, EN, 160, 960, 620"
    })
    void all_pages(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        picture(choices, width, height, "choice", (_, _) -> {});
        picture(choices, width, height, "shop", (model, _) -> model.turnTo(Page.SHOP));
        picture(choices, width, height, "shop-wrong", (model, _) -> mistake(model));
        picture(choices, width, height, "join", (model, _) -> model.turnTo(Page.JOIN));
        picture(
                choices,
                width,
                height,
                "join-wrong",
                (model, _) -> {
                    model.turnTo(Page.JOIN);
                    model.joinOther();
                });
        picture(
                choices,
                width,
                height,
                "work",
                (model, program) -> {
                    program.reaches(Step.STATION);
                    program.reaches(Step.SHOP);
                    program.fails(StartTrouble.Kind.NO_ANSWER, "");
                    model.demo();
                });
        picture(
                choices,
                width,
                height,
                "trouble",
                (model, program) -> {
                    program.reaches(Step.STATION);
                    program.fails(
                            StartTrouble.Kind.STATION,
                            "Port 8492 is in use by another program. Stop it, or choose another"
                                    + " port with --kafka.");
                    model.demo();
                });
    }

    private static void mistake(StartModel model) {
        model.turnTo(Page.SHOP);
        model.shop().type(ShopField.ID, "My Cafe");
        model.shop().type(ShopField.WEEKDAYS, "21:00–09:00");
        model.shop().type(ShopField.MENU, "커피, 아메리카노, 4500, 2, bar\n커피, 라떼, 비싸요");
        model.setUp();
    }

    private void picture(
            Choices choices,
            int width,
            int height,
            String about,
            BiConsumer<StartModel, ScriptedWork> story)
            throws IOException {
        try (var preferences = Preferences.load(folder.resolve("start.properties"))) {
            preferences.change(_ -> choices);
            var program = new ScriptedWork();
            var model =
                    new StartModel(program, ZoneId.of("Asia/Seoul"), Runnable::run, Runnable::run);
            try (var still =
                    new Still<>(
                            choices, width, height, () -> new StartWindow(model, preferences))) {
                still.does(() -> story.accept(model, program));
                still.picture("start-" + about);
            }
        }
    }
}
