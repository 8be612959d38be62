package soban.domain.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The devices of a unit. Two copies of one device's memory are told apart by their incarnation:
/// the newest that said hello counts.
public record Devices(List<Device> all) {
    public static final Devices NONE = new Devices(List.of());

    public Devices {
        all = List.copyOf(all);
    }

    public Optional<Device> device(String id) {
        return all.stream().filter(d -> d.id().equals(id)).findFirst();
    }

    public List<Device> live(Role role) {
        return all.stream().filter(d -> d.live() && d.role() == role).toList();
    }

    public Devices with(Device device) {
        return new Devices(
                Stream.concat(
                                all.stream().filter(d -> !d.id().equals(device.id())),
                                Stream.of(device))
                        .sorted(Comparator.comparing(Device::id))
                        .toList());
    }
}
