package soban;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.Folders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// A mistake of the program that nobody caught: what happened is written into a file of its own in
/// this user's data folder, and the person is told where. One mistake may repeat with every frame,
/// so a process writes a few reports and no more.
final class CrashReports implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(CrashReports.class);
    private static final int MOST = 3;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'crash-'yyyyMMdd-HHmmss-SSS'.txt'")
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;
    private final Consumer<Path> tell;
    private final AtomicInteger written = new AtomicInteger();

    /// @param folder where reports are kept; it need not be there yet
    /// @param tell gets each report, on the thread of the mistake
    CrashReports(Path folder, InstantSource clock, Consumer<Path> tell) {
        this.folder = folder;
        this.clock = clock;
        this.tell = tell;
    }

    /// From now on, for all threads of this process.
    ///
    /// @param tell tells the person, besides what is said on the terminal
    static void watch(Consumer<Path> tell) {
        Path folder = Folders.ofThisUser().root().resolve("reports");
        Thread.setDefaultUncaughtExceptionHandler(
                new CrashReports(
                        folder,
                        InstantSource.system(),
                        report -> {
                            System.err.println(sentence(report));
                            tell.accept(report);
                        }));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable mistake) {
        LOG.error("nobody caught this, on {}", thread.getName(), mistake);
        write(thread.getName(), mistake).ifPresent(tell);
    }

    static String sentence(Path report) {
        return "Soban made a mistake. Your data are whole; what happened is written in " + report;
    }

    /// Empty when enough was written, or when it can't be.
    Optional<Path> write(String thread, Throwable mistake) {
        if (written.incrementAndGet() > MOST) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(NAME.format(now));
            return Optional.of(
                    Files.writeString(file, new CrashReport(thread, mistake, now).text(), UTF_8));
        } catch (IOException problem) {
            LOG.error("no report of it can be written into {}", folder, problem);
            return Optional.empty();
        }
    }
}
