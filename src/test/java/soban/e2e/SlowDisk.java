package soban.e2e;

import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Makes every force of a process to the disk take long: with `strace`, which holds each call that
/// forces, and by the way slows the rest of the process, too. Where there is no `strace` the
/// process stands still for a while again and again, which is coarser: it can't answer that it is
/// slow either.
final class SlowDisk implements AutoCloseable {
    private final long pid;
    private final Path log;
    private final Process strace;
    private final Thread pauses;
    private final AtomicLong held = new AtomicLong();
    private volatile boolean closed;

    private SlowDisk(long pid, Duration force, Path log, Random random) throws IOException {
        this.pid = pid;
        this.log = log;
        strace = strace(pid, force, log);
        pauses = Thread.ofPlatform().unstarted(() -> pause(force, random));
        if (strace == null) {
            pauses.start();
        }
    }

    static SlowDisk under(long pid, Duration force, Path log, Random random) throws IOException {
        return new SlowDisk(pid, force, log, random);
    }

    private static Process strace(long pid, Duration force, Path log) throws IOException {
        try {
            var started =
                    new ProcessBuilder(
                                    "strace",
                                    "-f",
                                    "-p",
                                    String.valueOf(pid),
                                    "-e",
                                    "trace=fsync,fdatasync",
                                    "-e",
                                    "inject=fsync,fdatasync:delay_enter=" + force.toMillis() * 1000)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            Await.until(
                    "every thread is held",
                    OwnStation.PATIENCE,
                    () -> !started.isAlive() || log.toFile().length() > 0);
            return started.isAlive() ? started : null;
        } catch (IOException none) {
            return null;
        }
    }

    String means() {
        return strace == null ? "pauses of the process" : "strace";
    }

    /// How many forces, or other things, were held up until now.
    long held() throws IOException {
        try (var lines = Files.lines(log)) {
            return strace == null
                    ? held.get()
                    : lines.filter(line -> line.contains("DELAYED")).count();
        }
    }

    private void pause(Duration longest, Random random) {
        for (; !closed; held.incrementAndGet()) {
            TestStation.signal("STOP", pid);
            LockSupport.parkNanos(random.nextLong(longest.toNanos() * 4));
            TestStation.signal("CONT", pid);
            LockSupport.parkNanos(longest.toNanos());
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (strace == null) {
                pauses.join();
            } else {
                strace.destroy();
                if (!strace.waitFor(30, TimeUnit.SECONDS)) {
                    strace.destroyForcibly().waitFor();
                }
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        TestStation.signal("CONT", pid);
    }
}
