package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.core.payments.TossName;
import soban.core.views.OrderView;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.money.Money;
import soban.domain.order.Attempt;
import soban.domain.order.Bill;
import soban.domain.order.CancelStatus;
import soban.domain.order.Order;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Payments;
import soban.domain.order.Recipient;
import soban.domain.order.Refund;
import soban.domain.order.Review;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An order as its customer gets it: no payment token, no device, nobody of the shop.
///
/// @param amount what it costs in all, its delivery included
/// @param paymentId what a payment window gets as its order id (`orderId` at Toss) for the next try
/// @param refunded what of it has gone back
/// @param version grows with every change of the order
/// @param message a word to the customer, when there is something to do
record OrderPage(
        String id,
        String shop,
        int number,
        OrderStatus status,
        Instant since,
        PaymentStatus payment,
        @Nullable String paymentId,
        Money amount,
        Money deliveryFee,
        Money refunded,
        String currency,
        Fulfilment fulfilment,
        List<Line> lines,
        String note,
        String cardText,
        @Nullable Recipient recipient,
        @Nullable Instant wantedAt,
        Instant placedAt,
        @Nullable Instant payUntil,
        @Nullable Instant promisedAt,
        Cancellation cancellation,
        @Nullable Delivery delivery,
        @Nullable Review review,
        long version,
        @Nullable String message,
        Map<String, String> links) {

    record Line(
            String product,
            String name,
            List<String> options,
            int quantity,
            String note,
            Money price) {}

    record Cancellation(CancelStatus status, String reason, @Nullable Instant requestedAt) {}

    record Delivery(DeliveryStatus status, @Nullable Address address) {}

    static OrderPage of(OrderView view) {
        return of(view, null);
    }

    static OrderPage of(OrderView view, @Nullable String message) {
        Order order = view.order();
        var content = order.content();
        var progress = order.progress();
        var cancel = order.cancellation();
        Bill bill = content.bill();
        boolean delivered = content.fulfilment() == Fulfilment.DELIVERY;
        return new OrderPage(
                order.id().value(),
                order.id().shop().value(),
                content.number(),
                order.status(),
                progress.since(),
                order.payment(),
                paymentId(order),
                bill == null ? Money.NONE : bill.total(),
                bill == null ? Money.NONE : bill.delivery(),
                refunded(order.payments()),
                view.currency(),
                content.fulfilment(),
                lines(content.lines(), bill),
                content.note().text(),
                content.cardText().text(),
                content.recipient(),
                content.wantedAt(),
                content.placedAt(),
                awaitsPayment(order) ? order.payments().payUntil() : null,
                progress.promisedAt(),
                new Cancellation(cancel.status(), cancel.reason(), cancel.requestedAt()),
                delivered ? new Delivery(order.delivery().status(), content.address()) : null,
                order.review(),
                view.sequence(),
                message,
                links(order));
    }

    private static boolean awaitsPayment(Order order) {
        return order.status() == OrderStatus.AWAITING_PAYMENT;
    }

    /// While a try is under way there is no next one.
    private static @Nullable String paymentId(Order order) {
        Payments payments = order.payments();
        boolean asked = payments.attempts().stream().anyMatch(Attempt::unsettled);
        return awaitsPayment(order) && !asked
                ? TossName.orderId(payments.nextAttempt(order.id()))
                : null;
    }

    private static boolean isToBeReceived(OrderStatus status) {
        return switch (status) {
            case ON_THE_WAY, DELIVERED, HANDED_OVER -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    PREPARING,
                    READY,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    private static Money refunded(Payments payments) {
        return payments.refunds().stream()
                .filter(r -> isBack(r.state()))
                .map(Refund::amount)
                .reduce(Money.NONE, Money::plus);
    }

    private static boolean isBack(Refund.State state) {
        return switch (state) {
            case DONE, BY_HAND -> true;
            case OPEN, FAILED -> false;
        };
    }

    private static List<Line> lines(List<OrderLine> ordered, @Nullable Bill bill) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < ordered.size(); i++) {
            var line = ordered.get(i);
            Money price = bill == null ? Money.NONE : bill.lines().get(i);
            lines.add(
                    new Line(
                            line.product(),
                            line.name(),
                            line.options(),
                            line.quantity(),
                            line.note(),
                            price));
        }
        return lines;
    }

    private static Map<String, String> links(Order order) {
        String self = "/orders/" + order.id();
        var links = new LinkedHashMap<String, String>();
        links.put("self", self);
        if (awaitsPayment(order)) {
            links.put("payment", self + "/payment");
        }
        if (!order.status().ended() && !order.status().served()) {
            links.put("cancellation", self + "/cancellation");
        }
        if (isToBeReceived(order.status())) {
            links.put("receipt", self + "/receipt");
        }
        if (order.status().served() && order.review() == null) {
            links.put("review", self + "/review");
        }
        links.put("history", self + "/history");
        links.put("stream", self + "/stream");
        return links;
    }
}
