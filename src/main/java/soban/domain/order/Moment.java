package soban.domain.order;

import soban.domain.unit.Actor;

import java.time.Instant;

/// The circumstances of a command: when it is decided, when its press was made, up to where its
/// device had seen the unit's story by then, and who asks. For whatever does not come late from a
/// desk the three times are one.
public record Moment(Instant now, Instant pressedAt, Instant seenUpTo, Actor actor) {
    public static Moment of(Instant now, Actor actor) {
        return new Moment(now, now, now, actor);
    }

    /// A device's clock is believed only between the last event that it had seen and the arrival of
    /// its command.
    public static Moment pressed(Instant device, Instant lastSeen, Instant arrival, Actor actor) {
        Instant seen = lastSeen.isAfter(arrival) ? arrival : lastSeen;
        Instant bounded = device.isBefore(seen) ? seen : device;
        return new Moment(arrival, bounded.isAfter(arrival) ? arrival : bounded, seen, actor);
    }
}
