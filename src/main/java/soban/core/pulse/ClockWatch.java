package soban.core.pulse;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Whether this machine's clock can be believed: it is compared with the broker's whenever that
/// stamps a beat, and in between nobody may have set it. By a wrong clock a core would reject what
/// its shops have had no time to answer, and the partition's time, which never goes back, would
/// keep the error.
final class ClockWatch {
    private static final Duration MOST_OFF = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Look agreed;

    /// What the clock showed, and how long this machine had run by then.
    record Look(Instant shown, long nanos) {}

    /// @param nanoTime goes on whatever is done to the clock
    ClockWatch(InstantSource clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    Look look() {
        return new Look(clock.instant(), nanoTime.getAsLong());
    }

    /// @param sent when the beat went out
    /// @param stamped when the broker took it, by the broker's clock
    void compare(Look sent, Instant stamped) {
        Instant latest = sent.shown().plusNanos(nanoTime.getAsLong() - sent.nanos()).plus(MOST_OFF);
        Instant earliest = sent.shown().minus(MOST_OFF);
        boolean agrees = !stamped.isBefore(earliest) && !stamped.isAfter(latest);
        agreed = agrees ? sent : null;
    }

    boolean agrees() {
        Look before = agreed;
        if (before == null) {
            return false;
        }
        Look now = look();
        Instant expected = before.shown().plusNanos(now.nanos() - before.nanos());
        return Duration.between(expected, now.shown()).abs().compareTo(MOST_OFF) <= 0;
    }
}
