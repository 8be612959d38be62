package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Choices that outlive the window.
class PreferencesTest {
    @TempDir Path folder;

    @Test
    void choices_survive_a_restart() {
        Path file = folder.resolve("deep").resolve("kitchen.properties");
        var printer =
                new PrinterChoice(
                        PrinterChoice.Kind.NETWORK,
                        "192.168.0.50",
                        "Büro",
                        PrinterChoice.Paper.NARROW,
                        true,
                        3);
        var chosen =
                new Choices(Language.EN, Theme.LIGHT, 130, false).with(printer).atStation("bar");
        try (var preferences = Preferences.load(file)) {
            preferences.change(_ -> chosen);
        }
        try (var again = Preferences.load(file)) {
            assertThat(again.choices()).isEqualTo(chosen);
        }
    }

    @Test
    void the_last_of_many_changes_is_kept() {
        Path file = folder.resolve("kitchen.properties");
        try (var preferences = Preferences.load(file)) {
            for (int percent = Choices.SMALLEST; percent <= Choices.LARGEST; percent++) {
                int now = percent;
                preferences.change(c -> new Choices(c.language(), c.theme(), now, c.sound()));
            }
        }
        try (var again = Preferences.load(file)) {
            assertThat(again.choices().textPercent()).isEqualTo(Choices.LARGEST);
        }
    }

    @Test
    void a_damaged_file_counts_as_no_choice() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("kitchen.properties"),
                        "language=XX\ntheme=\\u12\ntext=huge\n");
        try (var preferences = Preferences.load(file)) {
            assertThat(preferences.choices()).isEqualTo(Choices.ofSystem());
        }
    }

    @Test
    void a_file_that_can_not_be_written_does_not_stop_the_desk() throws IOException {
        Path file = Files.writeString(folder.resolve("occupied"), "").resolve("kitchen.properties");
        try (var preferences = Preferences.load(file)) {
            preferences.change(Choices::largerText);
            assertThat(preferences.choices().textPercent()).isEqualTo(110);
        }
    }

    @Test
    void text_stays_between_80_and_160_percent() {
        Choices choices = Choices.ofSystem();
        for (int i = 0; i < 20; i++) {
            choices = choices.largerText();
        }
        assertThat(choices.textPercent()).isEqualTo(160);
        for (int i = 0; i < 20; i++) {
            choices = choices.smallerText();
        }
        assertThat(choices.textPercent()).isEqualTo(80);
    }
}
