package soban.core.orders;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import soban.wire.EventRecord;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Reads the events of a partition, all of them or only the last.
final class EventsReader {
    private static final long NEAR = 100;

    private EventsReader() {}

    /// The last may stand far before the end: aborted transactions leave records that nobody sees.
    static @Nullable String last(LogReader reader, TopicPartition events, long end) {
        long first = reader.beginning(events);
        var last = new AtomicReference<@Nullable ConsumerRecord<byte[], byte[]>>();
        long near = NEAR;
        long from;
        do {
            from = Math.max(first, end - near);
            reader.read(events, from, end, last::set);
            near *= NEAR;
        } while (last.get() == null && from > first);
        var found = last.get();
        return found == null ? null : id(found);
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventRecord.idOf(Records.from(record));
        } catch (Unreadable problem) {
            throw unusable(record, problem);
        }
    }

    static void all(
            LogReader reader, TopicPartition events, long end, Consumer<EventRecord> listener) {
        reader.read(
                events,
                reader.beginning(events),
                end,
                record -> {
                    try {
                        listener.accept(EventRecord.read(Records.from(record)));
                    } catch (Unreadable problem) {
                        throw unusable(record, problem);
                    }
                });
    }

    private static KafkaException unusable(
            ConsumerRecord<byte[], byte[]> record, Unreadable problem) {
        return new KafkaException(
                "event at " + record.offset() + ": " + problem.getMessage(), problem);
    }
}
