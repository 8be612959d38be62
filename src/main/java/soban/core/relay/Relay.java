package soban.core.relay;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Threads;
import soban.domain.relay.Crossing;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The relay of this instance. Each source unit has a lane of its own, in which one command goes
/// after the other: were two on their way, the second could arrive alone, and the first, coming
/// later with a lower number, would be taken for a repetition.
public final class Relay implements AutoCloseable {
    private final Threads threads;
    private final InstantSource clock;
    private final Ending ending;
    private final ExecutorService takers;
    private final Follower follower;
    private final Lane.Destination<CommandRecord> commands;
    private final Map<String, Lane<CommandRecord>> lanes = new ConcurrentHashMap<>();

    public Relay(
            Clients clients,
            Threads threads,
            Function<CommandRecord, CompletionStage<Void>> commands,
            InstantSource clock) {
        this.threads = threads;
        this.clock = clock;
        this.ending = threads.ending();
        this.takers = threads.perTask("relay");
        this.commands = new CommandLane(commands);
        this.follower = new Follower(clients, threads, "relay", this::take);
    }

    public void start() {
        follower.start();
    }

    private void take(Followed followed) {
        EventRecord event = followed.event();
        List<CommandRecord> crossing =
                Crossing.of(event.event()).stream().map(each -> command(event, each)).toList();
        if (crossing.isEmpty()) {
            followed.done();
            return;
        }
        var left = new AtomicInteger(crossing.size());
        Runnable arrived =
                () -> {
                    if (left.decrementAndGet() == 0) {
                        followed.done();
                    }
                };
        Lane<CommandRecord> lane = lanes.computeIfAbsent(event.unit(), this::lane);
        crossing.forEach(command -> lane.add(new Lane.Load<>(command, followed, arrived)));
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

    private Lane<CommandRecord> lane(String source) {
        return new Lane<>("relay of " + source, commands, 1, threads, takers, ending);
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
