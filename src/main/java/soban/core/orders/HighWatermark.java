package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The end of a partition, open transactions included. The end that a read_committed consumer sees
/// is the last stable offset: right after a commit it can still lie before that commit, and a state
/// read up to it would miss the last turn.
final class HighWatermark {
    private HighWatermark() {}

    static long of(Admin admin, TopicPartition partition) {
        var all = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        try {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), all)
                    .partitionResult(partition)
                    .get(10, TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException problem) {
            throw new KafkaException("the end of " + partition + " can't be read", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stop);
        }
    }
}
