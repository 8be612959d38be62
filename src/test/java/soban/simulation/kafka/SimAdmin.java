package soban.simulation.kafka;

import org.apache.kafka.clients.admin.AbortTransactionResult;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.DeleteRecordsResult;
import org.apache.kafka.clients.admin.DeletedRecords;
import org.apache.kafka.clients.admin.DescribeProducersResult;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.DescribeTransactionsResult;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.admin.internals.CoordinatorKey;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/// The admin client. An answer is there when the call returns.
final class SimAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SimKafka kafka;
    private final SimProcess process;

    SimAdmin(SimKafka kafka, SimProcess process) {
        this.kafka = kafka;
        this.process = process;
    }

    ListOffsetsResult listOffsets(
            Map<TopicPartition, OffsetSpec> asked, ListOffsetsOptions options) {
        boolean all = options.isolationLevel() == IsolationLevel.READ_UNCOMMITTED;
        return new ListOffsetsResult(
                answer(
                        asked.keySet(),
                        place -> {
                            SimPartition log = kafka.get(place);
                            long end = all ? log.end() : log.lastStable();
                            return new ListOffsetsResultInfo(end, -1, Optional.of(log.epoch()));
                        }));
    }

    DescribeProducersResult describeProducers(Collection<TopicPartition> asked) {
        return Unmade.of(
                DescribeProducersResult.class,
                answer(
                        asked,
                        place ->
                                new PartitionProducerState(
                                        kafka.get(place).open().stream()
                                                .map(SimAdmin::state)
                                                .toList())));
    }

    private static ProducerState state(Portion open) {
        Transaction transaction = open.transaction();
        return new ProducerState(
                transaction.id().number(),
                transaction.epoch(),
                0,
                0,
                OptionalInt.of(0),
                OptionalLong.of(open.first()));
    }

    DescribeTransactionsResult describeTransactions(Collection<String> asked) {
        var answers = new LinkedHashMap<CoordinatorKey, KafkaFuture<TransactionDescription>>();
        answer(asked, this::description)
                .forEach((id, told) -> answers.put(CoordinatorKey.byTransactionalId(id), told));
        return Unmade.of(DescribeTransactionsResult.class, answers);
    }

    private TransactionDescription description(String name) {
        TransactionalId id = kafka.transactionalId(name);
        var state = id.isEnding() ? TransactionState.PREPARE_ABORT : TransactionState.ONGOING;
        return new TransactionDescription(
                0, state, id.number(), id.epoch(), 0, OptionalLong.empty(), Set.of());
    }

    AbortTransactionResult abortTransaction(AbortTransactionSpec asked) {
        return Unmade.of(
                AbortTransactionResult.class,
                answer(
                        List.of(asked.topicPartition()),
                        place -> {
                            kafka.get(place)
                                    .abort(
                                            asked.producerId(),
                                            asked.producerEpoch(),
                                            kafka.millis());
                            return (Void) null;
                        }));
    }

    DeleteRecordsResult deleteRecords(Map<TopicPartition, RecordsToDelete> asked) {
        return new DeleteRecordsResult(
                answer(
                        asked.keySet(),
                        place -> {
                            SimPartition log = kafka.get(place);
                            log.deleteBefore(asked.get(place).beforeOffset());
                            return new DeletedRecords(log.start());
                        }));
    }

    CreateTopicsResult createTopics(Collection<NewTopic> asked) {
        return new CreateTopicsResult(
                answer(
                        asked.stream().map(NewTopic::name).sorted().toList(),
                        name -> {
                            NewTopic topic = named(asked, name);
                            int count = topic.numPartitions();
                            kafka.make(name, count, topic.configs());
                            return new CreateTopicsResult.TopicMetadataAndConfig(
                                    Uuid.ZERO_UUID, count, 1, null);
                        })) {};
    }

    private static NewTopic named(Collection<NewTopic> topics, String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst().orElseThrow();
    }

    private <K, V> Map<K, KafkaFuture<V>> answer(Collection<K> asked, Function<K, V> answer) {
        process.check();
        kafka.network().hop(process);
        boolean there = kafka.network().await(process, PATIENCE);
        var answers = new LinkedHashMap<K, KafkaFuture<V>>();
        for (K each : asked) {
            var future = new KafkaFutureImpl<V>();
            try {
                if (!there) {
                    throw new TimeoutException("no broker");
                }
                future.complete(answer.apply(each));
            } catch (KafkaException problem) {
                future.completeExceptionally(problem);
            }
            answers.put(each, future);
        }
        kafka.network().hop(process);
        return answers;
    }

    void close(Duration patience) {
        process.check();
    }

    void close() {
        process.check();
    }
}
