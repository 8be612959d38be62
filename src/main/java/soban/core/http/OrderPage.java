package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.core.views.OrderView;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.Fulfilment;
import soban.domain.order.Order;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An order as its customer gets it: no payment token, no other person's name.
///
/// @param version grows with every change of the order
/// @param message a word to the customer, when there is something to do
record OrderPage(
        String id,
        String shop,
        int number,
        OrderStatus status,
        Instant since,
        PaymentStatus payment,
        Money amount,
        String currency,
        Fulfilment fulfilment,
        List<Line> lines,
        String note,
        Instant placedAt,
        @Nullable Instant payUntil,
        @Nullable Instant promisedAt,
        @Nullable Cancellation cancellation,
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

    static OrderPage of(OrderView view, String currency) {
        Order order = view.order();
        var content = order.content();
        boolean unpaid = order.status() == OrderStatus.AWAITING_PAYMENT;
        boolean cancelling = order.cancellation().status() != CancelStatus.NONE;
        Bill bill = content.bill();
        return new OrderPage(
                order.id().value(),
                order.id().shop().value(),
                content.number(),
                order.status(),
                order.progress().since(),
                order.payment(),
                bill == null ? Money.NONE : bill.total(),
                currency,
                content.fulfilment(),
                lines(content.lines(), bill),
                content.note(),
                content.placedAt(),
                unpaid ? order.payUntil() : null,
                order.progress().promisedAt(),
                cancelling ? order.cancellation() : null,
                view.sequence(),
                null,
                links(order, unpaid));
    }

    OrderPage saying(String word) {
        return new OrderPage(
                id,
                shop,
                number,
                status,
                since,
                payment,
                amount,
                currency,
                fulfilment,
                lines,
                note,
                placedAt,
                payUntil,
                promisedAt,
                cancellation,
                version,
                word,
                links);
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

    private static Map<String, String> links(Order order, boolean unpaid) {
        String self = "/orders/" + order.id();
        var links = new LinkedHashMap<String, String>();
        links.put("self", self);
        if (unpaid) {
            links.put("payment", self + "/payment");
        }
        if (!order.status().ended()) {
            links.put("cancellation", self + "/cancellation");
        }
        links.put("history", self + "/history");
        links.put("stream", self + "/stream");
        return links;
    }
}
