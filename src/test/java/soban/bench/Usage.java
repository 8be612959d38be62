package soban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a process takes of the machine.
final class Usage {
    private static final long MILLIS_A_TICK = 10;

    /// A thread's name is followed by its state, ten other figures, and its ticks.
    private static final Pattern COMPILER =
            Pattern.compile(
                    "\\(C[12] Compiler\\S*\\) \\S(?: \\S+){10} (?<user>\\d+) (?<system>\\d+)");

    /// The last line of a histogram of classes: so many objects, so many bytes.
    private static final Pattern ALIVE = Pattern.compile("Total\\s+\\d+\\s+(?<bytes>\\d+)");

    private Usage() {}

    /// All that it has calculated since it began.
    static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new AssertionError("process " + pid + " is gone"));
    }

    /// What of it went into compiling: C1's and C2's threads. Nothing where there is no Linux.
    static Duration compiling(long pid) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return Duration.ofMillis(
                    threads.mapToLong(Usage::ticksOfCompiler).sum() * MILLIS_A_TICK);
        } catch (IOException notLinux) {
            return Duration.ZERO;
        }
    }

    private static long ticksOfCompiler(Path thread) {
        try {
            var figures = COMPILER.matcher(Files.readString(thread.resolve("stat")));
            return figures.find()
                    ? Long.parseLong(figures.group("user"))
                            + Long.parseLong(figures.group("system"))
                    : 0;
        } catch (IOException ended) {
            return 0;
        }
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

    /// What its heap holds that is in use. All of it is collected for this.
    static double heldMegabytes(long pid) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var asked =
                new ProcessBuilder(jcmd.toString(), "" + pid, "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        try (var answer = asked.inputReader()) {
            return answer.lines()
                    .map(ALIVE::matcher)
                    .filter(Matcher::matches)
                    .map(total -> Long.parseLong(total.group("bytes")) / 1e6)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("process " + pid + " says nothing"));
        }
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
