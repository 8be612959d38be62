package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Threads;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// A partition's log over Kafka: one transactional producer whose id belongs to the partition, so
/// that a newer owner fences an older one, and one consumer that is told its position by the state.
final class KafkaPartitionLog implements PartitionLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPartitionLog.class);

    private final Threads threads;
    private final Admin admin;
    private final TopicPartition commands;
    private final TopicPartition live;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final Deque<ConsumerRecord<byte[], byte[]>> fetched = new ArrayDeque<>();

    KafkaPartitionLog(Clients clients, Threads threads, Admin admin, int partition) {
        this.threads = threads;
        this.admin = admin;
        this.commands = new TopicPartition(Topics.COMMANDS, partition);
        this.live = new TopicPartition(Topics.LIVE, partition);
        String name = "orders-" + partition;
        this.producer = clients.transactional(name, "soban." + name);
        this.consumer = clients.assigned(name);
    }

    @Override
    public PartitionState takeOver() {
        producer.initTransactions();
        long mark = HighWatermark.of(admin, live);
        return LiveReader.read(threads, consumer, live, mark);
    }

    @Override
    public long end() {
        return HighWatermark.of(admin, commands);
    }

    @Override
    public void seek(long position) {
        fetched.clear();
        consumer.assign(Set.of(commands));
        if (position == 0) {
            consumer.seekToBeginning(Set.of(commands));
        } else {
            consumer.seek(commands, position);
        }
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        if (fetched.isEmpty()) {
            consumer.poll(longest).forEach(fetched::add);
        }
        var inputs = new ArrayList<Input>();
        while (!fetched.isEmpty() && inputs.size() < most) {
            inputs.add(input(fetched.poll()));
        }
        return inputs;
    }

    private static Input input(ConsumerRecord<byte[], byte[]> record) {
        Message message = null;
        try {
            message = Records.from(record);
            return new Input.Asked(record.offset(), CommandRecord.read(message));
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

    @Override
    public long taken() {
        return fetched.isEmpty() ? consumer.position(commands) : fetched.peek().offset();
    }

    @Override
    public long waiting() {
        return fetched.size() + consumer.currentLag(commands).orElse(0);
    }

    @Override
    public Outcome write(Transaction transaction) {
        try {
            var all = TransactionRecords.of(transaction, commands.partition());
            if (all.stream().anyMatch(Records::isTooLargeToBeRead)) {
                return Outcome.UNWRITABLE;
            }
            producer.beginTransaction();
            var sent = new ArrayList<Future<RecordMetadata>>();
            all.forEach(record -> sent.add(producer.send(record)));
            producer.flush();
            for (var each : sent) {
                each.get();
            }
        } catch (KafkaException | ExecutionException problem) {
            return abort(problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Outcome.DOUBTFUL;
        }
        try {
            producer.commitTransaction();
            return Outcome.COMMITTED;
        } catch (KafkaException problem) {
            LOG.warn("{}: the outcome of a commit is unknown: {}", commands, problem.toString());
            return Outcome.DOUBTFUL;
        }
    }

    /// Before the commit was asked for, an abort that succeeds is certain. A fenced producer can't
    /// abort either.
    private Outcome abort(Exception cause) {
        LOG.warn("{}: a transaction can't be written: {}", commands, cause.toString());
        try {
            producer.abortTransaction();
            return tooLarge(cause) ? Outcome.UNWRITABLE : Outcome.ABORTED;
        } catch (KafkaException problem) {
            LOG.warn("{}: nor can it be aborted: {}", commands, problem.toString());
            return Outcome.DOUBTFUL;
        }
    }

    private static boolean tooLarge(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause.getCause() instanceof RecordTooLargeException;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
