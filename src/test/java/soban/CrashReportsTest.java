package soban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class CrashReportsTest {
    @TempDir Path folder;
    private final List<Path> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-08-01T10:15:30.123Z");

    private CrashReports reports(Path where) {
        InstantSource clock = () -> now;
        return new CrashReports(where, clock, told::add);
    }

    @Test
    void what_nobody_caught_stands_in_a_file_that_the_person_is_told_of() throws IOException {
        var thread = new Thread(() -> {}, "painter");
        reports(folder.resolve("reports"))
                .uncaughtException(thread, new IllegalStateException("no paint"));
        assertThat(told).containsExactly(folder.resolve("reports/crash-20260801-101530-123.txt"));
        assertThat(Files.readString(told.getFirst()))
                .contains("Time: 2026-08-01T10:15:30.123Z", "Program: Soban", "Thread: painter")
                .contains("java.lang.IllegalStateException: no paint", "at soban.CrashReportsTest");
        assertThat(CrashReports.sentence(told.getFirst())).contains(told.getFirst().toString());
    }

    @Test
    void a_mistake_that_repeats_fills_no_disk() {
        var reports = reports(folder);
        for (int i = 0; i < 100; i++) {
            now = now.plusMillis(1);
            reports.uncaughtException(Thread.currentThread(), new AssertionError("again"));
        }
        assertThat(told).hasSize(3);
    }

    @Test
    void where_nothing_can_be_written_the_program_goes_on() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        reports(file).uncaughtException(Thread.currentThread(), new AssertionError());
        assertThat(told).isEmpty();
    }
}
