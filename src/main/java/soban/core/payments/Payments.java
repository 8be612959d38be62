package soban.core.payments;

import soban.core.commands.CommandLog;
import soban.core.follow.Follower;
import soban.core.follow.Threads;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.time.InstantSource;

/// The payments of this instance: follows the events and asks the gateway what they ask.
public final class Payments implements AutoCloseable {
    private static final Duration PEACE = Duration.ofSeconds(5);

    private final BreakerGuard guard;
    private final Asker asker;
    private final Follower follower;

    public Payments(
            Clients clients,
            Threads threads,
            CommandLog commands,
            Gateway gateway,
            InstantSource clock) {
        this.guard = new BreakerGuard(gateway, PEACE);
        this.asker = new Asker(guard, threads, commands::send, clock);
        this.follower =
                new Follower(clients, threads, "payments", Question.KINDS::contains, asker, 0);
    }

    public void start() {
        follower.start();
    }

    /// What follows the events for it.
    public Follower follower() {
        return follower;
    }

    /// The gateway is being left in peace: a payment that is asked for now would not be sent.
    public boolean gatewayBusy() {
        return guard.busy();
    }

    /// What is under way may end first, so that its position is committed.
    @Override
    public void close() {
        asker.close();
        follower.close();
    }
}
