package soban.console.kitchen;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.desk.Told;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A whole desk in memory, with a shop in memory behind it that answers when the test lets it: a
/// press shows as pending at once, `grant` settles the oldest one, `refuse` takes the board back
/// and leaves a notice.
public final class MemoryDesk implements Desk {
    private static final Duration UNDO = Duration.ofMinutes(15);

    private final Clock clock;
    private final Executor thread;
    private final List<Consumer<DeskView>> watchers = new ArrayList<>();
    private final List<DeskAction> presses = new ArrayList<>();
    private final List<OrderId> rung = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private DeskView view;
    private boolean diskFull;
    private boolean closed;

    private record Waiting(DeskAction action, DeskView before) {}

    public MemoryDesk(DeskView first, Clock clock, Executor thread) {
        this.view = first;
        this.clock = clock;
        this.thread = thread;
    }

    @Override
    public synchronized void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
        DeskView now = view;
        thread.execute(() -> watcher.accept(now));
    }

    @Override
    public synchronized CompletionStage<Long> press(DeskAction action) {
        var kept = new CompletableFuture<Long>();
        if (diskFull) {
            thread.execute(
                    () -> kept.completeExceptionally(new IllegalStateException("disk full")));
            return kept;
        }
        presses.add(action);
        long number = presses.size();
        thread.execute(() -> kept.complete(number));
        apply(action);
        return kept;
    }

    @Override
    public synchronized void rang(OrderId order) {
        rung.add(order);
    }

    /// Of which orders the window said that they are shown.
    public synchronized List<OrderId> rung() {
        return List.copyOf(rung);
    }

    /// What was pressed so far.
    public synchronized List<DeskAction> presses() {
        return List.copyOf(presses);
    }

    public synchronized DeskView view() {
        return view;
    }

    public synchronized void become(UnaryOperator<DeskView> change) {
        view = change.apply(view);
        DeskView now = view;
        watchers.forEach(watcher -> thread.execute(() -> watcher.accept(now)));
    }

    public synchronized void fillDisk(boolean full) {
        diskFull = full;
    }

    /// The core grants the oldest press that waits.
    public synchronized void grant() {
        Waiting granted = waiting.remove();
        order(granted.action).ifPresent(order -> become(Views.ticket(order, Views::settled)));
    }

    public synchronized void grantAll() {
        while (!waiting.isEmpty()) {
            grant();
        }
    }

    public synchronized void refuse(RefusalCode code) {
        Waiting refused = waiting.remove();
        OrderId order = order(refused.action).orElseThrow();
        int number = refused.before.kitchen().ticket(order).map(Ticket::number).orElse(0);
        var notice =
                new Notice(
                        presses.size(),
                        clock.instant(),
                        refused.action.name(),
                        "#" + number,
                        code,
                        "");
        become(_ -> Views.noticed(refused.before, notice));
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public CompletionStage<List<Told>> story(OrderId order) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void close() {
        closed = true;
    }

    private void apply(DeskAction action) {
        switch (action) {
            case DeskAction.Touch(var order) ->
                    become(
                            view.kitchen().ticket(order).orElseThrow().status()
                                            == OrderStatus.CANCELLED
                                    ? Views.without(order)
                                    : Views.ticket(order, Views::touched));
            case DeskAction.Dismiss(var notice) -> become(Views.withoutNotice(notice));
            case DeskAction.Start(var order) -> step(action, order, OrderStatus.PREPARING);
            case DeskAction.Finish(var order, var station) when station == null ->
                    step(action, order, OrderStatus.READY);
            case DeskAction.Finish(var order, var station) -> {
                waiting.add(new Waiting(action, view));
                become(Views.ticket(order, t -> Views.done(t, station, clock.instant())));
            }
            case DeskAction.HandOver(var order) -> {
                step(action, order, OrderStatus.HANDED_OVER);
                become(Views.without(order));
            }
            case DeskAction.Undo(var order) -> undo(action, order);
            case DeskAction.IAm(var name) -> become(Views.person(name));
            default -> {}
        }
    }

    private void step(DeskAction action, OrderId order, OrderStatus reached) {
        waiting.add(new Waiting(action, view));
        Ticket ticket = view.kitchen().ticket(order).orElseThrow();
        var recall =
                new Recall(
                        order,
                        ticket.number(),
                        reached,
                        clock.instant(),
                        clock.instant().plus(UNDO));
        become(Views.ticket(order, t -> Views.pending(Views.status(t, reached, clock.instant()))));
        become(Views.recalled(recall));
    }

    private void undo(DeskAction action, OrderId order) {
        waiting.add(new Waiting(action, view));
        become(Views.withoutRecall(order));
        become(Views.ticket(order, t -> Views.pending(Views.stepBack(t, clock.instant()))));
    }

    private static Optional<OrderId> order(DeskAction action) {
        return action instanceof DeskAction.OnOrder about
                ? Optional.of(about.order())
                : Optional.empty();
    }
}
