package soban.core.setup;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Which topics somebody can read and write, found by doing both to every one.
record Reach(Set<String> read, Set<String> written) {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    /// @param topics each holds a record
    static Reach of(Clients clients, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        return new Reach(read(clients, topics), written(clients, topics));
    }

    String to(String topic) {
        return (read.contains(topic) ? "R" : "-") + (written.contains(topic) ? "W" : "-");
    }

    /// Whatever is neither read nor refused was not tried.
    private static Set<String> read(Clients clients, Collection<String> topics) {
        var read = new TreeSet<String>();
        var open = new TreeSet<>(topics);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (var consumer = clients.assigned("reach")) {
            while (!open.isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("neither read nor refused: " + open);
                }
                List<TopicPartition> places =
                        open.stream().map(topic -> new TopicPartition(topic, 0)).toList();
                consumer.assign(places);
                places.forEach(place -> consumer.seek(place, 0));
                try {
                    consumer.poll(LOOK).forEach(record -> read.add(record.topic()));
                    open.removeAll(read);
                } catch (TopicAuthorizationException refused) {
                    open.removeAll(refused.unauthorizedTopics());
                }
            }
        }
        return read;
    }

    private static Set<String> written(Clients clients, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        var written = new TreeSet<String>();
        try (var producer = clients.producer("reach")) {
            Map<String, Future<RecordMetadata>> sent = new LinkedHashMap<>();
            topics.forEach(topic -> sent.put(topic, producer.send(record(topic))));
            for (var each : sent.entrySet()) {
                if (isTaken(each.getValue())) {
                    written.add(each.getKey());
                }
            }
        }
        return written;
    }

    static ProducerRecord<byte[], byte[]> record(String topic) {
        return new ProducerRecord<>(topic, 0, Records.bytes("key"), Records.bytes("value"));
    }

    private static boolean isTaken(Future<RecordMetadata> sent)
            throws InterruptedException, ExecutionException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException problem) {
            // What the broker keeps for itself it takes from nobody.
            if (problem.getCause() instanceof TopicAuthorizationException
                    || problem.getCause() instanceof InvalidTopicException) {
                return false;
            }
            throw problem;
        }
    }
}
