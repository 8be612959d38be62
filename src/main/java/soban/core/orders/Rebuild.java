package soban.core.orders;

import soban.wire.EventRecord;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Makes a partition's state out of its events: all but what caused no event, such as a refusal
/// that a customer got.
final class Rebuild implements Consumer<EventRecord> {
    private static final int BETWEEN_SWEEPS = 5000;

    private final PartitionState state = new PartitionState();
    private int sinceSweep;

    @Override
    public void accept(EventRecord record) {
        var next = new Overlay(state);
        if (record.sequence() > 0) {
            Chronicle.tell(next, record);
            Recollection.recall(next, record);
        }
        next.put(LiveKey.POSITION, position(record));
        state.commit(next.changes(), List.of());
        if (++sinceSweep >= BETWEEN_SWEEPS) {
            sweep();
        }
    }

    private Position position(EventRecord record) {
        Position before = state.position();
        var asked = record.asked();
        return new Position(
                asked == null ? before.next() : asked.offset() + 1,
                asked == null ? before.epoch() : asked.epoch(),
                before.notBefore(record.time()),
                record.id());
    }

    /// What is too old to be remembered is forgotten on the way: of years of orders only the last
    /// weeks have to fit into memory.
    private void sweep() {
        sinceSweep = 0;
        List<LiveKey> outdated;
        do {
            outdated = state.outdated(state.position().time());
            state.commit(Map.of(), outdated);
        } while (outdated.size() == PartitionState.MOST_OUTDATED);
        boolean more;
        do {
            more = state.rest(state.position().time());
        } while (more);
    }

    PartitionState state() {
        sweep();
        return state;
    }
}
