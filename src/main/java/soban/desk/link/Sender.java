package soban.desk.link;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskIdentity;
import soban.desk.board.Dispatch;
import soban.desk.link.Threads.Running;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.concurrent.ExecutionException;

/// Sends what the desk has to send, one after the other: the next goes when the broker has the one
/// before. A send that fails may have arrived all the same; it is tried again under the same
/// number, which the core decides once.
final class Sender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final Clients clients;
    private final LinkedDesk desk;
    private final String topic;
    private final Wake wake;
    private final Pause pause = new Pause();
    private final Threads threads;
    private final Running thread;
    private volatile boolean closed;
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean failing;
    private volatile @Nullable ApiException refusal;

    /// It begins at once.
    Sender(Clients clients, Threads threads, DeskIdentity identity, LinkedDesk desk, Wake wake) {
        this.clients = clients;
        this.desk = desk;
        this.topic = identity.in();
        this.wake = wake;
        this.threads = threads;
        this.thread = threads.start("desk-sender", this::run);
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    work();
                } catch (ExecutionException | RuntimeException problem) {
                    fail(problem);
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("asked to end");
        } finally {
            dropProducer();
        }
    }

    private void work() throws InterruptedException, ExecutionException {
        var next = desk.next();
        if (next.isEmpty()) {
            wake.await(IDLE);
            return;
        }
        send(next.get());
        pause.reset();
        failing = false;
    }

    private void send(Dispatch dispatch) throws InterruptedException, ExecutionException {
        if (producer == null) {
            producer = clients.producer("outbox");
        }
        producer.send(Records.to(topic, 0, dispatch.message())).get();
        desk.sent(dispatch);
    }

    private void fail(Exception problem) throws InterruptedException {
        dropProducer();
        if (closed) {
            return;
        }
        refusal = refusal(problem instanceof ExecutionException ? problem.getCause() : problem);
        if (!failing) {
            failing = true;
            LOG.info(
                    "nothing can be sent now, and presses stay in the outbox: {}",
                    problem.toString());
        }
        threads.sleep(pause.next());
    }

    private static @Nullable ApiException refusal(@Nullable Throwable cause) {
        return cause instanceof AuthorizationException || cause instanceof AuthenticationException
                ? (ApiException) cause
                : null;
    }

    /// Throws when the broker turns this desk away: that is no reason to wait, but one to say so.
    void check() {
        var known = refusal;
        if (known != null) {
            throw known;
        }
    }

    private void dropProducer() {
        var dropped = producer;
        producer = null;
        if (dropped != null) {
            Thread.interrupted();
            try {
                dropped.close(Duration.ZERO);
            } catch (KafkaException problem) {
                LOG.debug("while closing", problem);
            }
        }
    }

    /// Waits until nothing more can go out, so that no press of this connection overtakes one of
    /// the next.
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        boolean interrupted = Thread.interrupted();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
