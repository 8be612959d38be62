package soban.core.orders;

import java.time.Duration;
import java.util.List;

/// A log in which the record of one unit can't be read.
record ParkingLog(PartitionLog log, String unit) implements PartitionLog {
    @Override
    public PartitionState takeOver() {
        PartitionState state = log.takeOver();
        state.park(unit);
        return state;
    }

    @Override
    public long end() {
        return log.end();
    }

    @Override
    public void seek(long position) {
        log.seek(position);
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        return log.take(longest, most);
    }

    @Override
    public long taken() {
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
