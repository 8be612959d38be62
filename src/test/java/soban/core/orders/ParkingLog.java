package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.wire.EventRecord;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A log in which the record of one unit can't be read.
record ParkingLog(PartitionLog log, String unit) implements PartitionLog {
    @Override
    public LiveState takeOver() {
        LiveState found = log.takeOver();
        found.state().park(unit);
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
    public Outcome write(Transaction transaction) {
        return log.write(transaction);
    }

    @Override
    public void close() {
        log.close();
    }
}
