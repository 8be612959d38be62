package soban.simulate;

import org.HdrHistogram.ConcurrentHistogram;

/// How long customers waited, from the moment at which they were due: whoever had to stand behind a
/// slow answer has waited too, and so has whoever gave up.
final class Latencies {
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1000;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

    /// In milliseconds.
    record Summary(double p50, double p90, double p99, double max) {}

    void add(long nanos) {
        micros.recordValue(Math.max(0, nanos / 1000));
    }

    Summary summary() {
        return new Summary(percentile(50), percentile(90), percentile(99), percentile(100));
    }

    private double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / MICROS_PER_MILLI;
    }
}
