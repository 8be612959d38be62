package soban.core.operator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.PastReader;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// What happened, as the log of events has kept it.
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    /// An event is written soon after the time that it carries.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final PastReader past;
    private final int partitions;

    History(PastReader past, int partitions) {
        this.past = past;
        this.partitions = partitions;
    }

    /// The events of one unit, in their order.
    public void of(String unit, Instant from, Instant until, Consumer<EventRecord> reader) {
        read(
                OperatorLink.places(Topics.EVENTS, Units.partition(unit, partitions)),
                from,
                until,
                event -> {
                    if (event.unit().equals(unit)) {
                        reader.accept(event);
                    }
                });
    }

    /// The events of all units; those of one unit stand in their order.
    public void all(Instant from, Instant until, Consumer<EventRecord> reader) {
        read(past.partitions(Topics.EVENTS), from, until, reader);
    }

    private void read(
            List<TopicPartition> places,
            Instant from,
            Instant until,
            Consumer<EventRecord> reader) {
        Instant since =
                from.isAfter(Instant.EPOCH.plus(MARGIN)) ? from.minus(MARGIN) : Instant.EPOCH;
        past.read(
                places,
                since,
                entry -> {
                    EventRecord event = read(entry);
                    if (event != null
                            && !event.time().isBefore(from)
                            && event.time().isBefore(until)) {
                        reader.accept(event);
                    }
                });
    }

    private static @Nullable EventRecord read(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return EventRecord.read(Records.from(entry));
        } catch (Unreadable problem) {
            LOG.warn(
                    "event {}-{} is left out, for it can't be read: {}",
                    entry.partition(),
                    entry.offset(),
                    problem.getMessage());
            return null;
        }
    }
}
