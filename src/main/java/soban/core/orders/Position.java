package soban.core.orders;

import java.time.Instant;

/// The next command of the partition to be decided, and the time of the last decision: it never
/// goes back.
record Position(long next, Instant time) {
    static final Position START = new Position(0, Instant.EPOCH);

    Instant notBefore(Instant clock) {
        return clock.isBefore(time) ? time : clock;
    }
}
