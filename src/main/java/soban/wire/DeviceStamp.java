package soban.wire;

import java.time.Instant;

/// What a device says of its press: the command's number at this unit, the number before it, when
/// it was pressed by the device's clock, and the core's time of the newest event that the device
/// had seen by then.
public record DeviceStamp(long number, long previous, Instant pressedAt, Instant lastSeen) {}
