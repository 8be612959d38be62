package soban.core.orders;

import java.time.Instant;

/// This machine's clock can't be believed now, so nothing may be decided by it.
final class ClockOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockOff(Instant shown) {
        super("the clock can't be believed, which shows " + shown);
    }
}
