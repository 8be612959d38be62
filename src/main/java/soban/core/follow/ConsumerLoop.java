package soban.core.follow;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Threads.Running;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// A consumer's thread. A consumer that fails is closed and, after a growing pause, built anew;
/// what it had not committed comes again. So the thread outlives any absence of the broker.
public final class ConsumerLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final CloseOptions SOON = CloseOptions.timeout(Duration.ofSeconds(1));

    private final Threads threads;
    private final String name;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Function<Consumer<byte[], byte[]>, Life> lives;
    private final Ending ending;
    private final Backoff backoff;
    private @Nullable Running thread;

    /// What is done with one consumer. A turn is short, so that the end is noticed soon.
    public interface Life {
        void turn();

        /// The last act, in good order or after a failure; then the consumer is closed.
        void end();
    }

    public ConsumerLoop(
            Threads threads,
            String name,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Function<Consumer<byte[], byte[]>, Life> lives) {
        this.threads = threads;
        this.name = name;
        this.consumers = consumers;
        this.lives = lives;
        this.ending = threads.ending();
        this.backoff = new Backoff(threads);
    }

    public void start() {
        thread = threads.start(name, this::run);
    }

    private void run() {
        while (!ending.isAsked()) {
            try {
                live();
            } catch (KafkaException problem) {
                LOG.warn("{} starts anew: {}", name, problem.toString());
            } catch (RuntimeException bug) {
                LOG.error("{} starts anew", name, bug);
            }
            ending.pause(backoff.next());
        }
    }

    private void live() {
        var consumer = consumers.get();
        try {
            live(lives.apply(consumer));
        } finally {
            consumer.close(SOON);
        }
    }

    private void live(Life life) {
        try {
            while (!ending.isAsked()) {
                life.turn();
                backoff.reset();
            }
        } finally {
            life.end();
        }
    }

    @Override
    public void close() {
        ending.ask();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }
}
