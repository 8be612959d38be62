package soban.core.orders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.util.LinkedHashMap;
import java.util.Map;

/// Makes the state out of the records of a partition's live state. Only the newest record of each
/// key is opened: of those before it, a log that is not compacted yet holds many.
final class LiveReader implements LogReader.Listener {
    private final Map<String, ConsumerRecord<byte[], byte[]>> newest = new LinkedHashMap<>();
    private String last = LiveKey.POSITION.text();

    /// A tombstone of a kind that is not known here takes nothing away that is known.
    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        last = key(record);
        if (record.value() == null) {
            newest.remove(last);
        } else {
            newest.put(last, record);
        }
    }

    /// What the records that were read come to. Every transaction writes the position last.
    PartitionLog.LiveState state() {
        var state = new PartitionState();
        for (var records = newest.entrySet().iterator(); records.hasNext(); ) {
            var record = records.next();
            load(state, record.getKey(), record.getValue());
            records.remove();
        }
        return new PartitionLog.LiveState(state, last.equals(LiveKey.POSITION.text()));
    }

    /// A unit is parked when a record of it can't be read; without the position nothing can be
    /// decided at all.
    private static void load(
            PartitionState state, String key, ConsumerRecord<byte[], byte[]> record) {
        try {
            LiveRecords.load(state, Records.from(record));
        } catch (Unreadable problem) {
            if (LiveKey.unitOf(key).isEmpty()) {
                throw unusable(record, problem);
            }
            state.park(LiveKey.unitOf(key));
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
