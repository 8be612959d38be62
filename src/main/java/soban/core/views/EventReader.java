package soban.core.views;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.ConsumerLoop;
import soban.core.follow.ReadEvents;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Reads the log of events from where the projection stands. Whatever fails is begun again from
/// there; a file that is damaged, or was filled from another log or from an end that was lost, is
/// filled anew.
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private final Projection projection;
    private final Runnable renewal;
    private final List<TopicPartition> partitions;
    private volatile long lag;

    /// @param renewal makes the projection's file anew if it is damaged
    EventReader(Projection projection, Runnable renewal, int partitions) {
        this.projection = projection;
        this.renewal = renewal;
        this.partitions =
                IntStream.range(0, partitions)
                        .mapToObj(p -> new TopicPartition(Topics.EVENTS, p))
                        .toList();
    }

    long lag() {
        return lag;
    }

    ConsumerLoop.Life begin(Consumer<byte[], byte[]> consumer) {
        renewal.run();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Place> read = read();
        if (!SameLog.holds(consumer, read, ends)) {
            LOG.warn("the log is not the one that the views show: they are made anew");
            projection.forget();
            read = Map.of();
        }
        consumer.assign(partitions);
        consumer.resume(partitions);
        for (TopicPartition each : partitions) {
            Place place = read.get(each);
            consumer.seek(each, place == null ? beginnings.getOrDefault(each, 0L) : place.next());
        }
        return new Reading(consumer, ends);
    }

    private Map<TopicPartition, Place> read() {
        var read = new HashMap<TopicPartition, Place>();
        projection
                .places()
                .forEach((p, place) -> read.put(new TopicPartition(Topics.EVENTS, p), place));
        return read;
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
            projection.requireWhole();
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
                    events.add(ReadEvents.read(record));
                } catch (Unreadable problem) {
                    LOG.warn(
                            "event {}-{} can't be shown: {}",
                            record.partition(),
                            record.offset(),
                            problem.getMessage());
                }
            }
            var places = new HashMap<Integer, Place>();
            for (TopicPartition each : records.partitions()) {
                var newest = records.records(each).getLast();
                places.put(
                        each.partition(),
                        new Place(consumer.position(each), newest.offset(), SameLog.event(newest)));
            }
            projection.apply(events, places);
        }

        @Override
        public void end() {
            lag = 0;
        }
    }
}
