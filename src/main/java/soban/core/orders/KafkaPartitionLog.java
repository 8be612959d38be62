package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Threads;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// A partition's log over Kafka: one transactional producer whose id belongs to the partition, so
/// that a newer owner fences an older one, and one consumer that is told its position by the state.
final class KafkaPartitionLog implements PartitionLog {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaPartitionLog.class);

    private final Admin admin;
    private final String transactionalId;
    private final TopicPartition commands;
    private final TopicPartition events;
    private final TopicPartition live;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final LogReader reader;
    private final KafkaCommands input;
    private final Map<TopicPartition, Long> written = new HashMap<>();

    KafkaPartitionLog(Clients clients, Threads threads, Admin admin, int partition) {
        this.admin = admin;
        this.commands = new TopicPartition(Topics.COMMANDS, partition);
        this.events = new TopicPartition(Topics.EVENTS, partition);
        this.live = new TopicPartition(Topics.LIVE, partition);
        String name = "orders-" + partition;
        this.transactionalId = "soban." + name;
        this.producer = clients.transactional(name, transactionalId);
        this.consumer = clients.assigned(name);
        this.reader = new LogReader(threads, consumer);
        this.input = new KafkaCommands(admin, consumer, commands);
    }

    @Override
    public LiveState takeOver() {
        producer.initTransactions();
        HangingTransactions.abort(admin, transactionalId, List.of(commands, events, live));
        written.put(events, HighWatermark.of(admin, events).offset());
        written.put(live, HighWatermark.of(admin, live).offset());
        var state = new LiveReader();
        reader.read(live, reader.beginning(live), end(live), state);
        return state.state();
    }

    private long end(TopicPartition ours) {
        return written.getOrDefault(ours, 0L);
    }

    @Override
    public @Nullable String lastEvent() {
        return EventsReader.last(reader, events, end(events));
    }

    @Override
    public void tellEvents(java.util.function.Consumer<EventRecord> listener) {
        EventsReader.all(reader, events, end(events), listener);
    }

    @Override
    public int era() {
        return HighWatermark.of(admin, events).epoch();
    }

    @Override
    public long end() {
        return input.end();
    }

    @Override
    public void seek(Place place) {
        input.seek(place);
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        return input.take(longest, most);
    }

    @Override
    public Place taken() {
        return input.taken();
    }

    @Override
    public long waiting() {
        return input.waiting();
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
            if (isBehind(sent)) {
                LOG.error("{}: the broker has lost what was written before", commands);
                return Outcome.DOUBTFUL;
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

    /// Nobody else writes events and live state here, so each transaction stands behind the marker
    /// of the one before, unless the log has lost its end. What this owner believes is then more
    /// than anybody can read.
    private boolean isBehind(List<Future<RecordMetadata>> sent)
            throws ExecutionException, InterruptedException {
        var ends = new HashMap<>(written);
        boolean behind = false;
        for (var each : sent) {
            var place = each.get();
            var partition = new TopicPartition(place.topic(), place.partition());
            if (written.containsKey(partition)) {
                behind |= place.offset() < end(partition);
                ends.put(partition, place.offset() + 2);
            }
        }
        written.putAll(ends);
        return behind;
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
