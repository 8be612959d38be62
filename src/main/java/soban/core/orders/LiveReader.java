package soban.core.orders;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.Set;

/// Reads a partition's live state from its beginning up to a mark: all that was committed, and
/// nothing less.
final class LiveReader {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private LiveReader() {}

    static PartitionState read(Consumer<byte[], byte[]> consumer, TopicPartition live, long mark) {
        var state = new PartitionState();
        consumer.assign(Set.of(live));
        consumer.seekToBeginning(Set.of(live));
        long before = -1;
        long since = System.nanoTime();
        while (consumer.position(live) < mark) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                load(state, record);
            }
            if (consumer.position(live) != before) {
                before = consumer.position(live);
                since = System.nanoTime();
            } else if (System.nanoTime() - since > SILENCE.toNanos()) {
                throw new KafkaException(live + " stands still at " + before + " of " + mark);
            }
        }
        return state;
    }

    private static void load(PartitionState state, ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                state.forget(LiveKey.parse(Records.text(record.key())));
            } else {
                LiveRecords.load(state, Records.from(record));
            }
        } catch (Unreadable problem) {
            throw new KafkaException(
                    "live record at " + record.offset() + ": " + problem.getMessage(), problem);
        }
    }
}
