package soban.core.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;

/// Takes a partition over with a state that belongs to its events. After a power cut without
/// durability either can lack an end, each its own. What can be read happened, and nothing else
/// did: a state that says anything else is dropped and built anew.
final class Takeover {
    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private Takeover() {}

    static PartitionState of(PartitionLog log, int partition) {
        PartitionLog.LiveState live = log.takeOver();
        PartitionState state = live.state();
        String last = log.lastEvent();
        if (!live.whole() || !Objects.equals(last, state.position().lastEvent())) {
            LOG.error(
                    "partition {}: the state is of event {}, the last is {}: built anew",
                    partition,
                    state.position().lastEvent(),
                    last);
            state = rebuilt(log, state);
        }
        state.begin(log.era());
        return state;
    }

    private static PartitionState rebuilt(PartitionLog log, PartitionState found) {
        var rebuild = new Rebuild();
        log.tellEvents(rebuild);
        PartitionState state = rebuild.state();
        found.parked().forEach(state::park);
        Repair.write(log, found, state);
        return state;
    }
}
