package soban.station.backup;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

class CutTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int RECORD = 100;

    @TempDir private Path folder;

    @BeforeEach
    void partitions() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            create(name);
        }
        for (int i = 0; i < 200; i++) {
            create("and-" + i);
        }
    }

    private void create(String name) throws IOException {
        Files.createDirectories(folder.resolve("kafka/log/" + name + "-0"));
        Files.createFile(log(name));
    }

    private Path log(String name) {
        return folder.resolve("kafka/log/" + name + "-0/0.log");
    }

    private static long length(Cut cut, String name) {
        return cut.pieces(Belonging.DATA).stream()
                .filter(piece -> piece.name().equals("kafka/log/" + name + "-0/0.log"))
                .mapToLong(piece -> ((Piece.Beginning) piece).length())
                .findFirst()
                .orElseThrow();
    }

    /// Whoever writes puts each record into c, then b, then a: at no moment has a one that c has
    /// not. Looked at one after the other, in whichever order, that would be seen.
    @Test
    void all_files_are_as_they_were_at_one_moment() throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> write(stop));
            try {
                for (int i = 0; i < 100; i++) {
                    assertOneMoment();
                }
            } finally {
                stop.set(true);
            }
            writing.get();
        }
    }

    private void assertOneMoment() throws IOException {
        try (var cut = Cut.through(folder, PATIENCE).orElseThrow()) {
            long first = length(cut, "c");
            assertThat(length(cut, "b")).isBetween(first - RECORD, first);
            assertThat(length(cut, "a")).isBetween(first - RECORD, length(cut, "b"));
        }
    }

    private Object write(AtomicBoolean stop) throws IOException {
        try (var a = FileChannel.open(log("a"), StandardOpenOption.APPEND);
                var b = FileChannel.open(log("b"), StandardOpenOption.APPEND);
                var c = FileChannel.open(log("c"), StandardOpenOption.APPEND)) {
            for (int i = 1; !stop.get(); i++) {
                for (FileChannel file : List.of(c, b, a)) {
                    file.write(ByteBuffer.allocate(RECORD));
                }
                if (i % 200 == 0) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        }
        return stop;
    }

    /// As while Kafka exchanges a segment for a cleaned one.
    @Test
    void while_two_stand_for_one_nothing_is_taken() throws Exception {
        Path swap = Files.createFile(folder.resolve("kafka/log/a-0/0.log.swap"));
        assertThat(Cut.through(folder, Duration.ofMillis(50))).isEmpty();
        Files.delete(swap);
        Cut.through(folder, PATIENCE).orElseThrow().close();
    }

    @Test
    void what_was_deleted_since_is_still_in_it() throws Exception {
        Files.writeString(log("a"), "kept");
        try (var cut = Cut.through(folder, PATIENCE).orElseThrow()) {
            Files.delete(log("a"));
            var piece =
                    cut.pieces(Belonging.DATA).stream()
                            .filter(each -> each.name().contains("/a-0/"))
                            .map(Piece.Beginning.class::cast)
                            .findFirst()
                            .orElseThrow();
            var read = ByteBuffer.allocate(4);
            piece.file().read(read, 0);
            assertThat(new String(read.array(), UTF_8)).isEqualTo("kept");
        }
    }
}
