package soban.station.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

class BookTest {
    private static final Entry CHARGED =
            new Entry.Charged("2030-01-01T00:00:00Z", "k", "o", 4500, "r");
    private static final Entry DECLINED =
            new Entry.Declined("2030-01-01T00:00:01Z", "l", "o", 10, "why");
    private static final Entry TAKEN =
            new Entry.MessageTaken(
                    "2030-01-01T00:00:03Z", "n", "SMS", "…5678", "MOVED", true, "s", null);
    private static final Entry REFUNDED = new Entry.Refunded("2030-01-01T00:00:02Z", "m", "k", 500);

    @TempDir private Path folder;
    private final List<Entry> read = new ArrayList<>();
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("book.jsonl");
        try (var book = open()) {
            book.append(CHARGED);
            book.append(DECLINED);
        }
    }

    private Book open() throws IOException {
        read.clear();
        return Book.open(file, new ObjectMapper(), read::add);
    }

    @Test
    void what_was_written_is_read_back_in_its_order() throws IOException {
        try (var book = open()) {
            assertThat(read).containsExactly(CHARGED, DECLINED);
            book.append(REFUNDED);
            book.append(TAKEN);
        }
        try (var _ = open()) {
            assertThat(read).containsExactly(CHARGED, DECLINED, REFUNDED, TAKEN);
        }
    }

    @Test
    void a_torn_last_line_is_cut_off_at_every_length_and_written_over() throws IOException {
        var whole = Files.readAllBytes(file);
        int firstLine = Files.readString(file).indexOf('\n') + 1;
        for (int length = firstLine; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            try (var book = open()) {
                assertThat(read).containsExactly(CHARGED);
                book.append(REFUNDED);
            }
            try (var _ = open()) {
                assertThat(read).containsExactly(CHARGED, REFUNDED);
            }
        }
    }

    @Test
    void a_last_line_of_garbage_is_a_torn_one() throws IOException {
        Files.write(file, new byte[] {0, 0, 0, '\n'}, StandardOpenOption.APPEND);
        try (var _ = open()) {
            assertThat(read).containsExactly(CHARGED, DECLINED);
        }
    }

    @Test
    void damage_before_the_end_is_named_and_left_as_it_is() throws IOException {
        var text = Files.readString(file).replaceFirst("charged", "chxxged");
        Files.writeString(file, text);
        assertThatThrownBy(this::open)
                .isInstanceOf(DamagedBook.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 1");
        assertThat(file).hasContent(text);
    }
}
