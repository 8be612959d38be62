package soban.core.payments;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the events of payments and refunds out of the log, up to the end that it has at the start.
/// The log is long, so of all other events only the type is looked at.
final class PaymentLog {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentLog.class);
    private static final Duration AT_ONCE = Duration.ofMillis(200);
    private static final Duration MOST_SILENCE = Duration.ofSeconds(30);

    private final Clients clients;

    PaymentLog(Clients clients) {
        this.clients = clients;
    }

    /// @param since when the first of interest was written; before the log began for all of them
    void read(Instant since, java.util.function.Consumer<EventRecord> reader) {
        try (Consumer<byte[], byte[]> consumer = clients.assigned("payment-log")) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.EVENTS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = ends(partitions);
            var beginnings =
                    consumer.offsetsForTimes(all(partitions, each -> since.toEpochMilli()));
            for (TopicPartition each : partitions) {
                var found = beginnings.get(each);
                consumer.seek(each, found == null ? ends.getOrDefault(each, 0L) : found.offset());
            }
            readOn(consumer, ends, reader);
        }
    }

    private static <T> Map<TopicPartition, T> all(
            List<TopicPartition> partitions, Function<TopicPartition, T> value) {
        return partitions.stream().collect(Collectors.toMap(each -> each, value));
    }

    /// Open transactions included: the end that a consumer sees can still lie before what was
    /// committed a moment ago.
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try (Admin admin = clients.admin()) {
            var asked =
                    admin.listOffsets(
                            all(partitions, each -> OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED));
            var ends = new HashMap<TopicPartition, Long>();
            for (TopicPartition each : partitions) {
                ends.put(each, asked.partitionResult(each).get().offset());
            }
            return ends;
        } catch (ExecutionException problem) {
            throw new KafkaException("the end of the events can't be read", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stop);
        }
    }

    private static void readOn(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<EventRecord> reader) {
        long heard = System.nanoTime();
        long before = -1;
        while (ends.entrySet().stream()
                .anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            consumer.poll(AT_ONCE).forEach(record -> read(record, reader));
            long read = ends.keySet().stream().mapToLong(consumer::position).sum();
            if (read != before) {
                before = read;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > MOST_SILENCE.toNanos()) {
                throw new KafkaException("the broker sends nothing more of the events");
            }
        }
    }

    private static void read(
            ConsumerRecord<byte[], byte[]> record,
            java.util.function.Consumer<EventRecord> reader) {
        try {
            var type = record.headers().lastHeader("ce_type");
            if (type == null || isOfMoney(Records.text(type.value()))) {
                reader.accept(EventRecord.read(Records.from(record)));
            }
        } catch (Unreadable problem) {
            LOG.warn(
                    "event {}-{} is left out of the comparison: {}",
                    record.partition(),
                    record.offset(),
                    problem.getMessage());
        }
    }

    private static boolean isOfMoney(String type) {
        return type.startsWith("soban.order.payment-") || type.startsWith("soban.order.refund-");
    }
}
