package soban.simulation.kafka;

import java.util.ArrayList;
import java.util.List;

/// One transaction, as its coordinator knows it.
final class Transaction {
    enum State {
        OPEN,
        COMMITTING,
        ABORTING,
        ENDED
    }

    private final List<SimPartition> partitions = new ArrayList<>();
    private final TransactionalId id;
    private final int epoch;
    private State state = State.OPEN;
    private boolean torn;
    private boolean committed;

    Transaction(TransactionalId id, int epoch) {
        this.id = id;
        this.epoch = epoch;
    }

    TransactionalId id() {
        return id;
    }

    /// Under which holding of the id it was begun.
    int epoch() {
        return epoch;
    }

    /// Whether the marker of this one ends that one.
    boolean ends(Transaction other) {
        return other == this || (other.id == id && other.state == State.ENDED);
    }

    boolean isItsProducersLast() {
        return id.isLast(this);
    }

    /// A part of it is lost before all of it was written.
    void tear() {
        torn |= state == State.OPEN;
    }

    boolean isTorn() {
        return torn;
    }

    State state() {
        return state;
    }

    boolean wasCommitted() {
        return committed;
    }

    List<SimPartition> partitions() {
        return partitions;
    }

    void add(SimPartition partition) {
        if (!partitions.contains(partition)) {
            partitions.add(partition);
        }
    }

    /// From here on the outcome is certain; the partitions learn it later.
    void decide(boolean commit) {
        committed = commit;
        state = commit ? State.COMMITTING : State.ABORTING;
    }

    void end() {
        state = State.ENDED;
    }
}
