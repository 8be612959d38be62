package soban.core.relay;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Lanes;
import soban.core.follow.Threads;
import soban.domain.relay.Crossing;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// The relay of this instance. What comes of one unit takes one lane, in which one command goes
/// after the other: were two on their way, the second could arrive alone, and the first, coming
/// later with a lower number, would be taken for a repetition.
public final class Relay implements AutoCloseable {
    /// What was sent last to another unit may be lost with the broker's memory. What is not lost is
    /// known by its number and not decided again.
    private static final int ONCE_MORE = 2000;

    private final InstantSource clock;
    private final Ending ending;
    private final ExecutorService takers;
    private final Follower follower;
    private final Lanes<CommandRecord> lanes;

    public Relay(
            Clients clients,
            Threads threads,
            Function<CommandRecord, CompletionStage<Void>> commands,
            InstantSource clock) {
        this.clock = clock;
        this.ending = threads.ending();
        this.takers = threads.perTask("relay");
        this.lanes = new Lanes<>("relay", new CommandLane(commands), threads, takers, ending);
        this.follower =
                new Follower(
                        clients, threads, "relay", Crossing.KINDS::contains, this::take, ONCE_MORE);
    }

    public void start() {
        follower.start();
    }

    /// What follows the events for it.
    public Follower follower() {
        return follower;
    }

    private void take(Followed followed) {
        EventRecord event = followed.event();
        var crossing = Crossing.of(event.event());
        if (crossing.isEmpty()) {
            followed.done();
            return;
        }
        var command = command(event, crossing.get());
        lanes.of(event.unit()).add(new Lane.Load<>(command, followed, followed::done));
    }

    private CommandRecord command(EventRecord cause, Crossing crossing) {
        String unit =
                switch (crossing) {
                    case Crossing.ToShop to -> Units.of(to.shop());
                    case Crossing.ToRider to -> Units.of(to.rider());
                    case Crossing.ToCustomer to -> Units.of(to.customer());
                };
        return CommandRecord.relayed(cause, unit, clock.instant(), crossing.command());
    }

    private record CommandLane(Function<CommandRecord, CompletionStage<Void>> commands)
            implements Lane.Destination<CommandRecord> {
        @Override
        public CompletionStage<Void> write(CommandRecord command) {
            return commands.apply(command);
        }

        @Override
        public void mend() {
            // The log of commands is there, or comes back by itself.
        }
    }

    @Override
    public void close() {
        ending.ask();
        follower.close();
        takers.shutdown();
    }
}
