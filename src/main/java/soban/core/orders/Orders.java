package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
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
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The loops of this instance. The consumer group only says which partitions are ours: its member
/// fetches nothing, and what it commits serves lag displays alone.
public final class Orders implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
    private static final String GROUP = "soban.orders";
    private static final Duration TRIM = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LIVES = Duration.ofMillis(500);

    private final Clients clients;
    private final Threads threads;
    private final int partitions;
    private final Duration timerGrace;
    private final InstantSource clock;
    private final Admin admin;
    private final ReplySender replies;
    private final Loops loops = new Loops(this::begin);
    private final LoopMeter meter = new LoopMeter();
    private final Ending ending;
    private @Nullable Running thread;
    private volatile boolean joined;

    /// @param partitions over how many the units are spread
    /// @param timerGrace how long after a takeover no timer fires
    public Orders(
            Clients clients,
            Threads threads,
            int partitions,
            Duration timerGrace,
            InstantSource clock) {
        this.partitions = partitions;
        this.threads = threads;
        this.ending = threads.ending();
        this.clients = clients;
        this.timerGrace = timerGrace;
        this.clock = clock;
        this.admin = clients.admin();
        this.replies = new ReplySender(clients, clock);
    }

    public void start() {
        thread = threads.start("orders-ownership", this::run);
    }

    /// This instance is a member, and every partition that it was given is taken over.
    public boolean ready() {
        return joined && loops.haveTakenOver();
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
            try (var consumer = clients.member("orders-ownership", GROUP)) {
                own(consumer);
            } catch (KafkaException problem) {
                LOG.warn("membership of {} is lost: {}", GROUP, problem.toString());
            }
            joined = false;
            loops.endAll();
        } while (ending.pause(BETWEEN_LIVES));
    }

    private void own(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(
                List.of(Topics.COMMANDS), new Ownership(consumer, loops, () -> joined = true));
        var nextCommit = clock.instant();
        var nextTrim = clock.instant();
        while (!ending.isAsked()) {
            consumer.poll(Duration.ofMillis(200));
            if (clock.instant().isAfter(nextCommit)) {
                replies.warmUp();
                nextCommit = clock.instant().plusSeconds(5);
                consumer.commitAsync(loops.positions(), null);
            }
            if (clock.instant().isAfter(nextTrim)) {
                nextTrim = clock.instant().plus(TRIM);
                trim();
            }
        }
    }

    /// Commands behind the position are decided for good, and are nobody's any more.
    private void trim() {
        var decided = new HashMap<TopicPartition, RecordsToDelete>();
        loops.positions()
                .forEach((p, at) -> decided.put(p, RecordsToDelete.beforeOffset(at.offset())));
        var _ =
                admin.deleteRecords(decided)
                        .all()
                        .whenComplete(
                                (done, problem) -> {
                                    if (problem != null) {
                                        LOG.warn(
                                                "commands can't be trimmed: {}",
                                                problem.toString());
                                    }
                                });
    }

    private LoopRunner begin(int partition) {
        return new LoopRunner(
                partition,
                threads,
                () -> log(partition),
                log -> OrderLoop.takeOver(log, partition, timerGrace, clock, replies));
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
