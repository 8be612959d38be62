package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Placing an order: every line is read against the menu of this moment, and the price comes of the
/// menu alone.
final class Placing {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_NOTE = 300;
    private static final long LARGEST_TOTAL = 1_000_000_000_000L;

    private Placing() {}

    static Decision place(Shop shop, PlaceOrder place, Instant now) {
        if (place.lines().isEmpty() || place.lines().size() > MOST_LINES) {
            return Decision.refuse(RefusalCode.LINES_OUT_OF_RANGE, "1 to " + MOST_LINES);
        }
        if (place.note().length() > LONGEST_NOTE) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "note");
        }
        if (place.payment() != null && !place.payment().fits()) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "payment");
        }
        if (place.fulfilment() != Fulfilment.PICKUP) {
            return Decision.refuse(RefusalCode.FULFILMENT_UNAVAILABLE, place.fulfilment().name());
        }
        var lines = new ArrayList<OrderLine>();
        var prices = new ArrayList<Money>();
        for (int i = 0; i < place.lines().size(); i++) {
            switch (Pricing.price(shop.menu(), place.lines().get(i), i)) {
                case Pricing.Rejected(var refusal) -> {
                    return new Decision.Refused(refusal);
                }
                case Pricing.Priced(var line, var price) -> {
                    lines.add(line);
                    prices.add(price);
                }
            }
        }
        Money total = prices.stream().reduce(Money.NONE, Money::plus);
        if (total.amount() <= 0 || total.amount() > LARGEST_TOTAL) {
            return Decision.refuse(RefusalCode.AMOUNT_OUT_OF_RANGE);
        }
        var content =
                new OrderContent(
                        place.customer(),
                        shop.nextNumber(),
                        place.fulfilment(),
                        lines,
                        place.note(),
                        now,
                        new Bill(prices, total));
        return new Decision.Accepted(events(shop, place, content, now));
    }

    private static List<Event> events(
            Shop shop, PlaceOrder place, OrderContent content, Instant now) {
        var events = new ArrayList<Event>();
        Instant payUntil = now.plus(shop.settings().paymentWindow());
        var placed = new OrderPlaced(place.order(), content, payUntil);
        events.add(placed);
        if (place.payment() != null) {
            events.add(attempt(OrderEvolution.evolve(null, placed), place.payment()));
        }
        return events;
    }

    /// The attempt's id is the key under which the gateway knows it, so it is made from the order
    /// alone.
    static PaymentAttempted attempt(Order order, PaymentRequest request) {
        String id = order.id() + "." + (order.attempts().size() + 1);
        return new PaymentAttempted(order.id(), id, order.total(), request);
    }
}
