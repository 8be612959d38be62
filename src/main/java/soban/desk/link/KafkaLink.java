package soban.desk.link;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.DeskIdentity;
import soban.desk.Link;
import soban.desk.link.Threads.Running;
import soban.desk.store.StoreFailure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/// Keeps a desk linked, for ever: one session after the other on a thread of its own, with a pause
/// after each that failed.
public final class KafkaLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaLink.class);

    private final Doorbell doorbell;
    private final DeskIdentity identity;
    private final LinkedDesk desk;
    private final InstantSource clock;
    private final Wake wake;
    private final LinkStatus status;
    private final Pause pause = new Pause();
    private final Threads threads;
    private final Running thread;
    private volatile boolean closed;
    private @Nullable Link shown;

    /// Begins at once, on a thread of its own.
    ///
    /// @param wake rung by the desk after each press
    public KafkaLink(
            Doorbell doorbell,
            DeskIdentity identity,
            LinkedDesk desk,
            Threads threads,
            InstantSource clock,
            Wake wake) {
        this.doorbell = doorbell;
        this.identity = identity;
        this.desk = desk;
        this.clock = clock;
        this.wake = wake;
        this.status = new LinkStatus(clock.instant());
        this.threads = threads;
        this.thread = threads.start("desk-link", this::run);
    }

    private void run() {
        try {
            while (!closed) {
                session();
                show();
                if (!closed) {
                    threads.sleep(pause.next());
                }
            }
        } catch (InterruptedException end) {
            LOG.debug("asked to end");
        }
    }

    private void session() throws InterruptedException {
        try {
            new Session(doorbell, identity, desk, status, threads, clock, this::show)
                    .run(wake, pause);
        } catch (NoLink reason) {
            status.refused(reason, clock.instant());
        } catch (KafkaException problem) {
            TurnedAway.by(problem).ifPresent(reason -> status.refused(reason, clock.instant()));
            if (!closed) {
                LOG.info("the connection broke: {}", problem.toString());
            }
        } catch (ExecutionException problem) {
            keepFailed(problem.getCause());
        } catch (StoreFailure problem) {
            keepFailed(problem);
        } catch (RuntimeException bug) {
            LOG.error("the link failed and begins again", bug);
        }
    }

    private void keepFailed(@Nullable Throwable problem) {
        LOG.error("what the feed said could not be kept", problem);
        status.stuck(problem == null ? "" : String.valueOf(problem.getMessage()));
    }

    private void show() {
        Link now = status.at(clock.instant());
        if (!now.equals(shown)) {
            shown = now;
            desk.show(now);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
