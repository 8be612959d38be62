package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.shop.ShopEvent.ShopNoLongerBusy;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// Taking on less for a while. Both ways name their end, so that neither is forgotten: nothing
/// needs to happen when it comes.
final class Pacing {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);
    private static final Duration LONGEST_BUSY = Duration.ofHours(24);
    private static final Duration LEAST_EXTRA = Duration.ofMinutes(1);
    private static final Duration MOST_EXTRA = Duration.ofHours(3);

    private Pacing() {}

    static Decision pause(Pace pace, @Nullable Instant until, Instant now) {
        if (until == null) {
            return pace.isPaused(now) ? Decision.accept(new ShopResumed()) : Decision.accept();
        }
        if (isOutside(until, now, LONGEST_PAUSE)) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, until.toString());
        }
        return until.equals(pace.pausedUntil())
                ? Decision.accept()
                : Decision.accept(new ShopPaused(until));
    }

    static Decision busy(Pace pace, Duration extra, @Nullable Instant until, Instant now) {
        if (until == null) {
            return pace.isBusy(now) ? Decision.accept(new ShopNoLongerBusy()) : Decision.accept();
        }
        if (isOutside(until, now, LONGEST_BUSY)) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, until.toString());
        }
        if (extra.compareTo(LEAST_EXTRA) < 0 || extra.compareTo(MOST_EXTRA) > 0) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, extra.toString());
        }
        return until.equals(pace.busyUntil()) && extra.equals(pace.extra())
                ? Decision.accept()
                : Decision.accept(new ShopBusy(extra, until));
    }

    private static boolean isOutside(Instant until, Instant now, Duration longest) {
        return !until.isAfter(now) || until.isAfter(now.plus(longest));
    }
}
