package soban.wire.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import java.util.HashMap;
import java.util.Map;

/// Builds every Kafka client of ours, for one cluster.
public final class KafkaClients implements Clients {
    /// Just under what a broker takes in one piece.
    private static final int LARGEST_BATCH = 900_000;

    private final KafkaAccess access;
    private final String name;

    /// @param name shows in the broker's and the clients' logs
    public KafkaClients(KafkaAccess access, String name) {
        this.access = access;
        this.name = name;
    }

    /// Of a cluster that asks nobody for a name.
    public KafkaClients(String bootstrap, String name) {
        this(KafkaAccess.open(bootstrap), name);
    }

    @Override
    public Consumer<byte[], byte[]> assigned(String part) {
        return new KafkaConsumer<>(
                reading(part), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> member(String part, String group) {
        var settings = reading(part);
        settings.put("group.id", group);
        settings.put("group.protocol", "consumer");
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// By the classic protocol, which sees a new topic within seconds.
    @Override
    public Consumer<byte[], byte[]> patternMember(String part, String group) {
        var settings = reading(part);
        settings.put("group.id", group);
        settings.put("group.protocol", "classic");
        settings.put("session.timeout.ms", 6000);
        settings.put("heartbeat.interval.ms", 1000);
        settings.put("metadata.max.age.ms", 1000);
        return new KafkaConsumer<>(
                settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Producer<byte[], byte[]> producer(String part) {
        return new KafkaProducer<>(
                writing(part), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Producer<byte[], byte[]> lasting(String part) {
        var settings = writing(part);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Producer<byte[], byte[]> bestEffort(String part) {
        var settings = writing(part);
        settings.put("max.block.ms", 50);
        // A quiet hour must not cost the next one: what is known of the topic is kept.
        settings.put("metadata.max.idle.ms", Long.MAX_VALUE);
        settings.put("connections.max.idle.ms", -1);
        // Twice is harmless, and the first one need not wait for a number of the producer's own.
        settings.put("enable.idempotence", false);
        settings.put("delivery.timeout.ms", 8000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Short timeouts, because a dead owner's open transaction holds up everybody who reads
    /// committed records; one batch for all that a transaction writes to a partition, because a
    /// power cut takes whole batches (each transaction flushes, so nothing waits for the time to
    /// linger); a short back-off, because with the default one each second transaction waits 100 ms
    /// for the broker to finish the one before.
    @Override
    public Producer<byte[], byte[]> transactional(String part, String transactionalId) {
        var settings = writing(part);
        settings.put("transactional.id", transactionalId);
        settings.put("linger.ms", 300);
        settings.put("batch.size", LARGEST_BATCH);
        settings.put("transaction.timeout.ms", 3000);
        settings.put("retry.backoff.ms", 2);
        settings.put("delivery.timeout.ms", 2900);
        settings.put("request.timeout.ms", 2500);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Admin admin() {
        var settings = common("admin");
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5000);
        return Admin.create(settings);
    }

    private Map<String, Object> reading(String part) {
        var settings = common(part);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", 1000);
        settings.put("fetch.max.wait.ms", 100);
        settings.put("default.api.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5000);
        return settings;
    }

    private Map<String, Object> writing(String part) {
        var settings = common(part);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", 5000);
        settings.put("delivery.timeout.ms", 10_000);
        settings.put("request.timeout.ms", 5000);
        return settings;
    }

    private Map<String, Object> common(String part) {
        var settings = new HashMap<String, Object>(access.security());
        settings.put("bootstrap.servers", access.servers());
        settings.put("client.id", name + "-" + part);
        settings.put("reconnect.backoff.ms", 50);
        settings.put("reconnect.backoff.max.ms", 1000);
        settings.put("socket.connection.setup.timeout.ms", 2000);
        settings.put("enable.metrics.push", false);
        return settings;
    }
}
