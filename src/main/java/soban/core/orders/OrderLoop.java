package soban.core.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.orders.PartitionLog.Transaction;
import soban.domain.order.Order;
import soban.domain.order.Timer;
import soban.wire.CommandRecord;
import soban.wire.Units;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The owner of one partition: takes commands, decides, writes, and only then believes. After a
/// commit the overlay is the state; after a certain abort it is dropped and the log is read again
/// from the state's own position; after anything less certain the whole loop is dropped and
/// somebody takes over anew.
final class OrderLoop {
    private static final Logger LOG = LoggerFactory.getLogger(OrderLoop.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final int FULL_BATCH = 500;
    private static final int MOST_FAILURES = 20;

    private final PartitionLog log;
    private final int partition;
    private final InstantSource clock;
    private final Answering answering;
    private final PartitionState state;
    private final TimerQueue timers = new TimerQueue();
    private final Instant timersFrom;
    private final long behind;
    private Instant nextSweep;
    private int failures;
    private boolean unwritable;

    /// Whoever delivers answers to waiting nodes, after the commit and at best effort.
    interface Answering {
        void tell(List<Turn.Told> answers);
    }

    private OrderLoop(
            PartitionLog log,
            int partition,
            Duration timerGrace,
            InstantSource clock,
            Answering answering,
            PartitionState state) {
        this.log = log;
        this.partition = partition;
        this.clock = clock;
        this.answering = answering;
        this.state = state;
        this.timersFrom = clock.instant().plus(timerGrace);
        this.nextSweep = clock.instant();
        this.behind = log.end();
        state.orders().forEach(timers::changed);
    }

    /// Takes over the partition: nothing is decided before the predecessor is fenced and the state
    /// is read whole.
    static OrderLoop takeOver(
            PartitionLog log,
            int partition,
            Duration timerGrace,
            InstantSource clock,
            Answering answering) {
        PartitionState state = log.takeOver();
        log.seek(state.position().next());
        state.parked()
                .forEach(unit -> LOG.error("unit {} is parked: its state can't be read", unit));
        LOG.info("partition {}: took over at command {}", partition, state.position().next());
        return new OrderLoop(log, partition, timerGrace, clock, answering, state);
    }

    /// One turn. False means that this loop must not go on.
    boolean step() {
        List<Input> inputs = log.take(LONGEST_WAIT, most());
        var turn = new Turn(state, partition, clock.instant());
        for (Input input : inputs) {
            if (unwritable && input instanceof Input.Asked(var offset, var command)) {
                turn.giveUp(command, offset, "can't be written");
            } else {
                turn.take(input);
            }
        }
        List<Timer> due = mayFire(turn.now()) ? timers.due(turn.now()) : List.of();
        List<LiveKey> outdated = sweep(turn.now());
        if (inputs.isEmpty() && due.isEmpty() && outdated.isEmpty()) {
            return true;
        }
        var changes = turn.changes(log.taken());
        var transaction =
                new Transaction(
                        turn.now(),
                        turn.events(),
                        changes,
                        outdated,
                        commands(due, turn.now()),
                        turn.letters());
        return switch (log.write(transaction)) {
            case COMMITTED -> {
                state.commit(changes, outdated);
                changes.values().forEach(this::watch);
                timers.fired(due);
                answering.tell(turn.answers());
                failures = 0;
                unwritable = false;
                yield true;
            }
            case ABORTED -> again(due, false);
            case UNWRITABLE -> again(due, inputs.size() == 1);
            case DOUBTFUL -> false;
        };
    }

    /// Nothing was written: the overlay is dropped, and the same commands are read again in a
    /// smaller batch. One that can't be written even alone is given up on the next turn.
    private boolean again(List<Timer> due, boolean oneAlone) {
        failures++;
        unwritable = oneAlone;
        timers.notFired(due);
        log.seek(state.position().next());
        LOG.warn("partition {}: a transaction was aborted, {} in a row", partition, failures);
        return failures < MOST_FAILURES;
    }

    private void watch(Object changed) {
        if (changed instanceof Order order) {
            timers.changed(order);
        }
    }

    private int most() {
        return failures == 0 ? FULL_BATCH : failures == 1 ? FULL_BATCH / 2 : 1;
    }

    /// The core's own absence counts against nobody: first what waited is decided, and some time is
    /// given to what comes from outside.
    private boolean mayFire(Instant now) {
        return !now.isBefore(timersFrom) && log.taken() >= behind;
    }

    private List<LiveKey> sweep(Instant now) {
        if (now.isBefore(nextSweep)) {
            return List.of();
        }
        nextSweep = now.plus(SWEEP);
        return state.outdated(now);
    }

    private static List<CommandRecord> commands(List<Timer> due, Instant now) {
        return due.stream()
                .map(
                        timer ->
                                CommandRecord.system(
                                        "timer",
                                        timer.id(),
                                        Units.of(timer.command().order().shop()),
                                        now,
                                        timer.command()))
                .toList();
    }

    Position position() {
        return state.position();
    }
}
