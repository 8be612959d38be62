package soban.core.orders;

import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a loop needs of the log of its partition. Whoever implements it promises the order of
/// `takeOver`: the predecessor is fenced and its transaction ended before the state is read, and
/// the state is read whole.
interface PartitionLog extends AutoCloseable {
    /// Fences whoever owned the partition, and reads its state.
    PartitionState takeOver();

    /// The offset behind the last command that the log holds now.
    long end();

    /// From here on commands are taken.
    void seek(long position);

    /// Waits for commands at most that long; then what is there, in order, at most that many.
    List<Input> take(Duration longest, int most);

    /// The position behind everything that was taken.
    long taken();

    /// How many commands are known to stand behind those that were taken.
    long waiting();

    Outcome write(Transaction transaction);

    @Override
    void close();

    /// What one transaction writes.
    record Transaction(
            Instant at,
            List<EventRecord> events,
            Map<LiveKey, Object> live,
            List<LiveKey> forgotten,
            List<CommandRecord> timers,
            List<Turn.Letter> letters) {}

    enum Outcome {
        /// It is written, all of it.
        COMMITTED,
        /// It is certain that nothing of it is written, and that this owner may go on.
        ABORTED,
        /// As aborted, and the reason lies in what was to be written: the same again would fail
        /// again.
        UNWRITABLE,
        /// Nobody knows, or another owner has come: the loop must be dropped.
        DOUBTFUL
    }
}
