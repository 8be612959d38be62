package soban.domain.unit;

/// What happened to a unit's devices.
public sealed interface DeviceEvent extends Event {
    /// From here on this incarnation counts. `highest` is the number of the device's last command
    /// that was decided: it numbers on from there.
    record DeviceRegistered(String device, Role role, String incarnation, long highest)
            implements DeviceEvent {}

    record DeviceSignedOff(String device, Role role) implements DeviceEvent {}

    record DeviceRetired(String device, Role role) implements DeviceEvent {}
}
