package soban.core.keys;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Lanes;
import soban.core.follow.Threads;
import soban.domain.customer.CustomerEvent.CustomerForgotten;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopEvent.OrderersForgotten;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// Does what it means that somebody is forgotten: their keys are destroyed, and the shops that knew
/// them are told, so that their desks drop what they keep. It comes again until all of it is done.
public final class Forgetting implements AutoCloseable {
    private static final String PART = "forgetting";
    private static final Set<Class<?>> KINDS =
            Set.of(CustomerForgotten.class, OrderersForgotten.class);

    private final KeyRing ring;
    private final Function<CommandRecord, CompletionStage<Void>> commands;
    private final PastOrders orders;
    private final InstantSource clock;
    private final Ending ending;
    private final ExecutorService takers;
    private final Lanes<EventRecord> lanes;
    private final Follower follower;

    public Forgetting(
            Clients clients,
            Threads threads,
            KeyRing ring,
            Function<CommandRecord, CompletionStage<Void>> commands,
            PastOrders orders,
            InstantSource clock) {
        this.ring = ring;
        this.commands = commands;
        this.orders = orders;
        this.clock = clock;
        this.ending = threads.ending();
        this.takers = threads.perTask(PART);
        this.lanes = new Lanes<>(PART, new Way(), threads, takers, ending);
        this.follower = new Follower(clients, threads, PART, KINDS::contains, this::take, 0);
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
        switch (event.event()) {
            case CustomerForgotten _, OrderersForgotten _ ->
                    lanes.of(event.unit()).add(new Lane.Load<>(event, followed, followed::done));
            default -> followed.done();
        }
    }

    private final class Way implements Lane.Destination<EventRecord> {
        @Override
        public CompletionStage<Void> write(EventRecord record) {
            return switch (record.event()) {
                case CustomerForgotten(var customer) -> {
                    if (!orders.ready()) {
                        yield CompletableFuture.failedFuture(
                                new IllegalStateException("the views are behind"));
                    }
                    ring.forget(List.of(Units.of(customer)));
                    yield tell(record, orders.of(customer));
                }
                case OrderersForgotten(var ids) -> {
                    ring.forget(ids.stream().map(id -> Owners.guest(new OrderId(id))).toList());
                    yield CompletableFuture.completedFuture(null);
                }
                default -> CompletableFuture.completedFuture(null);
            };
        }

        @Override
        public void mend() {
            // The log of commands and the topic of keys come back by themselves.
        }
    }

    private CompletionStage<Void> tell(EventRecord cause, List<OrderId> theirs) {
        CompletableFuture<Void> told = CompletableFuture.completedFuture(null);
        for (CommandRecord command : ShopErrands.of(cause, theirs, clock.instant())) {
            told = told.thenCombine(commands.apply(command), (_, _) -> null);
        }
        return told;
    }

    @Override
    public void close() {
        ending.ask();
        follower.close();
        takers.shutdown();
    }
}
