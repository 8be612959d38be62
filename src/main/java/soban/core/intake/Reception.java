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
import soban.core.follow.Cut;
import soban.core.follow.Threads;
import soban.wire.Topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// One consumer's membership in the intake. What it took is passed on in order and committed when
/// all of it was acknowledged; a source of which something was not goes back to that place, waits
/// while the others go on, and is tried by that one request until it has arrived.
final class Reception implements ConsumerLoop.Life, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Threads threads;
    private final Consumer<byte[], byte[]> consumer;
    private final Passage passage;
    private final Map<TopicPartition, Stopped> stopped = new HashMap<>();

    /// A source of which a request did not arrive, and which waits for its next try.
    private record Stopped(Backoff backoff, long untilNanos) {}

    /// What a turn took from a source, and what became of as many of it as were passed on.
    private record Sent(
            TopicPartition source,
            List<ConsumerRecord<byte[], byte[]>> taken,
            List<CompletionStage<Void>> stages) {}

    Reception(Threads threads, Consumer<byte[], byte[]> consumer, Passage passage) {
        this.threads = threads;
        this.consumer = consumer;
        this.passage = passage;
        consumer.subscribe(Topics.IN, this);
    }

    @Override
    public void turn() {
        wakeStopped();
        try {
            var records = consumer.poll(TURN);
            var sent = new ArrayList<Sent>();
            for (TopicPartition source : records.partitions()) {
                sent.add(send(source, records.records(source)));
            }
            var finished = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (Sent of : sent) {
                finished.put(of.source(), settle(of));
            }
            commit(finished);
        } catch (InvalidOffsetException gone) {
            LOG.error("intake goes back: {}", gone.getMessage());
            goOn(gone);
        }
    }

    private void goOn(InvalidOffsetException gone) {
        var begins = consumer.beginningOffsets(gone.partitions(), PATIENCE);
        for (TopicPartition source : gone.partitions()) {
            consumer.seek(source, Cut.left(gone, source, begins.getOrDefault(source, 0L)));
        }
    }

    /// After a failure one alone goes first: else each try would send all that stand behind it once
    /// more.
    private Sent send(TopicPartition source, List<ConsumerRecord<byte[], byte[]>> taken) {
        var now = stopped.containsKey(source) ? taken.subList(0, 1) : taken;
        return new Sent(source, taken, now.stream().map(passage::pass).toList());
    }

    /// Returns the place from which the source goes on: behind all that was sent, or before the
    /// first that did not arrive.
    private OffsetAndMetadata settle(Sent of) {
        var stages = of.stages();
        for (int i = 0; i < stages.size(); i++) {
            try {
                stages.get(i).toCompletableFuture().join();
            } catch (CompletionException problem) {
                awaitEnd(stages.subList(i + 1, stages.size()));
                var from = of.taken().get(i);
                stop(of.source(), from.offset(), problem);
                return new OffsetAndMetadata(from.offset(), from.leaderEpoch(), "");
            }
        }
        stopped.remove(of.source());
        var last = of.taken().get(stages.size() - 1);
        var next = new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), "");
        if (stages.size() < of.taken().size()) {
            consumer.seek(of.source(), next);
        }
        return next;
    }

    /// What is still on its way must have arrived, or be lost, before any of it is sent again.
    private static void awaitEnd(List<CompletionStage<Void>> stages) {
        for (CompletionStage<Void> stage : stages) {
            stage.handle((done, problem) -> true).toCompletableFuture().join();
        }
    }

    private void stop(TopicPartition source, long from, CompletionException problem) {
        Stopped before = stopped.get(source);
        var backoff = before == null ? new Backoff(threads) : before.backoff();
        long until = threads.nanoTime() + backoff.next().toNanos();
        stopped.put(source, new Stopped(backoff, until));
        consumer.seek(source, from);
        consumer.pause(Set.of(source));
        LOG.warn("{} stops at {}: {}", source.topic(), from, String.valueOf(problem.getCause()));
    }

    private void wakeStopped() {
        var awake = new ArrayList<TopicPartition>();
        stopped.forEach(
                (source, wait) -> {
                    if (threads.nanoTime() - wait.untilNanos() >= 0) {
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
