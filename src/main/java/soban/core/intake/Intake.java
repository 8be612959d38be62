package soban.core.intake;

import soban.core.commands.CommandLog;
import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.wire.kafka.Clients;

import java.time.InstantSource;

/// Takes in what the desks of all shops ask, shared with the intakes of other instances.
public final class Intake implements AutoCloseable {
    private static final String PART = "intake";

    private final DeadLetters deadLetters;
    private final ConsumerLoop loop;

    public Intake(Clients clients, Threads threads, CommandLog commands, InstantSource clock) {
        this.deadLetters = new DeadLetters(clients, clock);
        var passage = new Passage(commands::send, deadLetters, clock);
        this.loop =
                new ConsumerLoop(
                        threads,
                        PART,
                        () -> clients.patternMember(PART, "soban." + PART),
                        consumer -> new Reception(threads, consumer, passage));
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
        deadLetters.close();
    }
}
