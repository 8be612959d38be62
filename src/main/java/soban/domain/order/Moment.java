package soban.domain.order;

import java.time.Instant;

/// When a command is decided and when its press was made: the same, except for presses that come
/// late from a desk.
public record Moment(Instant now, Instant pressedAt) {
    public static Moment of(Instant now) {
        return new Moment(now, now);
    }

    /// A device's clock is believed only between the last event that it had seen and the arrival of
    /// its command.
    public static Moment pressed(Instant device, Instant lastSeen, Instant arrival) {
        Instant bounded = device.isBefore(lastSeen) ? lastSeen : device;
        return new Moment(arrival, bounded.isAfter(arrival) ? arrival : bounded);
    }
}
