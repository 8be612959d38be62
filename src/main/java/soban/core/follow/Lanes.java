package soban.core.follow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/// A fixed number of lanes to one destination. What belongs together always takes the same one, in
/// which one load goes after the other.
public final class Lanes<T> {
    private static final int MANY = 64;

    private final List<Lane<T>> lanes;

    public Lanes(
            String name,
            Lane.Destination<T> destination,
            Threads threads,
            Executor takers,
            Ending ending) {
        this.lanes =
                IntStream.range(0, MANY)
                        .mapToObj(
                                i ->
                                        new Lane<>(
                                                name + " " + i,
                                                destination,
                                                1,
                                                threads,
                                                takers,
                                                ending))
                        .toList();
    }

    /// When the oldest of all that waits here happened; empty where nothing waits.
    public Optional<Instant> waitingSince() {
        return lanes.stream()
                .flatMap(lane -> lane.waitingSince().stream())
                .min(Comparator.naturalOrder());
    }

    public Lane<T> of(String together) {
        return lanes.get(Math.floorMod(together.hashCode(), MANY));
    }
}
