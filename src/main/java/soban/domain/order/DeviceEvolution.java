package soban.domain.order;

import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Device;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Devices;

/// What the events of a unit's devices make of them. A device that went stays known: what it showed
/// to somebody stays true, and a retired one must not come back.
final class DeviceEvolution {
    private DeviceEvolution() {}

    static Devices change(Devices devices, DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered(var id, var role, var incarnation, var highest) ->
                    devices.with(
                            devices.device(id)
                                    .map(device -> device.back(incarnation))
                                    .orElseGet(() -> Device.registered(id, role, incarnation)));
            case DeviceSignedOff(var id, var role) ->
                    devices.with(known(devices, id).with(Device.State.SIGNED_OFF));
            case DeviceRetired(var id, var role) ->
                    devices.with(known(devices, id).with(Device.State.RETIRED));
        };
    }

    private static Device known(Devices devices, String id) {
        return devices.device(id)
                .orElseThrow(() -> new CorruptHistory("no device " + id + " ever said hello"));
    }
}
