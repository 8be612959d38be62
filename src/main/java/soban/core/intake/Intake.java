package soban.core.intake;

import soban.core.commands.CommandLog;
import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.wire.kafka.Clients;

import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;

/// Takes in what the desks of all shops ask, shared with the intakes of other instances.
public final class Intake implements AutoCloseable {
    private static final String PART = "intake";

    private final DeadLetters deadLetters;
    private final Passage passage;
    private final LongAdder slowed = new LongAdder();
    private final ConsumerLoop loop;

    public Intake(Clients clients, Threads threads, CommandLog commands, InstantSource clock) {
        this.deadLetters = new DeadLetters(clients, clock);
        this.passage = new Passage(commands::send, deadLetters, clock);
        this.loop =
                new ConsumerLoop(
                        threads,
                        PART,
                        () -> clients.patternMember(PART, "soban." + PART),
                        consumer -> new Reception(threads, consumer, passage, slowed));
    }

    public void start() {
        loop.start();
    }

    /// How many requests were let in.
    public long admitted() {
        return passage.admitted();
    }

    /// How many requests were turned away and kept aside.
    public long turnedAway() {
        return passage.turnedAway();
    }

    /// How often a source had to wait because it asked without end.
    public long slowed() {
        return slowed.sum();
    }

    @Override
    public void close() {
        loop.close();
        deadLetters.close();
    }
}
