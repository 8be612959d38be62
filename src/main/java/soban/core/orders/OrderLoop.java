package soban.core.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.orders.PartitionLog.Transaction;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand;
import soban.domain.order.Timer;

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

    /// Of an order that is over something is asked soon or hardly ever.
    private static final Duration AWAKE = Duration.ofHours(1);

    private static final int FULL_BATCH = 500;
    private static final int MOST_FAILURES = 20;

    private final PartitionLog log;
    private final int partition;
    private final InstantSource clock;
    private final Answering answering;
    private final PartitionState state;
    private final TimerQueue timers = new TimerQueue();
    private final Instant timersFrom;
    private final Instant clockAtTakeover;
    private final Instant timeAtTakeover;
    private final long behind;
    private List<OrderCommand> unanswered;
    private Instant nextSweep;
    private int batch = FULL_BATCH;
    private int failures;
    private boolean unwritable;
    private boolean resting;
    private volatile LoopView view;
    private volatile boolean over;

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
        this.clockAtTakeover = clock.instant();
        this.timeAtTakeover = state.position().time();
        this.timersFrom = clockAtTakeover.plus(timerGrace);
        this.nextSweep = clock.instant();
        this.behind = log.end();
        state.waking().forEach(timers::changed);
        this.unanswered =
                state.waking().stream().flatMap(order -> Timer.unanswered(order).stream()).toList();
        this.view = look();
    }

    /// Takes over the partition: nothing is decided before the predecessor is fenced and the state
    /// is read whole.
    static OrderLoop takeOver(
            PartitionLog log,
            int partition,
            Duration timerGrace,
            InstantSource clock,
            Answering answering) {
        PartitionState state = Takeover.of(log, partition);
        log.seek(state.position().place());
        state.parked()
                .forEach(unit -> LOG.error("unit {} is parked: its state can't be read", unit));
        LOG.info("partition {}: took over at command {}", partition, state.position().next());
        return new OrderLoop(log, partition, timerGrace, clock, answering, state);
    }

    /// One turn. False means that this loop must not go on.
    boolean step() {
        boolean goesOn = !over && turn();
        view = look();
        return goesOn;
    }

    private boolean turn() {
        List<Input> inputs = log.take(LONGEST_WAIT, batch);
        Instant wall = clock.instant();
        var turn = new Turn(state, partition, state.position().notBefore(time(wall)), wall);
        for (Input input : inputs) {
            if (unwritable && input instanceof Input.Asked asked) {
                turn.giveUp(asked, "can't be written");
            } else {
                turn.take(input);
            }
        }
        int firing = mayFire(wall) ? batch : 0;
        List<Timer> due = timers.due(turn.now(), firing);
        List<OrderCommand> late = unanswered.subList(0, Math.min(firing, unanswered.size()));
        List<LiveKey> outdated = sweep(turn.now());
        if (inputs.isEmpty() && due.isEmpty() && late.isEmpty() && outdated.isEmpty()) {
            swept(0, turn.now());
            return true;
        }
        var changes = turn.changes(log.taken());
        var transaction =
                new Transaction(
                        turn.now(),
                        turn.events(),
                        changes,
                        outdated,
                        Reminders.of(due, late, turn.now()),
                        turn.letters());
        return switch (log.write(transaction)) {
            case COMMITTED -> {
                state.commit(changes, outdated);
                timers.fired(due);
                changes.values().forEach(this::watch);
                unanswered = unanswered.subList(late.size(), unanswered.size());
                swept(outdated.size(), turn.now());
                answering.tell(turn.answers());
                batch = Math.min(FULL_BATCH, 2 * batch);
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
        batch = failures > 1 ? 1 : Math.max(1, batch / 2);
        unwritable = oneAlone;
        timers.notFired(due);
        log.seek(state.position().place());
        LOG.warn("partition {}: a transaction was aborted, {} in a row", partition, failures);
        return failures < MOST_FAILURES;
    }

    /// The partition's time. It goes on even while a clock that was set back has not caught up with
    /// what is recorded.
    private Instant time(Instant wall) {
        Duration since = Duration.between(clockAtTakeover, wall);
        Instant goneOn = since.isNegative() ? timeAtTakeover : timeAtTakeover.plus(since);
        return wall.isAfter(goneOn) ? wall : goneOn;
    }

    private void watch(Object changed) {
        if (changed instanceof Order order) {
            timers.changed(order);
        }
    }

    /// The core's own absence counts against nobody: first what waited is decided, and some time is
    /// given to what comes from outside.
    private boolean mayFire(Instant wall) {
        return !wall.isBefore(timersFrom) && log.taken().next() >= behind;
    }

    private List<LiveKey> sweep(Instant now) {
        return now.isBefore(nextSweep) ? List.of() : state.outdated(now);
    }

    /// While there is more than fits into one turn, the next turn goes on with it.
    private void swept(int many, Instant now) {
        if (!now.isBefore(nextSweep) && many < PartitionState.MOST_OUTDATED) {
            nextSweep = now.plus(SWEEP);
            resting = true;
        }
        resting = resting && state.rest(now.minus(AWAKE));
    }

    /// The broker has been away. What came of things outside may have been lost with a part of the
    /// log; a new owner asks again.
    void endUnlessOf(int era) {
        over |= era != state.era();
    }

    boolean isOver() {
        return over;
    }

    private LoopView look() {
        return new LoopView(
                state.position(),
                state.era(),
                log.waiting(),
                state.census(),
                state.parked().size());
    }

    /// How it stood after its last turn. Anybody may ask.
    LoopView view() {
        return view;
    }

    Trimming.Reached reached() {
        return new Trimming.Reached(state.position().next(), state.era());
    }
}
