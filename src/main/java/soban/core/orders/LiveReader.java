package soban.core.orders;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import soban.core.follow.Threads;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Reads a partition's live state from its beginning up to a mark: all that was committed, and
/// nothing less.
final class LiveReader {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private LiveReader() {}

    static PartitionState read(
            Threads threads, Consumer<byte[], byte[]> consumer, TopicPartition live, long mark) {
        var state = new PartitionState();
        var unreadable = new HashSet<String>();
        consumer.assign(Set.of(live));
        consumer.seekToBeginning(Set.of(live));
        long before = -1;
        long since = threads.nanoTime();
        while (consumer.position(live) < mark) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                load(state, unreadable, record);
            }
            if (consumer.position(live) != before) {
                before = consumer.position(live);
                since = threads.nanoTime();
            } else if (threads.nanoTime() - since > SILENCE.toNanos()) {
                throw new KafkaException(live + " stands still at " + before + " of " + mark);
            }
        }
        unreadable.forEach(key -> state.park(LiveKey.unitOf(key)));
        return state;
    }

    /// A unit is parked when a record of it can't be read, unless a later one replaces it; without
    /// the position nothing can be decided at all. A tombstone of a kind that is not known here
    /// takes nothing away.
    private static void load(
            PartitionState state, Set<String> unreadable, ConsumerRecord<byte[], byte[]> record) {
        String key = key(record);
        unreadable.remove(key);
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
