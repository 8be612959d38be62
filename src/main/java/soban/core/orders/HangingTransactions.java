package soban.core.orders;

import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A power cut can take the marker that ended a transaction, while its coordinator believes that
/// all is done. Nobody would ever end it, and whoever reads committed records would stand before it
/// for ever.
final class HangingTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Set<TransactionState> ENDING =
            EnumSet.of(
                    TransactionState.PREPARE_COMMIT,
                    TransactionState.PREPARE_ABORT,
                    TransactionState.PREPARE_EPOCH_FENCE);

    private HangingTransactions() {}

    /// Aborts what is open in partitions to which only the holders of one id write transactions,
    /// and is older than what the id's coordinator knows of. The coordinator is asked first: by now
    /// somebody newer than the caller may be at work, and what they write stays.
    static void abort(Admin admin, String id, Collection<TopicPartition> partitions) {
        try {
            TransactionDescription known =
                    admin.describeTransactions(Set.of(id))
                            .description(id)
                            .get(10, TimeUnit.SECONDS);
            if (ENDING.contains(known.state())) {
                throw new KafkaException(id + " has a newer owner");
            }
            var found = admin.describeProducers(partitions);
            for (TopicPartition partition : partitions) {
                for (var producer :
                        found.partitionResult(partition)
                                .get(10, TimeUnit.SECONDS)
                                .activeProducers()) {
                    if (producer.currentTransactionStartOffset().isPresent()
                            && isBefore(known, producer)) {
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

    private static boolean isBefore(TransactionDescription known, ProducerState producer) {
        return producer.producerId() != known.producerId()
                || producer.producerEpoch() < known.producerEpoch();
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
