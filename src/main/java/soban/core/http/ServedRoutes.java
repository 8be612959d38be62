package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.wire.Units;

import java.util.function.Predicate;

/// What a customer says when they have what they ordered: that it came, and how it was.
final class ServedRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final Limits limits;

    ServedRoutes(Calls calls, CustomerViews views, Decisions decisions, Limits limits) {
        this.calls = calls;
        this.views = views;
        this.decisions = decisions;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/orders/{order}/receipt", this::receipt);
        routes.post("/orders/{order}/review", this::review);
    }

    private void receipt(Context call) {
        CustomerId customer = calls.customer(call);
        String command = Calls.commandId(call, customer, "receipt");
        OrderView before = calls.ownOrder(call, customer);
        var wish = new ConfirmReceipt(before.order().id(), customer);
        OrderView after =
                decided(
                        customer,
                        command,
                        wish,
                        before,
                        v -> v.order().status() == OrderStatus.COMPLETED);
        Calls.answer(call, 200, OrderPage.of(after));
    }

    private void review(Context call) {
        CustomerId customer = calls.customer(call);
        String command = Calls.commandId(call, customer, "review");
        OrderView before = calls.ownOrder(call, customer);
        var wish = Requests.review(Calls.body(call), before.order().id(), customer);
        OrderView after = decided(customer, command, wish, before, v -> v.order().review() != null);
        Calls.answer(call, 201, OrderPage.of(after));
    }

    private OrderView decided(
            CustomerId customer,
            String id,
            OrderCommand wish,
            OrderView before,
            Predicate<OrderView> enough) {
        OrderId order = wish.order();
        decisions.accepted(customer, id, Units.of(order.shop()), wish);
        return views.await(order, enough, limits.view()).orElse(before);
    }
}
