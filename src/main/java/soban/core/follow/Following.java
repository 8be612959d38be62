package soban.core.follow;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Follower.Worker;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// One consumer's membership: what it was given, how far each partition is finished, what it
/// commits. A partition whose worker falls behind is paused, so that memory has a bound and the
/// others go on.
final class Following implements ConsumerLoop.Life, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration TURN = Duration.ofMillis(100);

    /// While a partition is paused a longer poll would not wait but spin (KAFKA-21084).
    private static final Duration PAUSED = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long COMMIT_NANOS = Duration.ofMillis(500).toNanos();
    private static final int MOST_UNDER_WAY = 2000;

    private final Threads threads;
    private final String part;
    private final Consumer<byte[], byte[]> consumer;
    private final Predicate<Class<?>> kinds;
    private final Worker worker;
    private final AtomicLong unreadable;
    private final int onceMore;
    private final AtomicReference<Standing> standing;
    private final Tracks tracks;
    private final Ending ending;
    private long lastCommit;

    Following(
            Threads threads,
            String part,
            Consumer<byte[], byte[]> consumer,
            Predicate<Class<?>> kinds,
            Worker worker,
            AtomicLong unreadable,
            int onceMore,
            AtomicReference<Standing> standing) {
        this.threads = threads;
        this.part = part;
        this.consumer = consumer;
        this.kinds = kinds;
        this.worker = worker;
        this.unreadable = unreadable;
        this.onceMore = onceMore;
        this.standing = standing;
        this.ending = threads.ending();
        this.tracks = new Tracks(consumer);
        this.lastCommit = threads.nanoTime();
        consumer.subscribe(List.of(Topics.EVENTS), this);
    }

    @Override
    public void turn() {
        try {
            var records = poll();
            records.partitions().forEach(place -> take(records, place));
            records.nextOffsets().forEach((place, next) -> pass(records, place, next));
        } catch (InvalidOffsetException gone) {
            LOG.error("{}: {}", part, gone.getMessage());
            tracks.goOn(gone);
        }
        throttle();
        if (threads.nanoTime() - lastCommit > COMMIT_NANOS) {
            lastCommit = threads.nanoTime();
            commit();
            tell();
        }
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        if (consumer.paused().isEmpty()) {
            return consumer.poll(TURN);
        }
        var records = consumer.poll(Duration.ZERO);
        if (records.isEmpty()) {
            ending.pause(PAUSED);
        }
        return records;
    }

    /// Nothing that is new goes before what is to go once more.
    private void take(ConsumerRecords<byte[], byte[]> records, TopicPartition place) {
        for (var record : records.records(place)) {
            if (tracks.of(place).beginsEra(record.leaderEpoch()) && onceMore > 0) {
                tracks.goBack(place, onceMore);
                return;
            }
            if (concerns(record)) {
                hand(record);
            }
        }
        var next = records.nextOffsets().get(place);
        if (next != null) {
            tracks.of(place).advance(next);
        }
    }

    /// Where there was nothing to take, what nobody is to see was passed.
    private void pass(
            ConsumerRecords<byte[], byte[]> records, TopicPartition place, OffsetAndMetadata next) {
        if (records.records(place).isEmpty()) {
            tracks.of(place).advance(next);
        }
    }

    /// A kind that this version does not know may concern anybody.
    private boolean concerns(ConsumerRecord<byte[], byte[]> record) {
        Class<?> kind = ReadEvents.kind(record);
        return kind == null || kinds.test(kind);
    }

    /// What can't be read, or can't be worked on, would come again for ever and hold up everything
    /// behind it. It is passed, and counted.
    private void hand(ConsumerRecord<byte[], byte[]> record) {
        var place = new TopicPartition(record.topic(), record.partition());
        EventRecord event;
        try {
            event = ReadEvents.read(record);
        } catch (Unreadable problem) {
            unreadable.incrementAndGet();
            LOG.error("{} passed {} at {}: {}", part, place, record.offset(), problem.getMessage());
            return;
        }
        Followed followed = tracks.of(place).begin(record.offset(), record.leaderEpoch(), event);
        try {
            worker.take(followed);
        } catch (RuntimeException bug) {
            unreadable.incrementAndGet();
            LOG.error("{} passed {} at {}: it fails on it", part, place, record.offset(), bug);
            followed.done();
        }
    }

    private void tell() {
        long unread =
                tracks.places().stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
        standing.set(new Standing(unread + tracks.underWay(), tracks.oldest().orElse(null)));
    }

    private void throttle() {
        Set<TopicPartition> paused = consumer.paused();
        tracks.forEach(
                (place, track) -> {
                    if (track.underWay() > MOST_UNDER_WAY && !paused.contains(place)) {
                        consumer.pause(Set.of(place));
                    } else if (track.underWay() < MOST_UNDER_WAY / 2 && paused.contains(place)) {
                        consumer.resume(Set.of(place));
                    }
                });
    }

    private void commit() {
        var due = tracks.due(tracks.places());
        if (due.isEmpty()) {
            return;
        }
        consumer.commitAsync(
                due,
                (offsets, problem) -> {
                    if (problem == null) {
                        tracks.committed(offsets);
                    } else {
                        LOG.debug("{} could not commit: {}", part, problem.toString());
                    }
                });
    }

    private void commitNow(Collection<TopicPartition> places) {
        var due = tracks.due(places);
        try {
            if (!due.isEmpty()) {
                consumer.commitSync(due, PATIENCE);
                tracks.committed(due);
            }
        } catch (KafkaException problem) {
            LOG.info("{} did not commit {}; they come again: {}", part, due, problem.toString());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        if (!given.isEmpty()) {
            tracks.begin(given);
            LOG.info("{} took over partitions {}", part, numbers(given));
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
        commitNow(taken);
        tracks.lose(taken);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("{} lost partitions {}", part, numbers(lost));
        tracks.lose(lost);
    }

    private static Set<Integer> numbers(Collection<TopicPartition> places) {
        return places.stream()
                .map(TopicPartition::partition)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void end() {
        var all = tracks.places();
        commitNow(all);
        tracks.lose(all);
        standing.set(Standing.NONE);
    }
}
