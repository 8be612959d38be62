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
import java.time.Instant;
import java.time.InstantSource;

/// Beats every two seconds, one beat at a time. As it is the one part that always has something to
/// send, it is also the one that says when the broker is lost and when it is back, and how far this
/// machine's clock is from the broker's.
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /// With clocks further apart, deadlines and timers would be unjust.
    private static final Duration MOST_APART = Duration.ofSeconds(5);

    private final TopicWriter writer;
    private final String instance;
    private final String gateway;
    private final InstantSource clock;
    private final Threads threads;
    private final Ending ending;
    private volatile boolean connected = true;
    private volatile boolean clockRight = true;

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

    /// The clock of this machine was not far from the broker's at the last beat.
    public boolean clockRight() {
        return clockRight;
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
        return writer.stamped(Topics.PULSE, 0, pulse.message())
                .handle(
                        (stamp, problem) -> {
                            if (problem == null) {
                                compare(pulse.at(), stamp, clock.instant());
                            }
                            return problem == null;
                        })
                .toCompletableFuture()
                .join();
    }

    /// @param stamp the broker's time, at some moment between the other two
    private void compare(Instant before, Instant stamp, Instant after) {
        boolean right =
                !stamp.isBefore(before.minus(MOST_APART)) && !stamp.isAfter(after.plus(MOST_APART));
        if (right != clockRight) {
            LOG.warn(
                    right
                            ? "this machine's clock is right again"
                            : "this machine's clock says {} and the broker's {}: set them right",
                    after,
                    stamp);
        }
        clockRight = right;
    }

    @Override
    public void close() {
        ending.ask();
        writer.close();
    }
}
