package soban.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// The machine on which is measured, and how much others do on it.
final class Machine {
    private static final int YARDSTICKS = 15;
    private static final int MANY = 1_000_000;

    private Machine() {}

    static Map<String, Object> about() {
        var about = new LinkedHashMap<String, Object>();
        about.put("cores", Runtime.getRuntime().availableProcessors());
        about.put("processor", line("/proc/cpuinfo", "model name"));
        about.put("memory", line("/proc/meminfo", "MemTotal"));
        about.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        about.put("java", Runtime.version().toString());
        return about;
    }

    /// How many processes run or want to, as the system has it of the last minute; less than 0
    /// where it does not say so.
    static double load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Math.round(load * 100) / 100.0;
    }

    /// Milliseconds that all cores take to sort a million numbers each: the same machine is not as
    /// fast at every hour, where others share it, and its load does not show them.
    static long yardstick() {
        var times = new long[YARDSTICKS];
        for (int i = 0; i < YARDSTICKS; i++) {
            long begun = System.nanoTime();
            IntStream.range(0, Runtime.getRuntime().availableProcessors())
                    .parallel()
                    .forEach(core -> Arrays.sort(new Random(core).longs(MANY).toArray()));
            times[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(times);
        return times[YARDSTICKS / 2];
    }

    private static String line(String file, String name) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException unknown) {
            return "";
        }
    }
}
