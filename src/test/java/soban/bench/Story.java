package soban.bench;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Reads the committed events once from the first to the last, and checks on the way that every
/// unit's story is whole: no gap, no repetition, each event behind the one that it names.
final class Story {
    private static final long ERA = 1_000_000_000;

    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Consumer<EventRecord> listener;

    private Story(Consumer<EventRecord> listener) {
        this.listener = listener;
    }

    static Story read(Clients clients, Consumer<EventRecord> listener) {
        var story = new Story(listener);
        var log = new LogMeter(clients);
        Map<TopicPartition, Long> ends = log.ends(Topics.EVENTS::equals);
        log.each(Map.of(), ends, story::take);
        return story;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        EventRecord event;
        try {
            event = EventRecord.read(Records.from(record));
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
        counts.merge(event.event().getClass().getSimpleName(), 1L, Long::sum);
        listener.accept(event);
        if (event.sequence() == 0) {
            return;
        }
        String unit = event.unit();
        long before = sequences.getOrDefault(unit, 0L);
        boolean next = event.sequence() == before + 1 || event.sequence() % ERA == 1;
        if (!next
                || event.sequence() <= before
                || !event.previous().equals(last.getOrDefault(unit, ""))) {
            throw new AssertionError(
                    "%s: event %d stands behind %d".formatted(unit, event.sequence(), before));
        }
        sequences.put(unit, event.sequence());
        last.put(unit, event.id());
    }

    /// How many events of a type happened.
    long count(Class<?> type) {
        return counts.getOrDefault(type.getSimpleName(), 0L);
    }
}
