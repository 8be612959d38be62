package soban.console.rider;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.desk.Told;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.order.OrderId;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A rider's desk in memory: a press shows as pending at once as on the real one, `grant` has shop
/// and core answer the oldest, `refuse` takes it back with a notice.
final class MemoryRiderDesk implements Desk {
    private final Executor thread;
    private final Function<OrderId, DeliveryDetails> details;
    private final List<Consumer<DeskView>> watchers = new ArrayList<>();
    private final List<DeskAction> presses = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private DeskView view;

    private record Waiting(DeskAction action, DeskView before) {}

    /// @param details what the shop tells the rider who gets it
    MemoryRiderDesk(DeskView first, Executor thread, Function<OrderId, DeliveryDetails> details) {
        this.view = first;
        this.thread = thread;
        this.details = details;
    }

    @Override
    public synchronized void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
        DeskView now = view;
        thread.execute(() -> watcher.accept(now));
    }

    @Override
    public synchronized CompletionStage<Long> press(DeskAction action) {
        presses.add(action);
        long number = presses.size();
        var kept = new CompletableFuture<Long>();
        thread.execute(() -> kept.complete(number));
        if (action instanceof DeskAction.Dismiss(var notice)) {
            become(Boards.noticed(view.notices().stream().filter(n -> n.id() != notice).toList()));
        } else {
            waiting.add(new Waiting(action, view));
            become(Boards.linked(view.link(), waiting.size()));
            hoped(action);
        }
        return kept;
    }

    private void hoped(DeskAction action) {
        switch (action) {
            case DeskAction.Claim(var order) -> become(Boards.asked(order, true));
            case DeskAction.PickUp(var order) -> step(order, Stage.TO_DELIVER);
            case DeskAction.Deliver(var order) -> step(order, Stage.DELIVERED);
            case DeskAction.GiveBack(var order) -> step(order, Stage.TO_PICK_UP);
            default -> {}
        }
    }

    private void step(OrderId order, Stage stage) {
        Ride ride = Boards.ride(view, order);
        become(
                Boards.ride(
                        Boards.at(
                                ride,
                                stage,
                                true,
                                stage == Stage.DELIVERED ? null : ride.details())));
    }

    /// Core and shop say yes to the oldest press that waits.
    synchronized void grant() {
        DeskAction action = waiting.remove().action();
        become(Boards.linked(view.link(), waiting.size()));
        switch (action) {
            case DeskAction.Claim(var order) -> {
                become(Boards.withoutOffer(order));
                become(
                        Boards.ride(
                                new Ride(
                                        order,
                                        Stage.TO_PICK_UP,
                                        true,
                                        false,
                                        false,
                                        details.apply(order))));
            }
            case DeskAction.PickUp(var order) -> {
                Ride ride = Boards.ride(view, order);
                become(Boards.ride(Boards.at(ride, ride.stage(), false, ride.details())));
            }
            case DeskAction.Deliver(var order) -> become(Boards.withoutRide(order));
            case DeskAction.GiveBack(var order) -> become(Boards.withoutRide(order));
            case DeskAction.GoOnDuty _ -> become(Boards.duty(true));
            case DeskAction.GoOffDuty _ -> become(Boards.duty(false));
            case DeskAction.MoveTo(var position) -> become(Boards.at(position));
            default -> {}
        }
    }

    /// Of a claim: somebody else was quicker.
    synchronized void refuse(String subject, RefusalCode code, Instant now) {
        Waiting refused = waiting.remove();
        DeskView before = refused.before();
        become(_ -> Boards.linked(view.link(), waiting.size()).apply(before));
        if (refused.action() instanceof DeskAction.Claim(var order)) {
            become(Boards.withoutOffer(order));
        }
        become(
                Boards.noticed(
                        List.of(
                                new Notice(
                                        presses.size(),
                                        now,
                                        refused.action().name(),
                                        subject,
                                        code,
                                        ""))));
    }

    synchronized List<DeskAction> presses() {
        return List.copyOf(presses);
    }

    synchronized DeskView view() {
        return view;
    }

    synchronized void become(UnaryOperator<DeskView> change) {
        view = change.apply(view);
        DeskView now = view;
        watchers.forEach(watcher -> thread.execute(() -> watcher.accept(now)));
    }

    @Override
    public void rang(OrderId order) {}

    @Override
    public CompletionStage<List<Told>> story(OrderId order) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public void close() {}
}
