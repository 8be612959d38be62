package soban.bench;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.wire.kafka.Clients;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// What stands in topics: how many records, and how many bytes.
final class LogMeter {
    private final Clients clients;

    LogMeter(Clients clients) {
        this.clients = clients;
    }

    /// @param bytes of keys, headers and values
    record Total(long records, long bytes) {
        private Total plus(ConsumerRecord<byte[], byte[]> record) {
            return new Total(records + 1, bytes + size(record));
        }
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = Math.max(0, record.serializedKeySize());
        size += Math.max(0, record.serializedValueSize());
        for (var header : record.headers()) {
            size += header.key().length() + header.value().length;
        }
        return size;
    }

    /// Where the topics end that are meant now.
    Map<TopicPartition, Long> ends(Predicate<String> topics) {
        try (var consumer = clients.assigned("ends")) {
            List<TopicPartition> places =
                    consumer.listTopics().entrySet().stream()
                            .filter(entry -> topics.test(entry.getKey()))
                            .flatMap(entry -> entry.getValue().stream())
                            .map(about -> new TopicPartition(about.topic(), about.partition()))
                            .toList();
            return consumer.endOffsets(places);
        }
    }

    /// What was committed between two looks at the ends.
    Total between(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Predicate<ConsumerRecord<byte[], byte[]>> which) {
        var total = new Total[] {new Total(0, 0)};
        each(from, to, record -> total[0] = which.test(record) ? total[0].plus(record) : total[0]);
        return total[0];
    }

    /// Tells all that was committed between two looks at the ends, partition by partition.
    void each(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> listener) {
        try (var consumer = clients.assigned("meter")) {
            to.forEach(
                    (place, end) -> {
                        consumer.assign(List.of(place));
                        consumer.seek(place, from.getOrDefault(place, 0L));
                        while (consumer.position(place) < end) {
                            for (var record : consumer.poll(Duration.ofMillis(100))) {
                                if (record.offset() < end) {
                                    listener.accept(record);
                                }
                            }
                        }
                    });
        }
    }

    /// Bytes on the broker's disk, by topic.
    Map<String, Long> onDisk() {
        try (Admin admin = clients.admin()) {
            var sizes = new HashMap<String, Long>();
            for (var folders : admin.describeLogDirs(List.of(1)).allDescriptions().get().values()) {
                for (var folder : folders.values()) {
                    folder.replicaInfos()
                            .forEach(
                                    (place, about) ->
                                            sizes.merge(place.topic(), about.size(), Long::sum));
                }
            }
            return sizes;
        } catch (ExecutionException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }
}
