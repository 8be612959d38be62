package soban.core.operator;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Device;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Devices;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The devices of a unit, and when each was heard.
public final class DeviceSurvey {
    private final Map<String, Instant> hellos = new HashMap<>();
    private final Map<String, Instant> heard = new HashMap<>();

    private DeviceSurvey() {}

    /// One device, and when it was heard.
    ///
    /// @param hello when it came with the run of its memory that counts
    /// @param heard when something of it was decided last
    public record Seen(Device device, @Nullable Instant hello, @Nullable Instant heard) {}

    public static List<Seen> of(String unit, Devices devices, Instant since, History history) {
        var survey = new DeviceSurvey();
        history.of(unit, since, Instant.MAX, survey::take);
        return devices.all().stream()
                .map(
                        device ->
                                new Seen(
                                        device,
                                        survey.hellos.get(device.id()),
                                        survey.heard.get(device.id())))
                .toList();
    }

    private void take(EventRecord event) {
        heard.put(event.actor().device(), event.time());
        if (event.event() instanceof DeviceRegistered registered) {
            hellos.put(registered.device(), event.time());
        }
    }
}
