package soban.bench;

import org.HdrHistogram.ConcurrentHistogram;

import java.time.Duration;

/// How long many of the same things took. Any thread may add to it.
final class Latencies {
    private static final int DIGITS = 3;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(DIGITS);

    void add(long nanos) {
        micros.recordValue(Math.max(0, nanos / 1000));
    }

    void add(Duration took) {
        add(took.toNanos());
    }

    long count() {
        return micros.getTotalCount();
    }

    /// In milliseconds, as everything here.
    double p50() {
        return micros.getValueAtPercentile(50) / 1e3;
    }

    double p99() {
        return micros.getValueAtPercentile(99) / 1e3;
    }

    double most() {
        return micros.getMaxValue() / 1e3;
    }
}
