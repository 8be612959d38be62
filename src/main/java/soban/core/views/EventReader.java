package soban.core.views;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.ConsumerLoop;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the log of events from where the projection stands. Whatever fails is begun again from the
/// stored positions; a file that is ahead of the log belongs to another log and is filled anew.
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final Projection projection;
    private final List<TopicPartition> partitions;
    private volatile long lag;

    EventReader(Projection projection, int partitions) {
        this.projection = projection;
        this.partitions =
                IntStream.range(0, partitions)
                        .mapToObj(p -> new TopicPartition(Topics.EVENTS, p))
                        .toList();
    }

    long lag() {
        return lag;
    }

    ConsumerLoop.Life begin(Consumer<byte[], byte[]> consumer) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<Integer, ReadUpTo> stored = projection.positions();
        if (ahead(stored, ends)) {
            LOG.warn("the views are ahead of the log: they are made anew");
            projection.forget();
            stored = Map.of();
        }
        for (TopicPartition each : partitions) {
            var first = new ReadUpTo(beginnings.getOrDefault(each, 0L), -1);
            consumer.seek(each, place(stored.getOrDefault(each.partition(), first)));
        }
        return new Reading(consumer, ends);
    }

    /// With its epoch, so that a log that was cut is noticed even when it is as long again.
    private static OffsetAndMetadata place(ReadUpTo read) {
        Optional<Integer> epoch = read.epoch() < 0 ? Optional.empty() : Optional.of(read.epoch());
        return new OffsetAndMetadata(read.next(), epoch, "");
    }

    private static boolean ahead(Map<Integer, ReadUpTo> stored, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .anyMatch(
                        e -> {
                            var read = stored.get(e.getKey().partition());
                            return read != null && read.next() > e.getValue();
                        });
    }

    private final class Reading implements ConsumerLoop.Life {
        private final Consumer<byte[], byte[]> consumer;
        private final Map<TopicPartition, Long> ends;

        Reading(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
            this.consumer = consumer;
            this.ends = ends;
        }

        @Override
        public void turn() {
            try {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                if (!records.isEmpty()) {
                    apply(records);
                }
            } catch (InvalidOffsetException moved) {
                projection.forget();
                throw moved;
            }
            lag = partitions.stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
            if (!projection.isComplete() && reached()) {
                projection.completed();
            }
        }

        /// The end that was found at the start.
        private boolean reached() {
            return ends.entrySet().stream()
                    .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
        }

        private void apply(ConsumerRecords<byte[], byte[]> records) {
            var events = new ArrayList<EventRecord>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                try {
                    events.add(EventRecord.read(Records.from(record)));
                } catch (Unreadable problem) {
                    LOG.warn(
                            "event {}-{} can't be shown: {}",
                            record.partition(),
                            record.offset(),
                            problem.getMessage());
                }
            }
            var positions = new HashMap<Integer, ReadUpTo>();
            records.nextOffsets()
                    .forEach(
                            (each, next) ->
                                    positions.put(
                                            each.partition(),
                                            new ReadUpTo(
                                                    next.offset(), next.leaderEpoch().orElse(-1))));
            projection.apply(events, positions);
        }

        @Override
        public void end() {
            lag = 0;
        }
    }
}
