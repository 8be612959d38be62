package soban.testing;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

import soban.wire.kafka.Clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// Everything that is committed in a partition. It reads up to the end of the log, not to the last
/// stable offset: that one can still lie before a transaction that was committed a moment ago.
public final class Committed {
    private Committed() {}

    public static List<ConsumerRecord<byte[], byte[]>> in(
            Clients clients, TopicPartition partition) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        each(clients, partition, records::add);
        return records;
    }

    /// For more than fits into memory at one time.
    public static void each(
            Clients clients,
            TopicPartition partition,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (Consumer<byte[], byte[]> consumer = clients.assigned("committed")) {
            consumer.assign(Set.of(partition));
            consumer.seekToBeginning(Set.of(partition));
            long end = end(clients, partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }

    private static long end(Clients clients, TopicPartition partition) {
        try (Admin admin = clients.admin()) {
            return admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }
}
