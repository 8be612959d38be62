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
import java.util.concurrent.atomic.LongAdder;

/// One consumer's membership in the intake. What it took is passed on in order and committed when
/// all of it was acknowledged; a source of which something was not goes back to that place, waits
/// while the others go on, and is tried by that one request until it has arrived. A source that
/// asks without end waits likewise, with nothing of it lost.
final class Reception implements ConsumerLoop.Life, ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Threads threads;
    private final Consumer<byte[], byte[]> consumer;
    private final Passage passage;
    private final LongAdder slowed;
    private final Map<TopicPartition, Source> sources = new HashMap<>();

    /// What a turn took from a source, and what became of as many of it as were passed on.
    private record Sent(
            TopicPartition source,
            List<ConsumerRecord<byte[], byte[]>> taken,
            List<CompletionStage<Void>> stages) {}

    /// @param slowed counts how often a source had to wait because it asked too much
    Reception(
            Threads threads, Consumer<byte[], byte[]> consumer, Passage passage, LongAdder slowed) {
        this.threads = threads;
        this.consumer = consumer;
        this.passage = passage;
        this.slowed = slowed;
        consumer.subscribe(Topics.IN, this);
    }

    @Override
    public void turn() {
        wake();
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

    private Sent send(TopicPartition place, List<ConsumerRecord<byte[], byte[]>> taken) {
        var now = taken.subList(0, source(place).admits(taken.size()));
        return new Sent(place, taken, now.stream().map(passage::pass).toList());
    }

    private Source source(TopicPartition place) {
        return sources.computeIfAbsent(place, each -> new Source(threads));
    }

    /// Returns the place from which the source goes on: behind all that was sent, which may be
    /// nothing, or before the first that did not arrive.
    private OffsetAndMetadata settle(Sent of) {
        var stages = of.stages();
        for (int i = 0; i < stages.size(); i++) {
            try {
                stages.get(i).toCompletableFuture().join();
            } catch (CompletionException problem) {
                awaitEnd(stages.subList(i + 1, stages.size()));
                var from = before(of.taken().get(i));
                stop(of.source(), from, problem);
                return from;
            }
        }
        Source source = source(of.source());
        boolean failedBefore = source.isFailing();
        source.arrived(stages.size());
        if (stages.size() == of.taken().size()) {
            var last = of.taken().getLast();
            return new OffsetAndMetadata(last.offset() + 1, last.leaderEpoch(), "");
        }
        var next = before(of.taken().get(stages.size()));
        consumer.seek(of.source(), next);
        if (!failedBefore) {
            slow(of.source());
        }
        return next;
    }

    private static OffsetAndMetadata before(ConsumerRecord<byte[], byte[]> request) {
        return new OffsetAndMetadata(request.offset(), request.leaderEpoch(), "");
    }

    /// What is still on its way must have arrived, or be lost, before any of it is sent again.
    private static void awaitEnd(List<CompletionStage<Void>> stages) {
        for (CompletionStage<Void> stage : stages) {
            stage.handle((done, problem) -> true).toCompletableFuture().join();
        }
    }

    private void stop(TopicPartition place, OffsetAndMetadata from, CompletionException problem) {
        source(place).failed();
        consumer.seek(place, from);
        consumer.pause(Set.of(place));
        LOG.warn(
                "{} stops at {}: {}",
                place.topic(),
                from.offset(),
                String.valueOf(problem.getCause()));
    }

    private void slow(TopicPartition place) {
        slowed.increment();
        if (source(place).floods()) {
            LOG.warn(
                    "{} asks without end and is slowed down to {} requests a second",
                    place.topic(),
                    Source.EACH_SECOND);
        }
        consumer.pause(Set.of(place));
    }

    private void wake() {
        consumer.resume(
                consumer.paused().stream().filter(place -> !source(place).rests()).toList());
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
        taken.forEach(sources::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("intake lost {} topics", lost.size());
        lost.forEach(sources::remove);
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
