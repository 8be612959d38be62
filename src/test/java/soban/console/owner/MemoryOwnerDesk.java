package soban.console.owner;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.Told;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// An owner's desk in memory: steps are shown at once, everything else is only noted down.
final class MemoryOwnerDesk implements Desk {
    private final List<Consumer<DeskView>> watchers = new ArrayList<>();
    private final List<DeskAction> presses = new ArrayList<>();
    private final List<OrderId> rung = new ArrayList<>();
    private final List<OrderId> asked = new ArrayList<>();
    private List<Told> story = List.of();
    private DeskView view;

    MemoryOwnerDesk(DeskView first) {
        view = first;
    }

    @Override
    public synchronized void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
        watcher.accept(view);
    }

    @Override
    public synchronized CompletionStage<Long> press(DeskAction action) {
        presses.add(action);
        switch (action) {
            case DeskAction.Accept(var order, var _) -> step(order, OrderStatus.ACCEPTED);
            case DeskAction.Reject(var order, var _) -> step(order, OrderStatus.REJECTED);
            case DeskAction.Start(var order) -> step(order, OrderStatus.PREPARING);
            case DeskAction.Finish(var order, _) -> step(order, OrderStatus.READY);
            case DeskAction.HandOver(var order) -> step(order, OrderStatus.HANDED_OVER);
            default -> {}
        }
        return CompletableFuture.completedFuture((long) presses.size());
    }

    private void step(OrderId order, OrderStatus status) {
        become(
                board ->
                        board.orders().stream()
                                .map(card -> card.order().equals(order) ? to(card, status) : card)
                                .toList());
    }

    private static OrderCard to(OrderCard card, OrderStatus status) {
        return new OrderCard(
                card.order(),
                card.content(),
                status,
                true,
                true,
                card.receivedAt(),
                card.statusSince(),
                card.promisedAt(),
                card.affairs(),
                card.trail());
    }

    private void become(Function<OwnerBoard, List<OrderCard>> change) {
        OwnerBoard board = view.owner();
        show(
                v ->
                        new DeskView(
                                v.desk(),
                                v.name(),
                                v.person(),
                                v.testPayments(),
                                v.link(),
                                v.waiting(),
                                v.notices(),
                                new OwnerBoard(
                                        change.apply(board),
                                        board.taken(),
                                        board.recall(),
                                        board.hoped(),
                                        board.today())));
    }

    synchronized void show(UnaryOperator<DeskView> change) {
        view = change.apply(view);
        watchers.forEach(watcher -> watcher.accept(view));
    }

    synchronized List<DeskAction> presses() {
        return List.copyOf(presses);
    }

    synchronized List<OrderId> rung() {
        return List.copyOf(rung);
    }

    /// Whose stories were asked for.
    synchronized List<OrderId> asked() {
        return List.copyOf(asked);
    }

    synchronized void tells(List<Told> all) {
        story = all;
    }

    @Override
    public synchronized void rang(OrderId order) {
        rung.add(order);
    }

    @Override
    public synchronized CompletionStage<List<Told>> story(OrderId order) {
        asked.add(order);
        return CompletableFuture.completedFuture(story);
    }

    @Override
    public void close() {}
}
