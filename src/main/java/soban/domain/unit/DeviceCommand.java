package soban.domain.unit;

/// Wishes of a device that concern itself, or of an owner that concern one.
public sealed interface DeviceCommand extends Command {
    /// The device is here, with a new run of its memory. It has no number: it comes before the
    /// numbers.
    record Hello(String incarnation) implements DeviceCommand {}

    /// The device goes: nothing is asked of it any more. It is sent after everything else.
    record SignOff() implements DeviceCommand {}

    /// A device that was lost, or whose shop gave it away: nobody waits for it any more.
    record RetireDevice(String device) implements DeviceCommand {}

    /// The device's board is not whole: it wants to be told everything anew.
    record RequestSnapshot(String request) implements DeviceCommand {}

    /// The device has heard nothing for a while: it wants to know where its feed stands.
    record RequestHead(String request) implements DeviceCommand {}

    /// The door did not let the device's command in, or could not read it. It stands in its place,
    /// so that the device gets an answer and its next command is not waited for in vain.
    ///
    /// @param understood it could be read, and is not allowed
    record TurnedAway(boolean understood, String reason) implements DeviceCommand {}
}
