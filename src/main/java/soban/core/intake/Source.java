package soban.core.intake;

import org.jspecify.annotations.Nullable;

import soban.core.follow.Backoff;
import soban.core.follow.Threads;

import java.time.Duration;

/// How one source is doing: whether something of it did not arrive, and how much it may still ask.
/// A desk that comes back after a long absence is heard at once; one that never stops asking waits,
/// so that it can't take the core's time from the others.
final class Source {
    static final int MOST_AT_ONCE = 1000;
    static final int EACH_SECOND = 100;
    private static final long REST_NANOS = Duration.ofMillis(200).toNanos();
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final Threads threads;
    private @Nullable Backoff failing;
    private long restsUntil;
    private double allowance = MOST_AT_ONCE;
    private long countedAt;
    private boolean flooding;

    Source(Threads threads) {
        this.threads = threads;
        this.countedAt = threads.nanoTime();
        this.restsUntil = countedAt;
    }

    /// How many of those that it has go on now. After a failure it is one alone: else each try
    /// would send all that stand behind it once more.
    int admits(int waiting) {
        refill();
        int most = Math.min(waiting, (int) allowance);
        return failing == null ? most : Math.min(most, 1);
    }

    private void refill() {
        long now = threads.nanoTime();
        double more = (now - countedAt) / NANOS * EACH_SECOND;
        allowance = Math.min(MOST_AT_ONCE, allowance + more);
        countedAt = now;
        flooding = flooding && allowance < MOST_AT_ONCE / 2;
    }

    boolean isFailing() {
        return failing != null;
    }

    void arrived(int many) {
        allowance -= many;
        failing = null;
    }

    void failed() {
        failing = failing == null ? new Backoff(threads) : failing;
        restFor(failing.next().toNanos());
    }

    /// It asks more than it may. True when that is news.
    boolean floods() {
        boolean news = !flooding;
        flooding = true;
        restFor(REST_NANOS);
        return news;
    }

    private void restFor(long nanos) {
        restsUntil = threads.nanoTime() + nanos;
    }

    boolean rests() {
        return threads.nanoTime() - restsUntil < 0;
    }
}
