package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/// Names that are kept.
class PeopleTest {
    @TempDir Path folder;

    @Test
    void names_survive_a_restart_beside_the_choices() {
        Path file = folder.resolve("kitchen.preferences");
        try (var preferences = Preferences.load(file)) {
            preferences.changePeople(people -> people.with("김하늘").with("Zoë = #1"));
            preferences.change(Choices::largerText);
        }
        try (var again = Preferences.load(file)) {
            assertThat(again.people().names()).containsExactly("김하늘", "Zoë = #1");
            assertThat(again.choices().textPercent()).isEqualTo(110);
            again.changePeople(people -> people.without("김하늘"));
        }
        try (var again = Preferences.load(file)) {
            assertThat(again.people().names()).containsExactly("Zoë = #1");
            assertThat(again.choices().textPercent()).isEqualTo(110);
        }
    }

    @Test
    void a_file_from_before_there_were_names_has_none() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "theme=LIGHT\n");
        try (var preferences = Preferences.load(file)) {
            assertThat(preferences.people()).isEqualTo(People.NOBODY);
            assertThat(preferences.choices().theme()).isEqualTo(Theme.LIGHT);
        }
    }

    @Test
    void hangul_that_came_in_parts_and_spaces_make_no_other_person() {
        String parts = Normalizer.normalize("김하늘", Normalizer.Form.NFD);
        assertThat(parts).hasSizeGreaterThan(3);
        assertThat(People.NOBODY.with("김하늘").with("  " + parts + "\n ").names())
                .containsExactly("김하늘");
        assertThat(People.tidy(" Ji \t eun\u0000 Kim ")).isEqualTo("Ji eun Kim");
    }

    @Test
    void length_is_counted_in_letters_of_any_script() {
        assertThat(People.isTooLong("늘".repeat(40))).isFalse();
        assertThat(People.isTooLong("늘".repeat(41))).isTrue();
        assertThat(People.isTooLong("🌷".repeat(40))).as("two chars each").isFalse();
    }

    @Test
    void a_damaged_list_is_read_as_far_as_it_makes_sense() {
        var many = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();
        assertThat(new People(many).names()).hasSize(People.MOST);
        assertThat(new People(many).isFull()).isTrue();
        assertThat(new People(List.of("", " ", "x".repeat(41), "a", "a")).names())
                .containsExactly("a");
    }

    @Test
    void a_cards_number_is_nobodys_name() {
        assertThat(new People(List.of("유진", "4111 1111 1111 1111")).names()).containsExactly("유진");
    }
}
