package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Figures;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;
import soban.desk.Told;
import soban.desk.board.Affairs;
import soban.desk.board.HopedShop;
import soban.desk.board.Purse;
import soban.desk.board.ShopCard;
import soban.desk.board.Trail;
import soban.desk.board.Wish;
import soban.desk.board.Wishes;
import soban.domain.customer.Contact;
import soban.domain.delivery.Delivery;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// An owner's desk in memory, with the shop's own rules behind it: what is pressed waits until the
/// test lets it be answered, and then the shop decides as the core does.
public final class ShopDesk implements Desk {
    private final InstantSource clock;
    private final Executor thread;
    private final List<Consumer<DeskView>> watchers = new ArrayList<>();
    private final List<DeskAction> presses = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<OrderCard> orders = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private Shop shop;
    private String person = "";
    private Link link;
    private DeskAction.@Nullable TakeOrder declined;
    private boolean diskFull;
    private long refusedHere;

    private record Waiting(long number, DeskAction action) {}

    public ShopDesk(Shop shop, InstantSource clock, Executor thread) {
        this.shop = shop;
        this.clock = clock;
        this.thread = thread;
        link = new Link.Connected(clock.instant());
    }

    @Override
    public synchronized void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
        DeskView now = view();
        thread.execute(() -> watcher.accept(now));
    }

    @Override
    public synchronized CompletionStage<Long> press(DeskAction action) {
        if (diskFull) {
            var failed = new CompletableFuture<Long>();
            thread.execute(() -> failed.completeExceptionally(new IllegalStateException("full")));
            return failed;
        }
        presses.add(action);
        long number = keep(action);
        var kept = new CompletableFuture<Long>();
        thread.execute(() -> kept.complete(number));
        tell();
        return kept;
    }

    private long keep(DeskAction action) {
        switch (action) {
            case DeskAction.IAm(var name) -> person = name;
            case DeskAction.Dismiss(var id) -> notices.removeIf(notice -> notice.id() == id);
            default -> {
                if (action.needsTheCore() && link instanceof Link.Offline) {
                    refusedHere--;
                    notices.add(notice(refusedHere, action, RefusalCode.OFFLINE));
                    return refusedHere;
                }
                waiting.add(new Waiting(presses.size(), action));
                return presses.size();
            }
        }
        return 0;
    }

    /// What was pressed so far.
    public synchronized List<DeskAction> presses() {
        return List.copyOf(presses);
    }

    public synchronized Shop shop() {
        return shop;
    }

    public synchronized void goOffline() {
        link = new Link.Offline(clock.instant());
        tell();
    }

    public synchronized void connect() {
        link = new Link.Connected(clock.instant());
        tell();
    }

    public synchronized void fillDisk() {
        diskFull = true;
    }

    /// The shop changes by somebody else's hand.
    public synchronized void happens(ShopEvent event) {
        shop = ShopDecider.evolve(shop, event);
        tell();
    }

    /// The core answers the oldest press.
    public synchronized void answer() {
        Waiting oldest = waiting.remove();
        if (oldest.action() instanceof DeskAction.TakeOrder taken) {
            orders.add(card(taken, OrderStatus.ACCEPTED, taken.paid(), null));
        } else if (oldest.action() instanceof DeskAction.TakeCash && declined != null) {
            orders.removeLast();
            orders.add(card(declined, OrderStatus.ACCEPTED, true, null));
        } else {
            decide(oldest);
        }
        tell();
    }

    /// The core takes the oldest order of the counter, and its card pays or is declined.
    public synchronized void answerCard(boolean pays) {
        var taken = (DeskAction.TakeOrder) waiting.remove().action();
        orders.add(
                pays
                        ? card(taken, OrderStatus.ACCEPTED, true, null)
                        : card(taken, OrderStatus.AWAITING_PAYMENT, false, PaymentStatus.DECLINED));
        declined = taken;
        tell();
    }

    public synchronized void answerAll() {
        while (!waiting.isEmpty()) {
            answer();
        }
    }

    /// The core refuses the oldest press, whatever it is.
    public synchronized void refuse(RefusalCode code) {
        Waiting oldest = waiting.remove();
        notices.add(notice(oldest.number(), oldest.action(), code));
        tell();
    }

    private void decide(Waiting pressed) {
        Wishes.of(pressed.action(), _ -> Optional.empty())
                .map(wish -> wish.command())
                .filter(ShopCommand.class::isInstance)
                .map(command -> ShopDecider.decide(shop, (ShopCommand) command, clock.instant()))
                .ifPresent(
                        decision -> {
                            switch (decision) {
                                case Decision.Accepted(var events) -> events.forEach(this::evolve);
                                case Decision.Refused(var why) ->
                                        notices.add(
                                                notice(
                                                        pressed.number(),
                                                        pressed.action(),
                                                        why.code()));
                            }
                        });
    }

    private void evolve(Event event) {
        shop = ShopDecider.evolve(shop, (ShopEvent) event);
    }

    private Notice notice(long id, DeskAction action, RefusalCode code) {
        return new Notice(id, clock.instant(), action.name(), "", code, "");
    }

    private void tell() {
        DeskView now = view();
        watchers.forEach(watcher -> thread.execute(() -> watcher.accept(now)));
    }

    /// What the desk shows: what was pressed counts from the press on.
    public synchronized DeskView view() {
        var wishes =
                waiting.stream()
                        .map(press -> Wishes.of(press.action(), _ -> Optional.empty()))
                        .flatMap(Optional::stream)
                        .map(Wish::command)
                        .filter(ShopCommand.class::isInstance)
                        .map(ShopCommand.class::cast)
                        .toList();
        var hoped = HopedShop.of(ShopCard.of(shop), wishes).at(clock.instant());
        return new DeskView(
                new DeskIdentity(shop.id(), Role.OWNER),
                shop.name(),
                person,
                true,
                link,
                waiting.size(),
                notices,
                new OwnerBoard(orders, taken(), List.of(), hoped, figures()));
    }

    private List<TakenOrder> taken() {
        return waiting.stream()
                .filter(press -> press.action() instanceof DeskAction.TakeOrder)
                .map(press -> taken(press.number(), (DeskAction.TakeOrder) press.action()))
                .toList();
    }

    private TakenOrder taken(long number, DeskAction.TakeOrder order) {
        return new TakenOrder(
                order.order(),
                "P" + number,
                List.of(),
                order.note(),
                Money.NONE,
                order.paid(),
                clock.instant());
    }

    private OrderCard card(
            DeskAction.TakeOrder taken,
            OrderStatus status,
            boolean paid,
            @Nullable PaymentStatus asked) {
        var now = clock.instant();
        var total = new Money(9_900);
        var content =
                new OrderContent(
                        null,
                        Contact.NOBODY,
                        shop.nextNumber() + orders.size(),
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        null,
                        List.of(),
                        taken.note(),
                        now,
                        new Bill(List.of(total), Money.NONE, total));
        return new OrderCard(
                taken.order(),
                content,
                status,
                false,
                true,
                now,
                now,
                now,
                new Affairs(
                        null,
                        false,
                        new Purse(paid ? total : Money.NONE, paid, List.of(), asked),
                        new Cancellation(
                                CancelStatus.NONE, "", null, null, List.of(), false, null, null),
                        Delivery.none(Carrier.RIDERS),
                        List.of(),
                        List.of(),
                        null),
                new Trail(now, null, null, null, null, null, "", List.of(), List.of()));
    }

    private Figures figures() {
        return new Figures(
                clock.instant(),
                0,
                Money.NONE,
                0,
                0,
                null,
                null,
                new Figures.Settlement(Money.NONE, Money.NONE, Money.NONE, Money.NONE, Money.NONE),
                List.of(),
                List.of());
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
