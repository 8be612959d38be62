package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import soban.simulation.Signal;
import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A consumer that gets its partitions from a group. All that a group wants of it happens within
/// `poll`, as with the real one; that it lives is seen without.
final class SimMember extends SimConsumer {
    private final SimGroup group;
    private final Deque<Runnable> told = new ArrayDeque<>();
    private Predicate<String> topics = topic -> false;
    private @Nullable ConsumerRebalanceListener listener;
    private boolean expelled;
    private boolean closed;

    SimMember(SimKafka kafka, SimProcess process, SimGroup group) {
        super(kafka, process);
        this.group = group;
    }

    void subscribe(Collection<String> names, ConsumerRebalanceListener by) {
        subscribe(Set.copyOf(names)::contains, by);
    }

    void subscribe(Pattern pattern, ConsumerRebalanceListener by) {
        subscribe(topic -> pattern.matcher(topic).matches(), by);
    }

    private void subscribe(Predicate<String> which, ConsumerRebalanceListener by) {
        process.check();
        topics = which;
        listener = by;
        group.join(this);
    }

    boolean wants(String topic) {
        return topics.test(topic);
    }

    boolean isSeen() {
        return !closed && process.isResponsive() && kafka.network().reaches(process);
    }

    boolean isOf(SimProcess other) {
        return process == other;
    }

    Signal news() {
        return news;
    }

    /// The group does not count on this member any more; it learns so at its next poll.
    void expel() {
        expelled = true;
    }

    @Override
    void keepMembership() {
        while (!told.isEmpty()) {
            told.remove().run();
        }
        if (listener == null || !kafka.network().reaches(process)) {
            return;
        }
        if (expelled) {
            rejoin();
        }
        List<TopicPartition> revoked =
                assignment().stream().filter(place -> !group.isMeantFor(this, place)).toList();
        if (!revoked.isEmpty()) {
            giveBack(revoked);
        }
        List<TopicPartition> given = group.take(this, assignment());
        if (!given.isEmpty()) {
            given.forEach(this::take);
            listening().onPartitionsAssigned(given);
        }
    }

    private ConsumerRebalanceListener listening() {
        return Objects.requireNonNull(listener);
    }

    private void rejoin() {
        List<TopicPartition> lost = List.copyOf(assignment());
        lost.forEach(this::drop);
        expelled = false;
        group.join(this);
        if (!lost.isEmpty()) {
            listening().onPartitionsLost(lost);
        }
    }

    private void giveBack(List<TopicPartition> places) {
        listening().onPartitionsRevoked(places);
        places.forEach(this::drop);
        group.release(this, places);
    }

    private void take(TopicPartition place) {
        add(place);
        OffsetAndMetadata committed = group.committed(place);
        if (committed != null) {
            seek(place, committed);
        }
    }

    Map<TopicPartition, OffsetAndMetadata> committed(
            Set<TopicPartition> places, Duration patience) {
        reach(patience);
        var found = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
        for (TopicPartition place : places) {
            found.put(place, group.committed(place));
        }
        return found;
    }

    void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration patience) {
        reach(patience);
        if (!offsets.isEmpty()) {
            write(offsets);
            kafka.network().hop(process);
        }
    }

    private void write(Map<TopicPartition, OffsetAndMetadata> offsets) {
        if (expelled) {
            throw new CommitFailedException("no member any more");
        }
        if (kafka.happens(kafka.faults().lostOffsets())) {
            throw new TimeoutException("offsets were lost");
        }
        group.commit(offsets);
    }

    void commitAsync(
            Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable OffsetCommitCallback by) {
        process.check();
        Exception problem = null;
        try {
            if (!kafka.network().reaches(process)) {
                throw new RetriableCommitFailedException("no broker");
            }
            write(offsets);
        } catch (CommitFailedException | TimeoutException | RetriableCommitFailedException late) {
            problem = late;
        }
        Exception outcome = problem;
        if (by != null) {
            told.add(() -> by.onComplete(offsets, outcome));
        }
    }

    @Override
    void close() {
        process.check();
        closed = true;
        List<TopicPartition> owned = List.copyOf(assignment());
        if (listener != null && !owned.isEmpty()) {
            if (expelled) {
                listener.onPartitionsLost(owned);
            } else {
                listener.onPartitionsRevoked(owned);
            }
        }
        super.close();
        if (kafka.network().reaches(process)) {
            group.leave(this);
        }
    }
}
