package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How much a shop takes on now: it may pause, or promise more time than usual. Both end by
/// themselves.
public record Pace(@Nullable Instant pausedUntil, Duration extra, @Nullable Instant busyUntil) {
    public static final Pace USUAL = new Pace(null, Duration.ZERO, null);

    public boolean isPaused(Instant now) {
        return pausedUntil != null && now.isBefore(pausedUntil);
    }

    public boolean isBusy(Instant now) {
        return busyUntil != null && now.isBefore(busyUntil);
    }

    public Duration extra(Instant now) {
        return isBusy(now) ? extra : Duration.ZERO;
    }

    Pace paused(@Nullable Instant until) {
        return new Pace(until, extra, busyUntil);
    }

    Pace busy(Duration more, @Nullable Instant until) {
        return new Pace(pausedUntil, more, until);
    }
}
