package soban.core.orders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.util.HashSet;
import java.util.Set;

/// Makes the state out of the records of a partition's live state.
final class LiveReader implements LogReader.Listener {
    private final PartitionState state = new PartitionState();
    private final Set<String> unreadable = new HashSet<>();
    private boolean whole = true;

    /// What the records that were read come to. Every transaction writes the position last.
    PartitionLog.LiveState state() {
        unreadable.forEach(key -> state.park(LiveKey.unitOf(key)));
        return new PartitionLog.LiveState(state, whole);
    }

    /// A unit is parked when a record of it can't be read, unless a later one replaces it; without
    /// the position nothing can be decided at all. A tombstone of a kind that is not known here
    /// takes nothing away.
    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        unreadable.remove(key);
        whole = key.equals(LiveKey.POSITION.text());
        try {
            if (record.value() == null) {
                state.forget(LiveKey.parse(key));
            } else {
                LiveRecords.load(state, Records.from(record));
            }
        } catch (Unreadable problem) {
            if (LiveKey.unitOf(key).isEmpty()) {
                throw unusable(record, problem);
            }
            if (record.value() != null) {
                unreadable.add(key);
            }
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Records.text(record.key());
        } catch (Unreadable problem) {
            throw unusable(record, problem);
        }
    }

    private static KafkaException unusable(
            ConsumerRecord<byte[], byte[]> record, Unreadable problem) {
        return new KafkaException(
                "live record at " + record.offset() + ": " + problem.getMessage(), problem);
    }
}
