package soban.domain.unit;

import java.util.List;
import java.util.stream.Stream;

/// A desk's device that is registered with its unit.
///
/// @param incarnation the run of the device's memory that counts: a copy of it, or an older one, is
///   refused
/// @param former the runs before it, newest first, as far as a late greeting of theirs could still
///   come
public record Device(String id, Role role, String incarnation, State state, List<String> former) {
    private static final int REMEMBERED = 16;

    public enum State {
        LIVE,
        SIGNED_OFF,
        RETIRED
    }

    public Device {
        former = List.copyOf(former);
    }

    public static Device registered(String id, Role role, String incarnation) {
        return new Device(id, role, incarnation, State.LIVE, List.of());
    }

    /// It has not signed off and was not retired.
    public boolean live() {
        return state == State.LIVE;
    }

    public Device with(State next) {
        return new Device(id, role, incarnation, next, former);
    }

    /// It is here again, perhaps with a new run of its memory.
    public Device back(String as) {
        var before =
                as.equals(incarnation)
                        ? former
                        : Stream.concat(Stream.of(incarnation), former.stream())
                                .limit(REMEMBERED)
                                .toList();
        return new Device(id, role, as, State.LIVE, before);
    }
}
