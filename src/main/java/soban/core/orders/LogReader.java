package soban.core.orders;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import soban.core.follow.Threads;

import java.time.Duration;
import java.util.Set;

/// Reads a partition from an offset up to a mark: all that was committed, and nothing less.
record LogReader(Threads threads, Consumer<byte[], byte[]> consumer) {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /// What is done with each record.
    interface Listener {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    long beginning(TopicPartition partition) {
        return consumer.beginningOffsets(Set.of(partition)).getOrDefault(partition, 0L);
    }

    void read(TopicPartition partition, long from, long mark, Listener listener) {
        consumer.assign(Set.of(partition));
        consumer.seek(partition, from);
        long before = -1;
        long since = threads.nanoTime();
        while (consumer.position(partition) < mark) {
            consumer.poll(Duration.ofMillis(200)).forEach(listener::take);
            if (consumer.position(partition) != before) {
                before = consumer.position(partition);
                since = threads.nanoTime();
            } else if (threads.nanoTime() - since > SILENCE.toNanos()) {
                throw new KafkaException(partition + " stands still at " + before + " of " + mark);
            }
        }
    }
}
