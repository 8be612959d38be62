package soban.core.follow;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Where one membership reads on in each of its partitions, how far each is finished, and what of
/// that is to be committed.
final class Tracks {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Track> tracks = new HashMap<>();

    Tracks(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /// The end is asked for after the partitions are ours: whatever lies behind it, nobody before
    /// us can have read.
    void begin(Collection<TopicPartition> given) {
        var committed = consumer.committed(Set.copyOf(given), PATIENCE);
        var begins = consumer.beginningOffsets(given, PATIENCE);
        var ends = consumer.endOffsets(given, PATIENCE);
        for (TopicPartition place : given) {
            OffsetAndMetadata known = committed.get(place);
            var from =
                    known == null ? new OffsetAndMetadata(begins.getOrDefault(place, 0L)) : known;
            consumer.seek(place, from);
            tracks.put(place, new Track(from, ends.getOrDefault(place, Long.MAX_VALUE)));
        }
    }

    /// What was read last is gone from the log, and other events stand at its offsets now, or will.
    void goOn(InvalidOffsetException gone) {
        var begins = consumer.beginningOffsets(gone.partitions(), PATIENCE);
        for (TopicPartition place : gone.partitions()) {
            var left = Cut.left(gone, place, begins.getOrDefault(place, 0L));
            var finished = of(place).finished();
            restart(place, finished.offset() < left.offset() ? finished : left);
        }
    }

    /// So many before what is finished come once more.
    void goBack(TopicPartition place, int events) {
        long begin = consumer.beginningOffsets(Set.of(place), PATIENCE).getOrDefault(place, 0L);
        long from = Math.max(begin, of(place).finished().offset() - events);
        int era = of(place).era();
        restart(place, new OffsetAndMetadata(from)).era(era);
    }

    /// What comes from here may have been acted on before: none of it counts as fresh.
    private Track restart(TopicPartition place, OffsetAndMetadata from) {
        var track = new Track(from, Long.MAX_VALUE);
        lose(Set.of(place));
        consumer.seek(place, from);
        tracks.put(place, track);
        return track;
    }

    Track of(TopicPartition place) {
        return Objects.requireNonNull(tracks.get(place), "not ours");
    }

    List<TopicPartition> places() {
        return List.copyOf(tracks.keySet());
    }

    void forEach(BiConsumer<TopicPartition, Track> action) {
        tracks.forEach(action);
    }

    int underWay() {
        return tracks.values().stream().mapToInt(Track::underWay).sum();
    }

    Optional<Instant> oldest() {
        return tracks.values().stream()
                .flatMap(track -> track.oldest().stream())
                .min(Comparator.naturalOrder());
    }

    Map<TopicPartition, OffsetAndMetadata> due(Collection<TopicPartition> places) {
        return places.stream()
                .filter(place -> tracks.containsKey(place) && of(place).isCommitDue())
                .collect(Collectors.toMap(place -> place, place -> of(place).finished()));
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach(
                (place, offset) -> {
                    Track track = tracks.get(place);
                    if (track != null) {
                        track.committed(offset.offset());
                    }
                });
    }

    /// Somebody else has them now.
    void lose(Collection<TopicPartition> places) {
        for (TopicPartition place : places) {
            Track track = tracks.remove(place);
            if (track != null) {
                track.lose();
            }
        }
    }
}
