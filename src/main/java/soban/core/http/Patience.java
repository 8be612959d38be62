package soban.core.http;

import java.time.Duration;

/// A caller's patience, which is used up by whatever is waited for on the way.
record Patience(long endNanos) {
    static Patience of(Duration duration) {
        return new Patience(System.nanoTime() + duration.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /// At least as long as this, even when the patience is used up.
    Duration leftOr(Duration least) {
        Duration left = left();
        return left.compareTo(least) < 0 ? least : left;
    }
}
