package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.Message;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The commands of one partition, read from a place that the state names.
final class KafkaCommands {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaCommands.class);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition commands;
    private final Deque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();
    private Place taken = Place.START;
    private Place reached = Place.START;

    KafkaCommands(Admin admin, Consumer<byte[], byte[]> consumer, TopicPartition commands) {
        this.admin = admin;
        this.consumer = consumer;
        this.commands = commands;
    }

    long end() {
        return HighWatermark.of(admin, commands).offset();
    }

    void seek(Place place) {
        consumer.assign(Set.of(commands));
        long first = first();
        if (place.next() < first && place.next() > 0) {
            LOG.error("{}: {} to {} are gone", commands, place.next(), first - 1);
        }
        go(place.next() < first ? new Place(first, -1) : place);
    }

    private long first() {
        return consumer.beginningOffsets(Set.of(commands)).getOrDefault(commands, 0L);
    }

    private void go(Place place) {
        fetched.clear();
        taken = place;
        reached = place;
        Optional<Integer> epoch = place.epoch() < 0 ? Optional.empty() : Optional.of(place.epoch());
        consumer.seek(commands, new OffsetAndMetadata(place.next(), epoch, ""));
    }

    List<Input> take(Duration longest, int most) {
        if (fetched.isEmpty()) {
            fetch(longest);
        }
        var inputs = new ArrayList<Input>();
        while (!fetched.isEmpty() && inputs.size() < most) {
            var record = fetched.remove();
            int epoch = record.leaderEpoch().orElse(-1);
            taken = new Place(record.offset() + 1, epoch);
            inputs.add(input(record, epoch));
        }
        if (fetched.isEmpty()) {
            taken = reached;
        }
        return inputs;
    }

    private void fetch(Duration longest) {
        try {
            var records = consumer.poll(longest);
            records.forEach(fetched::add);
            OffsetAndMetadata next = records.nextOffsets().get(commands);
            if (next != null) {
                reached = new Place(next.offset(), next.leaderEpoch().orElse(-1));
            }
        } catch (InvalidOffsetException gone) {
            Place left = left(gone);
            LOG.error("{}: goes on at {}: {}", commands, left.next(), gone.getMessage());
            go(left);
        }
    }

    /// What is left of what was read before: it ends where the log was cut, even when other
    /// commands stand behind that by now.
    private Place left(InvalidOffsetException gone) {
        var cut =
                gone instanceof LogTruncationException truncated
                        ? truncated.divergentOffsets().get(commands)
                        : null;
        return cut == null
                ? new Place(Math.max(first(), Math.min(reached.next(), end())), -1)
                : new Place(cut.offset(), cut.leaderEpoch().orElse(-1));
    }

    /// How many are known to come after what was taken.
    long waiting() {
        return fetched.size() + consumer.currentLag(commands).orElse(0);
    }

    Place taken() {
        return taken;
    }

    private static Input input(ConsumerRecord<byte[], byte[]> record, int epoch) {
        Message message = null;
        try {
            message = Records.from(record);
            return new Input.Asked(record.offset(), epoch, CommandRecord.read(message));
        } catch (Unreadable problem) {
            LOG.warn(
                    "command {}-{} can't be read: {}",
                    record.partition(),
                    record.offset(),
                    problem.getMessage());
            var headers = message == null ? Map.<String, String>of() : message.headers();
            var letter =
                    new DeadLetter(
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            String.valueOf(problem.getMessage()),
                            headers,
                            message == null ? "" : message.body());
            return new Input.Garbage(record.offset(), message == null ? "" : message.key(), letter);
        }
    }
}
