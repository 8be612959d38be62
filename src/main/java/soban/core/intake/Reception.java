package soban.core.intake;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Backoff;
import soban.core.follow.ConsumerLoop;
import soban.wire.Topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// One consumer's membership in the intake. What it took is passed on in order and committed when
/// all of it was acknowledged; a source of which something was not goes back to that place and
/// waits, while the others go on.
final class Reception implements ConsumerLoop.Life, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Passage passage;
    private final Map<TopicPartition, Stopped> stopped = new HashMap<>();

    /// A source that waits for its next try.
    private record Stopped(Backoff backoff, long untilNanos) {}

    Reception(Consumer<byte[], byte[]> consumer, Passage passage) {
        this.consumer = consumer;
        this.passage = passage;
        consumer.subscribe(Topics.IN, this);
    }

    @Override
    public void turn() {
        wakeStopped();
        try {
            var records = consumer.poll(TURN);
            var sent = new LinkedHashMap<TopicPartition, List<CompletionStage<Void>>>();
            for (TopicPartition source : records.partitions()) {
                sent.put(source, records.records(source).stream().map(passage::pass).toList());
            }
            var finished = new HashMap<TopicPartition, OffsetAndMetadata>();
            sent.forEach(
                    (source, stages) -> {
                        long next = settle(source, records.records(source), stages);
                        finished.put(source, new OffsetAndMetadata(next));
                    });
            commit(finished);
        } catch (InvalidOffsetException gone) {
            LOG.error("positions are gone, reads from the oldest: {}", gone.partitions());
            consumer.seekToBeginning(gone.partitions());
        }
    }

    /// Returns the place from which the source goes on: behind all of it, or before the first that
    /// was not taken.
    private long settle(
            TopicPartition source,
            List<ConsumerRecord<byte[], byte[]>> records,
            List<CompletionStage<Void>> stages) {
        for (int i = 0; i < stages.size(); i++) {
            try {
                stages.get(i).toCompletableFuture().join();
            } catch (CompletionException problem) {
                awaitEnd(stages.subList(i + 1, stages.size()));
                long from = records.get(i).offset();
                stop(source, from, problem);
                return from;
            }
        }
        stopped.remove(source);
        return records.getLast().offset() + 1;
    }

    /// What is still on its way must have arrived, or be lost, before any of it is sent again.
    private static void awaitEnd(List<CompletionStage<Void>> stages) {
        for (CompletionStage<Void> stage : stages) {
            stage.handle((done, problem) -> true).toCompletableFuture().join();
        }
    }

    private void stop(TopicPartition source, long from, CompletionException problem) {
        Stopped before = stopped.get(source);
        var backoff = before == null ? new Backoff() : before.backoff();
        stopped.put(source, new Stopped(backoff, System.nanoTime() + backoff.next().toNanos()));
        consumer.seek(source, from);
        consumer.pause(Set.of(source));
        LOG.warn("{} stops at {}: {}", source.topic(), from, String.valueOf(problem.getCause()));
    }

    private void wakeStopped() {
        var awake = new ArrayList<TopicPartition>();
        stopped.forEach(
                (source, wait) -> {
                    if (System.nanoTime() - wait.untilNanos() >= 0) {
                        awake.add(source);
                    }
                });
        awake.retainAll(consumer.paused());
        consumer.resume(awake);
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> finished) {
        if (!finished.isEmpty()) {
            consumer.commitAsync(
                    finished,
                    (offsets, problem) -> {
                        if (problem != null) {
                            LOG.debug("{} will come again: {}", offsets, problem.toString());
                        }
                    });
        }
    }

    /// A source that was never read starts at its oldest request.
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        if (given.isEmpty()) {
            return;
        }
        var committed = consumer.committed(Set.copyOf(given), PATIENCE);
        var unread = given.stream().filter(source -> committed.get(source) == null).toList();
        if (!unread.isEmpty()) {
            consumer.seekToBeginning(unread);
        }
        LOG.info("intake took over {} topics", given.size());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
        flush();
        taken.forEach(stopped::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("intake lost {} topics", lost.size());
        lost.forEach(stopped::remove);
    }

    /// Waits for the commits that are under way.
    private void flush() {
        try {
            consumer.commitSync(Map.of(), PATIENCE);
        } catch (KafkaException problem) {
            LOG.info("the last requests will come again: {}", problem.toString());
        }
    }

    @Override
    public void end() {
        flush();
    }
}
