package soban.core.pulse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;
import soban.core.follow.TopicWriter;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.InstantSource;

/// Beats every two seconds, one beat at a time. As it is the one part that always has something to
/// send, it is also the one that says when the broker is lost and when it is back.
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final TopicWriter writer;
    private final String instance;
    private final String gateway;
    private final InstantSource clock;
    private final Threads threads;
    private final Ending ending;
    private volatile boolean connected = true;

    /// @param gateway what this instance pays through
    public Heartbeat(
            Clients clients,
            Threads threads,
            String instance,
            String gateway,
            InstantSource clock) {
        this.writer = new TopicWriter(clients.producer("pulse"));
        this.threads = threads;
        this.ending = threads.ending();
        this.instance = instance;
        this.gateway = gateway;
        this.clock = clock;
    }

    public void start() {
        threads.start("pulse", this::run);
    }

    /// The broker took the last beat.
    public boolean connected() {
        return connected;
    }

    private void run() {
        do {
            boolean taken = beat();
            if (taken != connected && !ending.isAsked()) {
                LOG.warn(taken ? "the broker is back" : "the broker does not answer");
            }
            connected = taken;
        } while (ending.pause(BETWEEN));
    }

    private boolean beat() {
        var pulse = new Pulse(instance, clock.instant(), gateway);
        return writer.write(Topics.PULSE, 0, pulse.message())
                .handle((done, problem) -> problem == null)
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        ending.ask();
        writer.close();
    }
}
