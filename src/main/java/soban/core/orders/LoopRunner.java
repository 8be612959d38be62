package soban.core.orders;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;
import soban.core.follow.Threads.Running;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps a loop running on its own thread for as long as the partition is ours. A loop that had to
/// be dropped is taken over anew; after a pause, because an owner that was fenced may have lost the
/// partition without knowing it yet.
final class LoopRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoopRunner.class);
    private static final Duration AT_ONCE = Duration.ofMillis(200);
    private static final Duration AFTER_DOUBT = Duration.ofSeconds(3);

    /// Who asks waits longer for a decision than most takeovers take.
    private static final Duration SOON = Duration.ofSeconds(8);

    private final int partition;
    private final Threads threads;
    private final Supplier<PartitionLog> logs;
    private final Opening opening;
    private final Ending ending;
    private final Running thread;
    private volatile @Nullable OrderLoop running;
    private volatile @Nullable String objection;
    private volatile boolean ran;
    private volatile long endedAt;

    /// Takes over a partition through its log.
    interface Opening {
        OrderLoop takeOver(PartitionLog log);
    }

    LoopRunner(int partition, Threads threads, Supplier<PartitionLog> logs, Opening opening) {
        this.partition = partition;
        this.threads = threads;
        this.logs = logs;
        this.opening = opening;
        this.ending = threads.ending();
        this.thread = threads.start("orders-" + partition, this::run);
    }

    private void run() {
        Duration pause = AT_ONCE;
        while (!ending.isAsked()) {
            try (PartitionLog log = logs.get()) {
                OrderLoop loop = opening.takeOver(log);
                running = loop;
                ran = true;
                pause = AT_ONCE;
                turn(loop);
                pause = loop.isOver() ? AT_ONCE : AFTER_DOUBT;
            } catch (KafkaException problem) {
                LOG.warn("partition {}: {}", partition, problem.toString());
                pause = longer(pause);
            } catch (MisplacedUnit wrong) {
                LOG.error("{}", wrong.getMessage());
                objection = wrong.getMessage();
            } catch (ClockOff wait) {
                LOG.warn("partition {}: {}", partition, wait.getMessage());
                pause = AFTER_DOUBT;
            } catch (RuntimeException bug) {
                LOG.error("partition {}: the loop failed and is taken over anew", partition, bug);
                pause = AFTER_DOUBT;
            } finally {
                endedAt = running == null ? endedAt : threads.nanoTime();
                running = null;
            }
            if (!ending.pause(pause)) {
                return;
            }
        }
    }

    private void turn(OrderLoop loop) {
        boolean going = true;
        while (going && !ending.isAsked()) {
            going = loop.step();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(AFTER_DOUBT) > 0 ? AFTER_DOUBT : doubled;
    }

    /// The partition is taken over; one that is just taken over anew, as after a moment without the
    /// broker, counts too.
    boolean ready() {
        return running != null || (ran && threads.nanoTime() - endedAt < SOON.toNanos());
    }

    /// How the loop stands, if it has taken over.
    Optional<LoopView> view() {
        return Optional.ofNullable(running).map(OrderLoop::view);
    }

    /// Why it can't take over, if only a person can mend that.
    Optional<String> objection() {
        return Optional.ofNullable(objection);
    }

    /// Has the partition taken over anew if the loop did so in another era.
    void renewUnlessOf(int era) {
        OrderLoop loop = running;
        if (loop != null) {
            loop.endUnlessOf(era);
        }
    }

    /// Asks the loop to end after its turn; the transaction that is under way is finished.
    void stop() {
        ending.ask();
    }

    void awaitEnd(Duration longest) {
        thread.join(longest);
    }
}
