package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a loop needs of the log of its partition. Whoever implements it promises the order of
/// `takeOver`: the predecessor is fenced and its transaction ended before the state is read, and
/// the state is read whole.
interface PartitionLog extends AutoCloseable {
    /// Fences whoever owned the partition, and reads its state.
    LiveState takeOver();

    /// The id of the last event of the partition; null when there is none.
    @Nullable String lastEvent();

    /// Tells all events of the partition from the first on.
    void tellEvents(Consumer<EventRecord> listener);

    /// A number that is another, higher one whenever the log may have lost its end.
    int era();

    /// The offset behind the last command that the log holds now.
    long end();

    /// From here on commands are taken. When the log has lost what lay before that place, they are
    /// taken from where it ends.
    void seek(Place place);

    /// Waits for commands at most that long; then what is there, in order, at most that many.
    List<Input> take(Duration longest, int most);

    /// The place behind everything that was taken.
    Place taken();

    /// How many commands are known to stand behind those that were taken.
    long waiting();

    Outcome write(Transaction transaction);

    @Override
    void close();

    /// The state as it was found.
    ///
    /// @param whole the last transaction that wrote to it is there to its last record
    record LiveState(PartitionState state, boolean whole) {}

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
