package soban.desk.link;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskIdentity;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedLine;
import soban.desk.board.FeedPosition;
import soban.wire.EventRecord;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The consumer of one connection: the unit's feed from where the desk stands, the core's pulse
/// from now on, and for a rider the offers of their area as far as they can still be good.
final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private static final Duration OFFERS_REACH_BACK = Duration.ofMinutes(5);

    private final Consumer<byte[], byte[]> consumer;
    private final DeskIdentity desk;
    private final TopicPartition events;
    private final TopicPartition pulse = new TopicPartition(Topics.PULSE, 0);
    private @Nullable TopicPartition offers;
    private long end;
    private long offersEnd;

    Feed(Consumer<byte[], byte[]> consumer, DeskIdentity desk) {
        this.consumer = consumer;
        this.desk = desk;
        this.events = new TopicPartition(desk.out(), 0);
    }

    /// What one look brought.
    ///
    /// @param behind how many records are still to come
    record Look(FeedBatch batch, List<Beat> pulses, List<EventRecord> offers, long behind) {}

    /// A beat, and when the broker took it.
    record Beat(Pulse pulse, Instant stamped) {}

    /// A position that the topic does not hold (any more, or yet) is no reason to stop: reading
    /// begins at its first record, and the events' own numbers tell whether something is missing.
    /// Returns where it begins.
    long begin(FeedPosition position) {
        var partitions = List.of(events, pulse);
        consumer.assign(partitions);
        var first = consumer.beginningOffsets(partitions);
        var last = consumer.endOffsets(partitions);
        long begin = first.getOrDefault(events, 0L);
        end = last.getOrDefault(events, 0L);
        boolean held = position.offset() >= begin && position.offset() <= end;
        long from = held ? position.offset() : begin;
        consumer.seek(events, from);
        consumer.seek(pulse, last.getOrDefault(pulse, 0L));
        return from;
    }

    long behind() {
        long lag = consumer.currentLag(events).orElse(end - consumer.position(events));
        return Math.max(0, lag);
    }

    /// Before that offset stands all that stood there when reading began; or nothing comes after
    /// it, for a topic that was made anew is shorter than it was.
    boolean isEnd(long offset) {
        return offset >= end || (offset == consumer.position(events) && isAllRead(events));
    }

    boolean isOffersRead() {
        return offers == null || consumer.position(offers) >= offersEnd || isAllRead(offers);
    }

    private boolean isAllRead(TopicPartition partition) {
        return consumer.currentLag(partition).orElse(1) == 0;
    }

    Look look(Duration patience) {
        var records = consumer.poll(patience);
        var lines = new ArrayList<FeedLine>();
        for (var record : records.records(events)) {
            read(record, lines);
        }
        var pulses = new ArrayList<Beat>();
        for (var record : records.records(pulse)) {
            readPulse(record, pulses);
        }
        var batch = new FeedBatch(lines, consumer.position(events));
        return new Look(batch, pulses, offers(records), behind());
    }

    private List<EventRecord> offers(ConsumerRecords<byte[], byte[]> records) {
        var read = new ArrayList<EventRecord>();
        if (offers != null) {
            for (var record : records.records(offers)) {
                readOffer(record, read);
            }
        }
        return read;
    }

    /// From here on the offers of this area are read too, as far back as one could still be good.
    void readAlso(@Nullable String area, Instant now) {
        if (area == null || offers != null) {
            return;
        }
        var partition = new TopicPartition(Topics.offers(area), 0);
        consumer.assign(List.of(events, pulse, partition));
        var from =
                consumer.offsetsForTimes(
                        Map.of(partition, now.minus(OFFERS_REACH_BACK).toEpochMilli()));
        @Nullable OffsetAndTimestamp first = from.get(partition);
        if (first == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, first.offset());
        }
        offersEnd = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        offers = partition;
    }

    private void readOffer(ConsumerRecord<byte[], byte[]> record, List<EventRecord> read) {
        try {
            read.add(EventRecord.read(Records.from(record)));
        } catch (Unreadable problem) {
            LOG.warn("{} offset {} is no offer: {}", offers, record.offset(), problem.getMessage());
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<FeedLine> lines) {
        try {
            lines.add(FeedLine.read(record.offset(), Records.from(record), desk.role()));
        } catch (Unreadable problem) {
            LOG.warn("{} offset {} is no event: {}", events, record.offset(), problem.getMessage());
        }
    }

    private static void readPulse(ConsumerRecord<byte[], byte[]> record, List<Beat> pulses) {
        try {
            Pulse pulse = Pulse.read(Records.from(record));
            pulses.add(new Beat(pulse, Instant.ofEpochMilli(record.timestamp())));
        } catch (Unreadable problem) {
            LOG.debug("a pulse that can't be read: {}", problem.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        } catch (KafkaException problem) {
            LOG.debug("while closing", problem);
        }
    }
}
