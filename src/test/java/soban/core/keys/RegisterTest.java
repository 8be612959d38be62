package soban.core.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RegisterTest {
    @TempDir private Path folder;

    @Test
    void who_was_added_is_held_from_then_on() throws IOException {
        Path file = folder.resolve("forgotten");
        var register = Register.open(file);
        register.add("one");
        register.add("one");
        register.add("other");
        assertThat(file).content().isEqualTo("one\nother\n");
        assertThat(Register.open(file).holds("other")).isTrue();
        assertThat(Register.open(file).holds("nobody")).isFalse();
    }

    @Test
    void a_line_that_a_crash_cut_off_does_not_spoil_the_next() throws IOException {
        Path file = Files.writeString(folder.resolve("forgotten"), "one\noth");
        var register = Register.open(file);
        register.add("other");
        register.add("third");
        var again = Register.open(file);
        assertThat(again.holds("one")).isTrue();
        assertThat(again.holds("other")).isTrue();
        assertThat(again.holds("third")).isTrue();
    }
}
