package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;
import soban.core.follow.Threads.Running;
import soban.domain.order.OrderStatus;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private final Clients clients;
    private final Threads threads;
    private final int partitions;
    private final Duration timerGrace;
    private final InstantSource clock;
    private final BooleanSupplier clockAgrees;
    private final Admin admin;
    private final Trimming trimming;
    private final ReplySender replies;
    private final Loops loops = new Loops(this::begin);
    private final LoopMeter meter = new LoopMeter();
    private final Ending ending;
    private @Nullable Running thread;
    private volatile boolean joined;
    private volatile boolean canAnswer;
    private volatile long dealtAt;

    /// @param partitions over how many the units are spread
    /// @param timerGrace how long after a takeover no timer fires
    /// @param clockAgrees whether the clock can be believed; while it can't, nothing is decided
    ///   here
    public Orders(
            Clients clients,
            Threads threads,
            int partitions,
            Duration timerGrace,
            InstantSource clock,
            BooleanSupplier clockAgrees) {
        this.partitions = partitions;
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

    /// This instance is a member, every partition that it was given is taken over, and it knows
    /// where answers go. The group may give nothing at first and something in the next moment: who
    /// has nothing is ready when it stays so.
    public boolean ready() {
        return joined
                && canAnswer
                && loops.haveTakenOver()
                && (!loops.isEmpty() || isOver(SETTLING, dealtAt));
    }

    private void dealt() {
        dealtAt = threads.nanoTime();
        joined = true;
    }

    /// Why a partition can't be taken over, if only a person can mend that.
    public Optional<String> objection() {
        return loops.objection();
    }

    public List<Integer> partitions() {
        return loops.partitions();
    }

    /// How many orders are remembered in the partitions of this instance, by their status.
    public Map<OrderStatus, Integer> census() {
        return loops.census();
    }

    /// How many commands are known to wait for these loops.
    public long waiting() {
        return loops.waiting();
    }

    /// How many units are set aside because their state can't be read.
    public int parked() {
        return loops.parked();
    }

    public LoopMeter meter() {
        return meter;
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
        loops.endAll();
    }

    private void own(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(Topics.COMMANDS), new Ownership(consumer, loops, this::dealt));
        long committed = threads.nanoTime();
        long trimmed = threads.nanoTime();
        while (!ending.isAsked() && clockAgrees.getAsBoolean()) {
            consumer.poll(Duration.ofMillis(200));
            canAnswer = canAnswer || replies.warmUp();
            if (isOver(COMMIT, committed)) {
                committed = threads.nanoTime();
                replies.warmUp();
                consumer.commitAsync(loops.positions(), null);
                renew();
            }
            if (isOver(TRIM, trimmed)) {
                trimmed = threads.nanoTime();
                trimming.trim(loops.reached());
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
            HighWatermark.of(admin, events, end -> loops.renewUnlessOf(partition, end.epoch()));
        }
    }

    private LoopRunner begin(int partition) {
        return new LoopRunner(
                partition,
                threads,
                () -> log(partition),
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

    private PartitionLog log(int partition) {
        return new WatchedLog(
                new KafkaPartitionLog(clients, threads, admin, partition),
                partition,
                partitions,
                threads,
                meter);
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
