package soban.core;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import soban.core.setup.Installation;
import soban.core.setup.TopicMaker;
import soban.domain.shop.ShopId;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.station.broker.OddBroker;
import soban.testing.Committed;
import soban.testing.FreePort;
import soban.wire.EventRecord;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaClients;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// A real broker with the topics of an installation, and the hands of a test on it: events as a
/// loop writes them, whole topics as they stand, positions as they were committed.
public final class TestInstallation implements AutoCloseable {
    public static final int PARTITIONS = 4;

    private final String bootstrap;
    private final Begin begin;
    private AutoCloseable broker;
    private final Clients clients;
    private final Admin admin;

    private interface Begin {
        AutoCloseable broker() throws Exception;
    }

    private TestInstallation(String bootstrap, Begin begin) throws Exception {
        this.bootstrap = bootstrap;
        this.begin = begin;
        broker = begin.broker();
        clients = new KafkaClients(bootstrap, "test");
        admin = clients.admin();
    }

    public static TestInstallation start(Path folder) throws Exception {
        var settings = new BrokerSettings(folder, FreePort.find(), 0, Durability.FAST);
        return prepared(settings.bootstrapServers(), () -> EmbeddedBroker.start(settings));
    }

    /// On a broker that runs already, and from now on ends with it.
    public static TestInstallation on(OddBroker broker) throws Exception {
        return prepared(broker.bootstrapServers(), () -> broker);
    }

    private static TestInstallation prepared(String bootstrap, Begin begin) throws Exception {
        var installation = new TestInstallation(bootstrap, begin);
        new Installation(installation.admin, PARTITIONS).prepare();
        return installation;
    }

    public String bootstrapServers() {
        return bootstrap;
    }

    public Clients clients() {
        return clients;
    }

    public Admin admin() {
        return admin;
    }

    public TopicMaker maker() {
        return new TopicMaker(admin);
    }

    public void makeShop(ShopId shop) {
        maker().makeMissing(Topics.ofShop(shop));
    }

    public void stopBroker() throws Exception {
        broker.close();
    }

    public void startBroker() throws Exception {
        broker = begin.broker();
    }

    /// Writes as a loop does: all of them in one transaction, each in the partition of its unit.
    public void writeEvents(EventRecord... events) {
        inTransaction(true, events);
    }

    public void abortEvents(EventRecord... events) {
        inTransaction(false, events);
    }

    private void inTransaction(boolean commit, EventRecord... events) {
        try (var producer = clients.transactional("writer", "test-writer")) {
            producer.initTransactions();
            producer.beginTransaction();
            for (EventRecord event : events) {
                int partition = Units.partition(event.unit(), PARTITIONS);
                var _ = producer.send(Records.to(Topics.EVENTS, partition, event.message()));
            }
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    public void write(String topic, int partition, Message... messages)
            throws ExecutionException, InterruptedException {
        try (var producer = clients.producer("writer")) {
            for (Message message : messages) {
                producer.send(Records.to(topic, partition, message)).get();
            }
        }
    }

    /// All that a topic holds now. A topic that the broker does not know yet holds nothing.
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try {
            var about = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return about.partitions().stream()
                    .flatMap(
                            p ->
                                    Committed.in(clients, new TopicPartition(topic, p.partition()))
                                            .stream())
                    .toList();
        } catch (ExecutionException problem) {
            if (problem.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    public long committed(String group, String topic, int partition) {
        try {
            var offsets =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            var offset = offsets.get(new TopicPartition(topic, partition));
            return offset == null ? -1 : offset.offset();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    /// What a crash before the commit leaves: the group stands where it stood before. Its members
    /// must be gone.
    public void setBack(String group, String topic, int partition, long offset)
            throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group,
                        Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        try {
            broker.close();
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }
}
