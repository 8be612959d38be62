package soban.core.keys;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.ConsumerLoop;
import soban.wire.PersonKey;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.Set;

/// One consumer's time with the topic of keys, from its beginning. It looks where the end is only
/// when somebody waits for that.
final class KeyReading implements ConsumerLoop.Life {
    private static final Logger LOG = LoggerFactory.getLogger(KeyReading.class);
    private static final TopicPartition PLACE = new TopicPartition(Topics.KEYS, 0);
    private static final Duration TURN = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final Mark mark;
    private final java.util.function.Consumer<PersonKey> taker;

    KeyReading(
            Consumer<byte[], byte[]> consumer,
            Mark mark,
            java.util.function.Consumer<PersonKey> taker) {
        this.consumer = consumer;
        this.mark = mark;
        this.taker = taker;
        consumer.assign(Set.of(PLACE));
        consumer.seekToBeginning(Set.of(PLACE));
    }

    @Override
    public void turn() {
        try {
            long wish = mark.wish();
            if (wish == 0) {
                poll();
                return;
            }
            long end = consumer.endOffsets(Set.of(PLACE)).getOrDefault(PLACE, 0L);
            while (consumer.position(PLACE) < end) {
                poll();
            }
            mark.reached(wish);
        } catch (WakeupException _) {
            // Somebody waits for the end.
        }
    }

    private void poll() {
        for (var record : consumer.poll(TURN)) {
            try {
                taker.accept(PersonKey.read(Records.from(record)));
            } catch (Unreadable | IllegalArgumentException problem) {
                LOG.error("key {} can't be read: {}", record.offset(), problem.getMessage());
            }
        }
    }

    @Override
    public void end() {
        // The next life reads everything again.
    }
}
