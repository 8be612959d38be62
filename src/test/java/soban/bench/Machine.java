package soban.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The machine on which is measured, and how much others do on it.
final class Machine {
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
