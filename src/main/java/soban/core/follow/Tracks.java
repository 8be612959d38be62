package soban.core.follow;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// How far each partition of one membership is finished, and what of that is to be committed.
final class Tracks {
    private final Map<TopicPartition, Track> tracks = new HashMap<>();

    void begin(TopicPartition place, Track track) {
        tracks.put(place, track);
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
                .collect(
                        Collectors.toMap(
                                place -> place,
                                place -> new OffsetAndMetadata(of(place).finished())));
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
