package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The end of a partition, open transactions included. The end that a read_committed consumer sees
/// is the last stable offset: right after a commit it can still lie before that commit, and a state
/// read up to it would miss the last turn.
///
/// @param epoch of the partition's leadership: each start of a broker begins a new one, and the
///   controllers keep it safe even where records are not
record HighWatermark(long offset, int epoch) {
    static HighWatermark of(Admin admin, TopicPartition partition) {
        try {
            return of(ask(admin, partition).get(10, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException problem) {
            throw new KafkaException("the end of " + partition + " can't be read", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stop);
        }
    }

    /// Waits for nothing. Without an answer the listener is not told.
    static void of(Admin admin, TopicPartition partition, Consumer<HighWatermark> listener) {
        var _ =
                ask(admin, partition)
                        .whenComplete(
                                (end, problem) -> {
                                    if (problem == null) {
                                        listener.accept(of(end));
                                    }
                                });
    }

    private static HighWatermark of(ListOffsetsResultInfo end) {
        return new HighWatermark(end.offset(), end.leaderEpoch().orElse(0));
    }

    private static KafkaFuture<ListOffsetsResultInfo> ask(Admin admin, TopicPartition partition) {
        var all = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest()), all)
                .partitionResult(partition);
    }
}
