package soban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// What a process takes of the machine.
final class Usage {
    private Usage() {}

    /// All that it has calculated since it began.
    static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new AssertionError("process " + pid + " is gone"));
    }

    /// What it was started with, each of its arguments behind a zero.
    static String arguments(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException notLinux) {
            return "";
        }
    }

    static long residentMegabytes(long pid) {
        return kilobytes(pid, "VmRSS:") / 1024;
    }

    /// The most that it ever had resident.
    static long mostMegabytes(long pid) {
        return kilobytes(pid, "VmHWM:") / 1024;
    }

    private static long kilobytes(long pid, String name) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException notLinux) {
            return 0;
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
