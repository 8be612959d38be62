package soban.core.views;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Whether the log is the one that was read before. After a power cut it can have lost its end and
/// grown a new one, and an installation that was made anew has another from the beginning: then an
/// offset that was read once leads into a different story.
final class SameLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private SameLog() {}

    /// The consumer is used for it, and has to be told anew afterwards what to read.
    static boolean holds(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Place> read,
            Map<TopicPartition, Long> ends) {
        if (read.entrySet().stream()
                .anyMatch(e -> e.getValue().next() > ends.getOrDefault(e.getKey(), 0L))) {
            return false;
        }
        consumer.assign(read.keySet());
        read.forEach((partition, place) -> consumer.seek(partition, place.newest()));
        try {
            return shows(consumer, read);
        } catch (InvalidOffsetException gone) {
            return false;
        }
    }

    private static boolean shows(
            Consumer<byte[], byte[]> consumer, Map<TopicPartition, Place> read) {
        var awaited = new HashMap<>(read);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!awaited.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new TimeoutException("the log does not show what was read of it before");
            }
            var records = consumer.poll(Duration.ofMillis(200));
            for (TopicPartition each : records.partitions()) {
                Place place = awaited.remove(each);
                if (place != null && !is(records.records(each).getFirst(), place)) {
                    return false;
                }
                consumer.pause(Set.of(each));
            }
            if (awaited.entrySet().stream().anyMatch(e -> isPassed(consumer, e))) {
                return false;
            }
        }
        return true;
    }

    /// What stands there now is no event: it was passed over.
    private static boolean isPassed(
            Consumer<byte[], byte[]> consumer, Map.Entry<TopicPartition, Place> read) {
        return consumer.position(read.getKey()) > read.getValue().newest();
    }

    private static boolean is(ConsumerRecord<byte[], byte[]> record, Place place) {
        return record.offset() == place.newest() && event(record).equals(place.event());
    }

    /// The id of the event that the record holds, even if it can't be read.
    static String event(ConsumerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return id == null ? "" : new String(id.value(), StandardCharsets.UTF_8);
    }
}
