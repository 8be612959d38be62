package soban.simulation.kafka;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/// A producer without transactions. A send takes its time within `send`: when that returns, its
/// outcome is known. So nobody has to wait anywhere else, and a crash can hit between any two.
class SimProducer {
    private static final Duration FOR_TOPIC = Duration.ofSeconds(5);
    private static final Duration SLICE = Duration.ofSeconds(5);

    private final SimKafka kafka;
    private final SimProcess process;
    private final Patience patience;
    private boolean closed;

    /// How long a send is tried.
    enum Patience {
        SHORT,
        USUAL,
        ENDLESS
    }

    SimProducer(SimKafka kafka, SimProcess process, Patience patience) {
        this.kafka = kafka;
        this.process = process;
        this.patience = patience;
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        return send(record, null);
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, @Nullable Callback told) {
        process.check();
        if (closed) {
            throw new IllegalStateException("closed");
        }
        try {
            RecordMetadata written = patience == Patience.SHORT ? atOnce(record) : write(record);
            tell(told, written, null);
            return CompletableFuture.completedFuture(written);
        } catch (TimeoutException late) {
            tell(told, null, late);
            return CompletableFuture.failedFuture(late);
        }
    }

    private static void tell(
            @Nullable Callback told,
            @Nullable RecordMetadata written,
            @Nullable Exception problem) {
        if (told != null) {
            told.onCompletion(written, problem);
        }
    }

    private RecordMetadata atOnce(ProducerRecord<byte[], byte[]> record) {
        SimPartition partition = kafka.find(place(record));
        if (partition == null
                || !kafka.network().reaches(process)
                || kafka.happens(kafka.faults().lostSend())) {
            throw new TimeoutException("given up");
        }
        return append(partition, record);
    }

    private RecordMetadata write(ProducerRecord<byte[], byte[]> record) {
        SimPartition partition = awaitTopic(record);
        kafka.network().hop(process);
        awaitBroker();
        boolean mayFail = patience == Patience.USUAL;
        if (mayFail && kafka.happens(kafka.faults().lostSend())) {
            throw givenUp();
        }
        RecordMetadata written = append(partition, record);
        if (mayFail && kafka.happens(kafka.faults().untoldSend())) {
            throw givenUp();
        }
        kafka.network().hop(process);
        return written;
    }

    private SimPartition awaitTopic(ProducerRecord<byte[], byte[]> record) {
        SimPartition found = kafka.find(place(record));
        if (found == null) {
            kafka.scheduler().await(kafka.network().change(), FOR_TOPIC);
            Network.stopIfInterrupted();
            found = kafka.find(place(record));
        }
        if (found == null) {
            throw new TimeoutException("no topic " + record.topic());
        }
        return found;
    }

    private void awaitBroker() {
        boolean there = kafka.network().await(process, SLICE);
        while (!there && patience == Patience.ENDLESS && !closed) {
            there = kafka.network().await(process, SLICE);
        }
        if (!there) {
            throw new TimeoutException("no broker");
        }
    }

    private TimeoutException givenUp() {
        kafka.scheduler().pause(SLICE);
        Network.stopIfInterrupted();
        return new TimeoutException("given up");
    }

    private RecordMetadata append(SimPartition partition, ProducerRecord<byte[], byte[]> record) {
        long time = kafka.stamps(record.topic()) ? kafka.millis() : process.clock().millis();
        long offset = partition.append(record, time, null);
        return new RecordMetadata(partition.place(), offset, 0, time, -1, -1);
    }

    static TopicPartition place(ProducerRecord<byte[], byte[]> record) {
        return new TopicPartition(
                record.topic(), record.partition() == null ? 0 : record.partition());
    }

    List<PartitionInfo> partitionsFor(String topic) {
        process.check();
        return List.of();
    }

    void close() {
        process.check();
        closed = true;
    }

    void close(Duration patience) {
        close();
    }
}
