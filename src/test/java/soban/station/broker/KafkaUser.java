package soban.station.broker;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

import soban.testing.Committed;
import soban.wire.kafka.KafkaClients;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Somebody who uses a broker from outside, with few words.
public final class KafkaUser {
    private final String bootstrapServers;

    public KafkaUser(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    public void makeTopic(String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /// The settings of the node itself, as it tells them.
    public String setting(String name) throws Exception {
        var node =
                new org.apache.kafka.common.config.ConfigResource(
                        org.apache.kafka.common.config.ConfigResource.Type.BROKER, "1");
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeConfigs(List.of(node))
                    .all()
                    .get(30, TimeUnit.SECONDS)
                    .get(node)
                    .get(name)
                    .value();
        }
    }

    public short featureLevel(String feature) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.describeFeatures()
                    .featureMetadata()
                    .get(30, TimeUnit.SECONDS)
                    .finalizedFeatures()
                    .get(feature)
                    .maxVersionLevel();
        }
    }

    public void write(String topic, List<String> values) throws Exception {
        try (var producer = producer(Map.of())) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
            }
        }
    }

    public void writeInTransaction(String topic, List<String> values, boolean commit)
            throws ExecutionException, InterruptedException {
        try (var producer = producer(Map.of("transactional.id", "test", "retry.backoff.ms", 2))) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get();
            }
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    public void writeImpatiently(String topic, String value) throws Exception {
        try (var producer = producer(Map.of("max.block.ms", 1000))) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private KafkaProducer<String, String> producer(Map<String, Object> more) {
        var settings =
                new java.util.HashMap<String, Object>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "acks",
                                "all",
                                "linger.ms",
                                0));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /// Everything committed up to the topic's present end.
    public List<String> read(String topic) {
        var clients = new KafkaClients(bootstrapServers, "test-user");
        return Committed.in(clients, new TopicPartition(topic, 0)).stream()
                .map(it -> new String(it.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
