package soban.core.pulse;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;

/// Beats every two seconds, one beat at a time. As it is the one part that always has something to
/// send, it is also the one that says when the broker is lost and when it is back, and whether this
/// machine's clock is right.
public final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final String instance;
    private final String gateway;
    private final InstantSource clock;
    private final Threads threads;
    private final Ending ending;
    private final ClockWatch watch;
    private volatile boolean connected = true;
    private boolean clockOff;

    /// @param gateway what this instance pays through
    public Heartbeat(
            Clients clients,
            Threads threads,
            String instance,
            String gateway,
            InstantSource clock) {
        this.producer = clients.producer("pulse");
        this.threads = threads;
        this.ending = threads.ending();
        this.instance = instance;
        this.gateway = gateway;
        this.clock = clock;
        this.watch = new ClockWatch(clock, threads::nanoTime);
    }

    public void start() {
        threads.start("pulse", this::run);
    }

    /// The broker took the last beat.
    public boolean connected() {
        return connected;
    }

    /// This machine's clock is at most some seconds off the broker's.
    public boolean clockAgrees() {
        return watch.agrees();
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
        var sent = watch.look();
        var pulse = new Pulse(instance, clock.instant(), gateway);
        try {
            var taken = producer.send(Records.to(Topics.PULSE, 0, pulse.message())).get();
            compare(sent, Instant.ofEpochMilli(taken.timestamp()));
            return true;
        } catch (KafkaException | ExecutionException problem) {
            return false;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void compare(ClockWatch.Look sent, Instant stamped) {
        watch.compare(sent, stamped);
        boolean agrees = watch.agrees();
        if (!agrees && !clockOff) {
            LOG.error(
                    "this machine's clock shows {} when the broker's shows {}: nothing is decided"
                            + " here until it is set right",
                    sent.shown(),
                    stamped);
        } else if (agrees && clockOff) {
            LOG.warn("this machine's clock is right again");
        }
        clockOff = !agrees;
    }

    @Override
    public void close() {
        ending.ask();
        producer.close(Duration.ofSeconds(1));
    }
}
