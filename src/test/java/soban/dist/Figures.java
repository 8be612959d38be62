package soban.dist;

import java.lang.management.ManagementFactory;
import java.util.List;

/// How long things take, and how busy the machine was beside.
final class Figures {
    private Figures() {}

    /// Work that may fail in any way.
    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /// How many threads wanted a processor in the last minute.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
