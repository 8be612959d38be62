package soban.core.orders;

import soban.core.orders.PartitionLog.Outcome;

import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// What the loops of this instance have written, and how long it took them.
public final class LoopMeter {
    private final LongAdder committed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

    void written(Outcome outcome, int eventsIn, long took) {
        if (outcome != Outcome.COMMITTED) {
            failed.increment();
            return;
        }
        committed.increment();
        events.add(eventsIn);
        nanos.add(took);
        longest.accumulate(took);
    }

    public long committed() {
        return committed.sum();
    }

    /// Transactions that came to nothing, or to nothing certain.
    public long failed() {
        return failed.sum();
    }

    public long events() {
        return events.sum();
    }

    /// The time of all that were committed.
    public long nanos() {
        return nanos.sum();
    }

    /// The longest since this was asked for last.
    public long longestNanos() {
        return longest.getThenReset();
    }
}
