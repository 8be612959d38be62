package soban.simulate;

import java.util.random.RandomGenerator;

/// When customers are due, in nanoseconds since the beginning: at random around a rate, and fixed
/// by the numbers of chance alone. Nothing that happens at the shop moves them.
final class Schedule {
    private static final double NANOS_PER_MINUTE = 60e9;

    private final double nanosBetween;
    private final RandomGenerator random;
    private double due;

    Schedule(double ordersPerMinute, RandomGenerator random) {
        this.nanosBetween = NANOS_PER_MINUTE / ordersPerMinute;
        this.random = random;
    }

    long next() {
        due += nanosBetween * random.nextExponential();
        return (long) due;
    }
}
