package soban.domain.order;

import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.line;

import soban.domain.money.Money;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.FinishStation;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStation;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.shop.Stock;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A shop with three kits and five orders that want them, what was done to them, and what must hold
/// after each step.
final class RandomTrade {
    private static final int ORDERS = 5;
    private static final int KITS = 3;

    private final int seed;
    private final Random random;
    private final List<Object> told = new ArrayList<>();
    private final Set<String> fired = new HashSet<>();
    private final Map<OrderId, Order> orders = new LinkedHashMap<>();
    private final Map<OrderId, Integer> reopened = new HashMap<>();
    private final Map<OrderId, Long> kept = new HashMap<>();
    private Shop shop = Till.open().theShop();
    private Instant now = NOON;

    RandomTrade(int seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    Collection<Order> orders() {
        return orders.values();
    }

    void anything() {
        now = now.plusSeconds(random.nextInt(60));
        var id = new OrderId("florist-order" + random.nextInt(ORDERS));
        ask(orders.containsKey(id) ? wish(id) : place(id));
    }

    private OrderCommand place(OrderId id) {
        var lines = Collections.nCopies(1 + random.nextInt(2), line("kit", 1));
        return random.nextInt(4) == 0
                ? new PlaceAtCounter(id, lines, "", random.nextBoolean())
                : new PlaceOrder(
                        id,
                        MINA,
                        Shops.CONTACT,
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        lines,
                        "",
                        random.nextBoolean() ? CARD : null);
    }

    private OrderCommand wish(OrderId id) {
        String attempt = id + "." + (1 + random.nextInt(3));
        String refund = attempt + ".r" + (1 + random.nextInt(2));
        return switch (random.nextInt(20)) {
            case 0, 1 -> new PayOrder(id, MINA, CARD);
            case 2, 3, 4 -> new SettlePayment(id, attempt, random.nextInt(3), answer());
            case 5, 6 -> new SettleRefund(id, refund, random.nextInt(3), answer());
            case 7 ->
                    new AskGatewayAgain(
                            id, random.nextBoolean() ? attempt : refund, random.nextInt(3));
            case 8 -> new ExpireOrder(id);
            case 9 -> random.nextInt(3) == 0 ? new RequestCancel(id, MINA, "") : new TakeCash(id);
            case 10 -> random.nextInt(3) == 0 ? new CancelByShop(id, "") : new TakeCash(id);
            case 11 -> random.nextInt(3) == 0 ? new RejectOrder(id, "") : new AcceptOrder(id, null);
            case 12 -> new StartPreparing(id);
            case 13 ->
                    switch (random.nextInt(3)) {
                        case 0 -> new FinishPreparing(id);
                        case 1 -> new FinishStation(id, "kitchen");
                        default -> new UndoStation(id, "kitchen");
                    };
            case 14 -> new HandOver(id);
            case 15 -> new RefundOrder(id, new Money(random.nextInt(30_000)), "");
            case 16 -> new RecordManualRefund(id, refund, "");
            default -> dueTimer(id);
        };
    }

    private OrderCommand dueTimer(OrderId id) {
        return Timer.of(orders.get(id)).stream()
                .filter(timer -> !timer.due().isAfter(now) && fired.add(timer.id()))
                .findFirst()
                .map(Timer::command)
                .orElse(new AcceptOrder(id, null));
    }

    private GatewayAnswer answer() {
        return switch (random.nextInt(5)) {
            case 0 -> new GatewayAnswer.Declined("no funds");
            case 1 -> new GatewayAnswer.Unclear("timeout");
            case 2 -> new GatewayAnswer.NotSent("breaker open");
            default -> new GatewayAnswer.Done("pay");
        };
    }

    private void ask(OrderCommand command) {
        told.add(command);
        var before = orders.get(command.order());
        var moment = Moment.of(now, Shops.OWNER);
        if (OrderDecider.decide(shop, before, command, moment)
                instanceof Decision.Accepted(var events)) {
            told.addAll(events);
            events.forEach(event -> happened((OrderEvent) event));
            if (before != null) {
                checkStep(before, orders.get(command.order()));
            }
            orders.values().forEach(this::checkMoney);
            checkStock();
        }
    }

    private void happened(OrderEvent event) {
        shop = ShopEffects.after(shop, event);
        orders.put(event.order(), OrderEvolution.evolve(orders.get(event.order()), event));
        kept.merge(event.order(), moved(event), Long::sum);
    }

    private static long moved(Event event) {
        return switch (event) {
            case PaymentTaken e -> e.amount().amount();
            case CashTaken e -> e.amount().amount();
            case PaymentRefunded e -> -e.amount().amount();
            case CashRefunded e -> -e.amount().amount();
            default -> 0;
        };
    }

    private void checkStep(Order before, Order order) {
        boolean ended = order.status() != before.status() && order.status().ended();
        if (attempts(order, Attempt.State.NOT_TRIED) < attempts(before, Attempt.State.NOT_TRIED)) {
            reopened.merge(order.id(), 1, Integer::sum);
        }
        must(
                attempts(order, Attempt.State.OPEN) <= 1 + reopened.getOrDefault(order.id(), 0),
                "two attempts are open");
        must(!before.status().ended() || order.status() == before.status(), "an end was left");
        must(
                !ended || order.status() == OrderStatus.COMPLETED || !order.payments().owes(),
                "ended over an open question");
    }

    private void checkMoney(Order order) {
        must(kept.get(order.id()) >= 0, "more was given back than was taken");
        for (Attempt attempt : order.payments().attempts()) {
            must(order.payments().left(attempt).amount() >= 0, "more goes back than was taken");
        }
        long charges = order.payments().attempts().stream().filter(a -> isKept(order, a)).count();
        must(charges <= 1, "two charges are kept");
        must(charges == 0 || isServed(order), "money is kept without goods");
        must(
                charges == 1
                        || !isServed(order)
                        || order.content().isFromCounter()
                        || !order.payments().refunds().isEmpty(),
                "goods without money");
    }

    private static boolean isKept(Order order, Attempt attempt) {
        return attempt.state() == Attempt.State.PAID && order.payments().left(attempt).amount() > 0;
    }

    private static boolean isServed(Order order) {
        return order.shownToShop() && !Gate.undone(order);
    }

    private void checkStock() {
        Stock stock = shop.menu().product("kit").orElseThrow().stock();
        must(stock.reserved() == held(StockHold.State.RESERVED), "promises do not add up");
        must(stock.onHand() == KITS - held(StockHold.State.TAKEN), "kits do not add up");
        must(stock.free() >= 0 && stock.reserved() >= 0, "a kit is sold twice");
        for (Order order : orders.values()) {
            must(
                    order.stock().state() == goods(order),
                    order.id() + " has goods that it should not have, or lacks them");
        }
    }

    /// Goods are with an order from its payment until it is undone to the end. Before, they are
    /// promised to it while nobody has said no, and while somebody tries.
    private StockHold.State goods(Order order) {
        return switch (order.status()) {
            case CANCELLED, REJECTED, EXPIRED -> StockHold.State.NONE;
            case AWAITING_PAYMENT ->
                    mustBePromised(order) ? StockHold.State.RESERVED : order.stock().state();
            case RECEIVED,
                    ACCEPTED,
                    PREPARING,
                    READY,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED ->
                    StockHold.State.TAKEN;
        };
    }

    private boolean mustBePromised(Order order) {
        return !reopened.containsKey(order.id())
                && (attempts(order, Attempt.State.OPEN) > 0
                        || attempts(order, Attempt.State.NOT_TRIED)
                                == order.payments().attempts().size());
    }

    private int held(StockHold.State state) {
        return orders.values().stream()
                .filter(order -> order.stock().state() == state)
                .flatMap(order -> order.stock().units().stream())
                .mapToInt(StockUnits::units)
                .sum();
    }

    /// The gateway answers every question for good, and every timer of a day fires, each once under
    /// its id.
    void settleEverything() {
        for (int i = 0; i < 24; i++) {
            now = now.plus(Duration.ofHours(1));
            for (OrderId id : List.copyOf(orders.keySet())) {
                lastAnswers(orders.get(id)).forEach(this::ask);
                Timer.of(orders.get(id)).stream()
                        .filter(timer -> !timer.due().isAfter(now) && fired.add(timer.id()))
                        .forEach(timer -> ask(timer.command()));
            }
        }
        for (Order order : orders.values()) {
            must(!order.payments().owes(), "a question stays open");
            must(order.status().ended() || isServed(order), "it never ends");
            must(
                    kept.get(order.id()) == owned(order),
                    order.id() + ": the money does not add up: " + kept.get(order.id()));
        }
    }

    private List<OrderCommand> lastAnswers(Order order) {
        var answers = new ArrayList<OrderCommand>();
        for (Attempt attempt : order.payments().attempts()) {
            if (attempt.unsettled() && attempt.askAgainAt() == null) {
                answers.add(
                        new SettlePayment(order.id(), attempt.id(), attempt.tries(), lastWord()));
            }
        }
        for (Refund refund : order.payments().refunds()) {
            if (refund.unsettled() && refund.askAgainAt() == null) {
                answers.add(new SettleRefund(order.id(), refund.id(), refund.tries(), lastWord()));
            }
        }
        return answers;
    }

    private GatewayAnswer lastWord() {
        return random.nextBoolean()
                ? new GatewayAnswer.Done("pay")
                : new GatewayAnswer.Declined("no");
    }

    /// What the shop may keep, and what the gateway would not give back.
    private static long owned(Order order) {
        long left =
                order.payments().attempts().stream()
                        .filter(a -> a.state() == Attempt.State.PAID)
                        .mapToLong(a -> order.payments().left(a).amount())
                        .sum();
        long stuck =
                order.payments().refunds().stream()
                        .filter(
                                r ->
                                        r.state() == Refund.State.FAILED
                                                || r.state() == Refund.State.BY_HAND)
                        .mapToLong(r -> r.amount().amount())
                        .sum();
        return left + stuck;
    }

    private static long attempts(Order order, Attempt.State state) {
        return order.payments().attempts().stream().filter(a -> a.state() == state).count();
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + otherwise + "\n" + told);
        }
    }
}
