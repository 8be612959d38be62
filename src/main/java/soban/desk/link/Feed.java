package soban.desk.link;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskIdentity;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedLine;
import soban.desk.board.FeedPosition;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The consumer of one connection: the shop's feed from where the desk stands, and the core's pulse
/// from now on.
final class Feed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Consumer<byte[], byte[]> consumer;
    private final DeskIdentity desk;
    private final TopicPartition events;
    private final TopicPartition pulse = new TopicPartition(Topics.PULSE, 0);
    private long end;

    Feed(Consumer<byte[], byte[]> consumer, DeskIdentity desk) {
        this.consumer = consumer;
        this.desk = desk;
        this.events = new TopicPartition(Topics.out(desk.shop(), desk.role()), 0);
    }

    /// What one look brought.
    ///
    /// @param behind how many records are still to come
    record Look(FeedBatch batch, List<Pulse> pulses, long behind) {}

    /// A position that the topic does not hold (any more, or yet) is no reason to stop: reading
    /// begins at its first record, and the events' own numbers tell whether something is missing.
    void begin(FeedPosition position) {
        var partitions = List.of(events, pulse);
        consumer.assign(partitions);
        var first = consumer.beginningOffsets(partitions);
        var last = consumer.endOffsets(partitions);
        long begin = first.getOrDefault(events, 0L);
        end = last.getOrDefault(events, 0L);
        boolean held = position.offset() >= begin && position.offset() <= end;
        consumer.seek(events, held ? position.offset() : begin);
        consumer.seek(pulse, last.getOrDefault(pulse, 0L));
    }

    long behind() {
        long lag = consumer.currentLag(events).orElse(end - consumer.position(events));
        return Math.max(0, lag);
    }

    Look look(Duration patience) {
        var records = consumer.poll(patience);
        var lines = new ArrayList<FeedLine>();
        for (var record : records.records(events)) {
            read(record, lines);
        }
        var pulses = new ArrayList<Pulse>();
        for (var record : records.records(pulse)) {
            readPulse(record, pulses);
        }
        return new Look(new FeedBatch(lines, consumer.position(events)), pulses, behind());
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<FeedLine> lines) {
        try {
            lines.add(FeedLine.read(record.offset(), Records.from(record), desk.role()));
        } catch (Unreadable problem) {
            LOG.warn("{} offset {} is no event: {}", events, record.offset(), problem.getMessage());
        }
    }

    private static void readPulse(ConsumerRecord<byte[], byte[]> record, List<Pulse> pulses) {
        try {
            pulses.add(Pulse.read(Records.from(record)));
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
