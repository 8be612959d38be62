package soban.core.setup;

import soban.domain.delivery.RiderId;
import soban.domain.rider.RiderCommand.EnrolRider;

import java.util.List;
import java.util.stream.Stream;

/// Everybody whom a demo enrols: a shop of each preset, open round the clock, and riders for those
/// that deliver.
public final class DemoTown {
    private DemoTown() {}

    public static List<Newcomer> all() {
        return Stream.concat(
                        DemoShops.all().stream().map(Newcomer::of),
                        riders().stream().map(Newcomer::of))
                .toList();
    }

    public static List<EnrolRider> riders() {
        return List.of(rider("rider-1", "박민준"), rider("rider-2", "이서연"), rider("rider-3", "최지호"));
    }

    private static EnrolRider rider(String id, String name) {
        return new EnrolRider(new RiderId(id), name, DemoArea.AREA.id());
    }
}
