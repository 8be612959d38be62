package soban.wire;

import java.time.Instant;

/// What a device says of its press: the command's number at this unit, the number before it, when
/// it was pressed by the device's clock, the core's time of the newest event that the device had
/// seen by then, and which run of its memory speaks.
public record DeviceStamp(
        long number, long previous, Instant pressedAt, Instant lastSeen, String incarnation) {
    public DeviceStamp following(long before) {
        return new DeviceStamp(number, before, pressedAt, lastSeen, incarnation);
    }
}
