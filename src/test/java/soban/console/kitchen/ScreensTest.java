package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of `fxml/`: all are used, all load and lay out in both themes and both languages, and
/// no button is a riddle.
class ScreensTest {
    private static final Pattern USE =
            Pattern.compile("(?:source=\"|load\\(\")([a-z_]+)(?:\\.fxml)?\"");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, KO", "LIGHT, EN", "DARK, KO", "DARK, EN"})
    void every_button_without_words_explains_itself(Theme theme, Language language) {
        var choices = new Choices(language, theme, 130, true);
        var view = new Lunch(language).offlineAtNoon(12);
        var file = folder.resolve("kitchen.properties");
        try (var kitchen = new OpenKitchen(view, choices, file, true, Optional.of(() -> {}))) {
            kitchen.sees("the first ticket", _ -> kitchen.has("#ticket-80"));
            Set<String> riddles = kitchen.buttons(".button", ScreensTest::isRiddle);
            assertThat(riddles).as("icon buttons without accessible text and tooltip").isEmpty();
        }
    }

    @Test
    void every_file_is_used() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        for (Path file : files(Path.of("fxml"))) {
            uses(file, used);
            files.add(file.getFileName().toString().replace(".fxml", ""));
        }
        for (Path file : files(Path.of("src", "main", "java", "soban", "console"))) {
            uses(file, used);
        }
        assertThat(files).isNotEmpty().isEqualTo(used);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void uses(Path file, Set<String> used) throws IOException {
        USE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
    }

    private static boolean isRiddle(ButtonBase button) {
        boolean wordless =
                button.getText() == null
                        || button.getText().isEmpty()
                        || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        return wordless && (button.getAccessibleText() == null || button.getTooltip() == null);
    }
}
