package soban.core.orders;

import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A power cut can take the marker that ended a transaction, while its coordinator believes that
/// all is done. Nobody would ever end it, and whoever reads committed records would stand before it
/// for ever.
final class HangingTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);

    private HangingTransactions() {}

    /// Aborts every open transaction in partitions to which only the caller writes transactions,
    /// and has none open.
    static void abort(Admin admin, Collection<TopicPartition> partitions) {
        try {
            var found = admin.describeProducers(partitions);
            for (TopicPartition partition : partitions) {
                for (var producer :
                        found.partitionResult(partition)
                                .get(10, TimeUnit.SECONDS)
                                .activeProducers()) {
                    if (producer.currentTransactionStartOffset().isPresent()) {
                        abort(admin, partition, producer);
                    }
                }
            }
        } catch (ExecutionException | TimeoutException problem) {
            throw new KafkaException("transactions in " + partitions + " hang", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stop);
        }
    }

    private static void abort(Admin admin, TopicPartition partition, ProducerState producer)
            throws ExecutionException, TimeoutException, InterruptedException {
        LOG.error(
                "{}: the transaction from {} on has lost its end and is aborted",
                partition,
                producer.currentTransactionStartOffset().orElse(-1));
        var transaction =
                new AbortTransactionSpec(
                        partition,
                        producer.producerId(),
                        (short) producer.producerEpoch(),
                        producer.coordinatorEpoch().orElse(-1));
        admin.abortTransaction(transaction).all().get(10, TimeUnit.SECONDS);
    }
}
