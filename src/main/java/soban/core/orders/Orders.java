package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;
import soban.core.follow.Threads.Running;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/// The loops of this instance. The consumer group only says which partitions are ours: its member
/// fetches nothing, and what it commits serves lag displays alone.
public final class Orders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String GROUP = "soban.orders";
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration TRIM = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LIVES = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LAST_TURN = Duration.ofSeconds(5);

    private final Clients clients;
    private final Threads threads;
    private final Duration timerGrace;
    private final InstantSource clock;
    private final BooleanSupplier clockAgrees;
    private final Admin admin;
    private final Trimming trimming;
    private final ReplySender replies;
    private final Map<Integer, LoopRunner> runners = new ConcurrentHashMap<>();
    private final Ending ending;
    private @Nullable Running thread;
    private volatile boolean joined;

    /// @param timerGrace how long after a takeover no timer fires
    /// @param clockAgrees whether the clock can be believed; while it can't, nothing is decided
    ///   here
    public Orders(
            Clients clients,
            Threads threads,
            Duration timerGrace,
            InstantSource clock,
            BooleanSupplier clockAgrees) {
        this.threads = threads;
        this.ending = threads.ending();
        this.clients = clients;
        this.timerGrace = timerGrace;
        this.clock = clock;
        this.clockAgrees = clockAgrees;
        this.admin = clients.admin();
        this.trimming = new Trimming(admin);
        this.replies = new ReplySender(clients, clock);
    }

    public void start() {
        thread = threads.start("orders-ownership", this::run);
    }

    /// This instance is a member, and every partition that it was given is taken over.
    public boolean ready() {
        return joined && runners.values().stream().allMatch(LoopRunner::ready);
    }

    public List<Integer> partitions() {
        return runners.keySet().stream().sorted().toList();
    }

    private void run() {
        do {
            if (clockAgrees.getAsBoolean()) {
                live();
            }
        } while (ending.pause(clockAgrees.getAsBoolean() ? BETWEEN_LIVES : LOOK));
    }

    private void live() {
        try (var consumer = clients.member("orders-ownership", GROUP)) {
            own(consumer);
        } catch (KafkaException problem) {
            LOG.warn("membership of {} is lost: {}", GROUP, problem.toString());
        }
        joined = false;
        end(List.copyOf(runners.keySet()));
    }

    private void own(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(Topics.COMMANDS), new Ownership(consumer));
        long committed = threads.nanoTime();
        long trimmed = threads.nanoTime();
        while (!ending.isAsked() && clockAgrees.getAsBoolean()) {
            consumer.poll(Duration.ofMillis(200));
            if (isOver(COMMIT, committed)) {
                committed = threads.nanoTime();
                replies.warmUp();
                consumer.commitAsync(positions(), null);
                renew();
            }
            if (isOver(TRIM, trimmed)) {
                trimmed = threads.nanoTime();
                trimming.trim(reached());
            }
        }
    }

    /// Whether so much time has passed, whatever the clock was set to meanwhile.
    private boolean isOver(Duration pause, long since) {
        return threads.nanoTime() - since > pause.toNanos();
    }

    /// Loops outlive a broker's absence; but what a broker has lost, only a takeover finds.
    private void renew() {
        for (int partition : partitions()) {
            var events = new TopicPartition(Topics.EVENTS, partition);
            HighWatermark.of(
                    admin,
                    events,
                    end -> {
                        LoopRunner runner = runners.get(partition);
                        if (runner != null) {
                            runner.renewUnlessOf(end.epoch());
                        }
                    });
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> positions() {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        runners.forEach(
                (partition, runner) -> {
                    Position position = runner.position();
                    if (position != null) {
                        positions.put(
                                new TopicPartition(Topics.COMMANDS, partition),
                                new OffsetAndMetadata(position.next()));
                    }
                });
        return positions;
    }

    private Map<Integer, Trimming.Reached> reached() {
        var all = new HashMap<Integer, Trimming.Reached>();
        runners.forEach(
                (partition, runner) -> {
                    Trimming.Reached reached = runner.reached();
                    if (reached != null) {
                        all.put(partition, reached);
                    }
                });
        return all;
    }

    /// Loops end before the partition is given back; when it is lost they are told, and fenced by
    /// whoever has it now.
    private final class Ownership implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        Ownership(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            consumer.pause(given);
            for (TopicPartition partition : given) {
                consumer.seek(partition, 0);
                runners.put(partition.partition(), begin(partition.partition()));
            }
            joined = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            end(taken.stream().map(TopicPartition::partition).toList());
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            LOG.warn("lost {} to another instance", lost);
            end(lost.stream().map(TopicPartition::partition).toList());
        }
    }

    private LoopRunner begin(int partition) {
        return new LoopRunner(
                partition,
                threads,
                () -> new KafkaPartitionLog(clients, threads, admin, partition),
                log -> OrderLoop.takeOver(log, partition, timerGrace, this::believed, replies));
    }

    /// The time by which the loops decide. A clock that was set meanwhile ends them.
    private Instant believed() {
        Instant now = clock.instant();
        if (!clockAgrees.getAsBoolean()) {
            throw new ClockOff(now);
        }
        return now;
    }

    private void end(List<Integer> partitions) {
        List<LoopRunner> ending =
                partitions.stream().map(runners::remove).filter(r -> r != null).toList();
        ending.forEach(LoopRunner::stop);
        ending.forEach(runner -> runner.awaitEnd(LAST_TURN));
    }

    @Override
    public void close() {
        ending.ask();
        if (thread != null) {
            thread.join(Duration.ofSeconds(15));
        }
        replies.close();
        admin.close(Duration.ofSeconds(1));
    }
}
