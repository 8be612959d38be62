package soban.core.follow;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/// Reads what is there and then ends: all that was committed in some partitions, one after the
/// other, up to the end that each has when it is begun.
public final class PastReader {
    private static final Duration AT_ONCE = Duration.ofMillis(200);
    private static final Duration MOST_SILENCE = Duration.ofSeconds(30);

    private final Clients clients;
    private final Admin admin;

    public PastReader(Clients clients, Admin admin) {
        this.clients = clients;
        this.admin = admin;
    }

    /// Takes one record after the other.
    public interface Reader {
        void take(ConsumerRecord<byte[], byte[]> entry);
    }

    public List<TopicPartition> partitions(String topic) {
        try (var consumer = clients.assigned("past")) {
            return consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                    .toList();
        }
    }

    /// Hands over all that these partitions hold.
    ///
    /// @param since what was written before that is passed over
    public void read(List<TopicPartition> places, Instant since, Reader reader) {
        try (var consumer = clients.assigned("past")) {
            for (TopicPartition place : places) {
                long end = end(place);
                consumer.assign(Set.of(place));
                consumer.seek(place, begin(consumer, place, since, end));
                readOn(consumer, place, end, reader);
            }
        }
    }

    private static long begin(
            Consumer<byte[], byte[]> consumer, TopicPartition place, Instant since, long end) {
        if (!since.isAfter(Instant.EPOCH)) {
            return consumer.beginningOffsets(Set.of(place)).getOrDefault(place, 0L);
        }
        var found = consumer.offsetsForTimes(Map.of(place, since.toEpochMilli())).get(place);
        return found == null ? end : found.offset();
    }

    /// One record, if it is still there.
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition place, long offset) {
        try (var consumer = clients.assigned("past")) {
            consumer.assign(Set.of(place));
            long first = consumer.beginningOffsets(Set.of(place)).getOrDefault(place, 0L);
            if (offset < first || offset >= end(place)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            readOn(consumer, place, offset + 1, found::add);
            return found.stream().filter(record -> record.offset() == offset).findFirst();
        }
    }

    /// How many records each topic holds.
    public Map<String, Long> sizes(Set<TopicPartition> places) {
        var first = offsets(places, OffsetSpec.earliest());
        var sizes = new HashMap<String, Long>();
        offsets(places, OffsetSpec.latest())
                .forEach(
                        (place, end) ->
                                sizes.merge(
                                        place.topic(),
                                        end - first.getOrDefault(place, 0L),
                                        Long::sum));
        return sizes;
    }

    private long end(TopicPartition place) {
        return offsets(Set.of(place), OffsetSpec.latest()).getOrDefault(place, 0L);
    }

    /// Open transactions included: the end that a consumer sees can still lie before what was
    /// committed a moment ago.
    private Map<TopicPartition, Long> offsets(Set<TopicPartition> places, OffsetSpec which) {
        var all = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        var asked = places.stream().collect(Collectors.toMap(place -> place, place -> which));
        try {
            return admin.listOffsets(asked, all).all().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
        } catch (ExecutionException problem) {
            throw new KafkaException("the end of a partition can't be read", problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", stop);
        }
    }

    private static void readOn(
            Consumer<byte[], byte[]> consumer, TopicPartition place, long end, Reader reader) {
        long heard = System.nanoTime();
        long before = -1;
        while (consumer.position(place) < end) {
            consumer.poll(AT_ONCE).forEach(reader::take);
            long now = consumer.position(place);
            if (now != before) {
                before = now;
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > MOST_SILENCE.toNanos()) {
                throw new KafkaException("the broker sends nothing more of " + place);
            }
        }
    }
}
