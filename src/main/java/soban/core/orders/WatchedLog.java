package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.core.follow.Threads;
import soban.wire.EventRecord;
import soban.wire.Units;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A partition's log as the instance watches it: what is written is measured, and what it holds
/// must belong there. Where the number of partitions was changed, a unit would be decided on
/// without its memory; so nothing is decided then.
final class WatchedLog implements PartitionLog {
    private final PartitionLog log;
    private final int partition;
    private final int partitions;
    private final Threads threads;
    private final LoopMeter meter;

    /// @param partitions over how many the units are spread
    WatchedLog(PartitionLog log, int partition, int partitions, Threads threads, LoopMeter meter) {
        this.log = log;
        this.partition = partition;
        this.partitions = partitions;
        this.threads = threads;
        this.meter = meter;
    }

    @Override
    public LiveState takeOver() {
        LiveState found = log.takeOver();
        found.state()
                .units()
                .filter(unit -> Units.partition(unit, partitions) != partition)
                .findFirst()
                .ifPresent(
                        unit -> {
                            throw new MisplacedUnit(unit, partition, partitions);
                        });
        return found;
    }

    @Override
    public @Nullable String lastEvent() {
        return log.lastEvent();
    }

    @Override
    public void tellEvents(Consumer<EventRecord> listener) {
        log.tellEvents(listener);
    }

    @Override
    public int era() {
        return log.era();
    }

    @Override
    public Outcome write(Transaction transaction) {
        long begun = threads.nanoTime();
        Outcome outcome = log.write(transaction);
        meter.written(outcome, transaction.events().size(), threads.nanoTime() - begun);
        return outcome;
    }

    @Override
    public long end() {
        return log.end();
    }

    @Override
    public void seek(Place place) {
        log.seek(place);
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        return log.take(longest, most);
    }

    @Override
    public Place taken() {
        return log.taken();
    }

    @Override
    public long waiting() {
        return log.waiting();
    }

    @Override
    public void close() {
        log.close();
    }
}
