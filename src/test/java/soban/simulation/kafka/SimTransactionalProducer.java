package soban.simulation.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// A producer of transactions. What is sent waits until `flush`; a producer that was fenced fails
/// whatever it is asked from then on.
final class SimTransactionalProducer {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration BLOCKED = Duration.ofSeconds(5);

    private final SimKafka kafka;
    private final SimProcess process;
    private final TransactionalId id;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable Transaction transaction;
    private @Nullable KafkaException fatal;
    private @Nullable KafkaException failed;
    private int epoch = -1;

    private record Waiting(
            ProducerRecord<byte[], byte[]> record, CompletableFuture<RecordMetadata> told) {}

    SimTransactionalProducer(SimKafka kafka, SimProcess process, String transactionalId) {
        this.kafka = kafka;
        this.process = process;
        this.id = kafka.transactionalId(transactionalId);
    }

    void initTransactions() {
        reach(BLOCKED);
        epoch = id.initialise(process);
        kafka.network().hop(process);
    }

    private void reach(Duration patience) {
        process.check();
        kafka.network().hop(process);
        if (!kafka.network().await(process, patience)) {
            throw new TimeoutException("no broker");
        }
    }

    void beginTransaction() {
        usable();
        if (epoch < 0) {
            throw new IllegalStateException("initTransactions comes first");
        }
        transaction = null;
        failed = null;
    }

    private void usable() {
        process.check();
        if (fatal != null) {
            throw fatal;
        }
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        usable();
        var told = new CompletableFuture<RecordMetadata>();
        waiting.add(new Waiting(record, told));
        return told;
    }

    void flush() {
        process.check();
        while (!waiting.isEmpty()) {
            Waiting next = waiting.remove();
            try {
                if (failed != null) {
                    throw failed;
                }
                next.told().complete(write(next.record()));
            } catch (ProducerFencedException fenced) {
                fatal = fenced;
                failed = fenced;
                next.told().completeExceptionally(fenced);
            } catch (KafkaException problem) {
                failed = problem;
                next.told().completeExceptionally(problem);
            }
        }
    }

    private RecordMetadata write(ProducerRecord<byte[], byte[]> record) {
        SimPartition partition = kafka.find(SimProducer.place(record));
        boolean first = transaction == null;
        boolean request = first || kafka.happens(0.2);
        if (request) {
            reach(PATIENCE);
        }
        if (partition == null || (request && kafka.happens(kafka.faults().lostSend()))) {
            throw new TimeoutException("given up");
        }
        Transaction current = first ? id.begin(process, epoch) : open();
        transaction = current;
        id.check(epoch);
        if (current.isTorn()) {
            throw new OutOfOrderSequenceException("what was sent before is lost");
        }
        current.add(partition);
        long time = process.clock().millis();
        long offset = partition.append(record, time, current);
        return new RecordMetadata(partition.place(), offset, 0, time, -1, -1);
    }

    private Transaction open() {
        return Objects.requireNonNull(transaction);
    }

    /// Told, or not told, or never arrived: after an exception nobody knows which.
    void commitTransaction() {
        usable();
        flush();
        if (failed != null) {
            throw new KafkaException("a send has failed before", failed);
        }
        if (transaction == null) {
            return;
        }
        reach(BLOCKED);
        if (kafka.happens(kafka.faults().lostCommit())) {
            throw unknown();
        }
        end(true);
        if (kafka.happens(kafka.faults().untoldCommit())) {
            throw unknown();
        }
        kafka.network().hop(process);
    }

    private TimeoutException unknown() {
        kafka.scheduler().pause(BLOCKED);
        return new TimeoutException("the outcome is unknown");
    }

    void abortTransaction() {
        usable();
        waiting.clear();
        if (transaction != null) {
            reach(BLOCKED);
            end(false);
            kafka.network().hop(process);
        }
    }

    private void end(boolean commit) {
        try {
            id.check(epoch);
        } catch (ProducerFencedException fenced) {
            fatal = fenced;
            throw fenced;
        }
        id.end(open(), commit);
        transaction = null;
    }

    void close(Duration patience) {
        process.check();
        waiting.clear();
    }

    void close() {
        close(Duration.ZERO);
    }
}
