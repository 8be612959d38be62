package soban.core.orders;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Keeps a loop running on its own thread for as long as the partition is ours. A loop that had to
/// be dropped is taken over anew; after a pause, because an owner that was fenced may have lost the
/// partition without knowing it yet.
final class LoopRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoopRunner.class);
    private static final Duration AFTER_DOUBT = Duration.ofSeconds(3);

    private final int partition;
    private final Supplier<PartitionLog> logs;
    private final Opening opening;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable OrderLoop running;

    /// Takes over a partition through its log.
    interface Opening {
        OrderLoop takeOver(PartitionLog log);
    }

    LoopRunner(int partition, Supplier<PartitionLog> logs, Opening opening) {
        this.partition = partition;
        this.logs = logs;
        this.opening = opening;
        this.thread = Thread.ofPlatform().name("orders-" + partition).start(this::run);
    }

    private void run() {
        Duration pause = Duration.ofMillis(200);
        while (stop.getCount() > 0) {
            try (PartitionLog log = logs.get()) {
                OrderLoop loop = opening.takeOver(log);
                running = loop;
                pause = Duration.ofMillis(200);
                turn(loop);
                pause = AFTER_DOUBT;
            } catch (KafkaException problem) {
                LOG.warn("partition {}: {}", partition, problem.toString());
                pause = longer(pause);
            } catch (RuntimeException bug) {
                LOG.error("partition {}: the loop failed and is taken over anew", partition, bug);
                pause = AFTER_DOUBT;
            } finally {
                running = null;
            }
            if (!waitFor(pause)) {
                return;
            }
        }
    }

    private void turn(OrderLoop loop) {
        boolean going = true;
        while (going && stop.getCount() > 0) {
            going = loop.step();
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(AFTER_DOUBT) > 0 ? AFTER_DOUBT : doubled;
    }

    private boolean waitFor(Duration pause) {
        try {
            return !stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Where the loop stands, if it has taken over.
    @Nullable Position position() {
        OrderLoop loop = running;
        return loop == null ? null : loop.position();
    }

    /// Asks the loop to end after its turn; the transaction that is under way is finished.
    void stop() {
        stop.countDown();
    }

    void awaitEnd(Duration longest) {
        try {
            thread.join(longest);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
