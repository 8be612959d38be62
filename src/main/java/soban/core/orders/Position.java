package soban.core.orders;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The next command of the partition to be decided, the time of the last decision, which never goes
/// back, and the partition's last event: if that is not the last one in the log of events, state
/// and events do not belong together.
record Position(long next, int epoch, Instant time, @Nullable String lastEvent) {
    static final Position START = new Position(0, -1, Instant.EPOCH, null);

    Instant notBefore(Instant clock) {
        return clock.isBefore(time) ? time : clock;
    }

    Place place() {
        return new Place(next, epoch);
    }
}
