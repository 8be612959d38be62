package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import soban.simulation.Signal;
import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// A consumer of committed records, of partitions that were assigned by hand. It never goes to
/// another place by itself. A poll that finds nothing may take longer than was asked, so that idle
/// hours pass quickly.
class SimConsumer {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGEST_IDLE = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 1000;

    final SimKafka kafka;
    final SimProcess process;
    final Signal news = new Signal();
    final Map<TopicPartition, Cursor> cursors = new LinkedHashMap<>();

    SimConsumer(SimKafka kafka, SimProcess process) {
        this.kafka = kafka;
        this.process = process;
    }

    void assign(Collection<TopicPartition> places) {
        process.check();
        for (TopicPartition gone : List.copyOf(cursors.keySet())) {
            if (!places.contains(gone)) {
                drop(gone);
            }
        }
        places.forEach(this::add);
    }

    void add(TopicPartition place) {
        if (!cursors.containsKey(place)) {
            var cursor = new Cursor(kafka.get(place));
            cursors.put(place, cursor);
            cursor.log().addReader(news);
        }
    }

    void drop(TopicPartition place) {
        Cursor dropped = cursors.remove(place);
        if (dropped != null) {
            dropped.log().removeReader(news);
        }
    }

    Cursor cursor(TopicPartition place) {
        process.check();
        Cursor found = cursors.get(place);
        if (found == null) {
            throw new IllegalStateException("not assigned: " + place);
        }
        return found;
    }

    Set<TopicPartition> assignment() {
        return new LinkedHashSet<>(cursors.keySet());
    }

    void seek(TopicPartition place, long offset) {
        seek(place, new OffsetAndMetadata(offset));
    }

    void seek(TopicPartition place, OffsetAndMetadata to) {
        cursor(place).seek(to);
    }

    void seekToBeginning(Collection<TopicPartition> places) {
        places.forEach(place -> seek(place, cursor(place).log().start()));
    }

    void seekToEnd(Collection<TopicPartition> places) {
        places.forEach(place -> seek(place, cursor(place).log().lastStable()));
    }

    long position(TopicPartition place) {
        return cursor(place).position().orElseThrow(() -> new NoOffsetForPartitionException(place));
    }

    OptionalLong currentLag(TopicPartition place) {
        return OptionalLong.of(cursor(place).log().lastStable() - position(place));
    }

    void pause(Collection<TopicPartition> places) {
        places.forEach(place -> cursor(place).pause(true));
    }

    void resume(Collection<TopicPartition> places) {
        places.forEach(place -> cursor(place).pause(false));
    }

    Set<TopicPartition> paused() {
        var paused = new LinkedHashSet<TopicPartition>();
        cursors.forEach(
                (place, cursor) -> {
                    if (cursor.isPaused()) {
                        paused.add(place);
                    }
                });
        return paused;
    }

    Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> places) {
        return offsets(places, SimPartition::start);
    }

    Map<TopicPartition, Long> beginningOffsets(
            Collection<TopicPartition> places, Duration patience) {
        return beginningOffsets(places);
    }

    Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> places) {
        return offsets(places, SimPartition::lastStable);
    }

    Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> places, Duration patience) {
        return endOffsets(places);
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> places, ToLongFunction<SimPartition> which) {
        reach(PATIENCE);
        var found = new LinkedHashMap<TopicPartition, Long>();
        places.forEach(place -> found.put(place, which.applyAsLong(kafka.get(place))));
        return found;
    }

    void reach(Duration patience) {
        process.check();
        kafka.network().hop(process);
        if (!kafka.network().await(process, patience)) {
            throw new TimeoutException("no broker");
        }
    }

    ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        process.check();
        long until = kafka.scheduler().now() + longest.toNanos();
        boolean idle = false;
        while (true) {
            keepMembership();
            if (kafka.network().reaches(process) && hasNews()) {
                kafka.network().hop(process);
                return fetch();
            }
            if (idle && kafka.scheduler().now() >= until) {
                return ConsumerRecords.empty();
            }
            idle = true;
            kafka.scheduler().await(news, idleTime(until));
            Network.stopIfInterrupted();
        }
    }

    /// Mostly as long as may be, because most of all polls find nothing.
    private Duration idleTime(long until) {
        long left = Math.max(1, until - kafka.scheduler().now());
        var random = kafka.scheduler().random();
        return Duration.ofNanos(
                left >= LONGEST_IDLE || random.nextInt(8) > 0
                        ? Math.max(left, LONGEST_IDLE)
                        : random.nextLong(left, LONGEST_IDLE));
    }

    /// For members of a group.
    void keepMembership() {}

    private boolean hasNews() {
        for (Cursor cursor : cursors.values()) {
            if (cursor.hasNews()) {
                return true;
            }
        }
        return false;
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        var outOfRange = new TreeMap<TopicPartition, Long>(Cursor.ORDER);
        var cut = new TreeMap<TopicPartition, OffsetAndMetadata>(Cursor.ORDER);
        var records = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
        int left = kafka.happens(kafka.faults().smallFetch()) ? few() : MOST;
        for (Cursor cursor : SimKafka.shuffled(cursors.values(), kafka.scheduler().random())) {
            if (!cursor.isPaused() && cursor.isCut()) {
                cut.put(cursor.log().place(), cursor.left());
            } else if (!cursor.isPaused() && cursor.isOutOfRange()) {
                outOfRange.put(cursor.log().place(), position(cursor.log().place()));
            } else if (cursor.hasNews() && left > 0) {
                var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
                cursor.read(left, found);
                left -= found.size();
                if (!found.isEmpty()) {
                    records.put(cursor.log().place(), found);
                }
                next.put(cursor.log().place(), cursor.place());
            }
        }
        if (!cut.isEmpty() && records.isEmpty()) {
            var positions = new HashMap<TopicPartition, Long>();
            cut.keySet().forEach(place -> positions.put(place, position(place)));
            throw new LogTruncationException(positions, cut);
        }
        if (!outOfRange.isEmpty() && records.isEmpty()) {
            throw new OffsetOutOfRangeException(outOfRange);
        }
        return new ConsumerRecords<>(records, next);
    }

    private int few() {
        return 1 + kafka.scheduler().random().nextInt(20);
    }

    void close() {
        process.check();
        List.copyOf(cursors.keySet()).forEach(this::drop);
    }

    void close(CloseOptions options) {
        close();
    }
}
