package soban.core.follow;

import java.time.Duration;

/// How long to wait before trying again: longer each time, never over five seconds, and never quite
/// the same, so that those who failed together do not come back together.
public final class Backoff {
    private static final long FIRST_MILLIS = 100;
    private static final long LONGEST_MILLIS = 5000;

    private final Threads threads;
    private long millis = FIRST_MILLIS;

    public Backoff(Threads threads) {
        this.threads = threads;
    }

    public Duration next() {
        long now = millis;
        millis = Math.min(LONGEST_MILLIS, 2 * millis);
        return Duration.ofMillis(now - threads.random().nextLong(now / 4));
    }

    public void reset() {
        millis = FIRST_MILLIS;
    }
}
