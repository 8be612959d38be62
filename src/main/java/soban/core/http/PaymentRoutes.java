package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.Attempt;
import soban.domain.order.CancelStatus;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.wire.Units;

import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Paying an order that waits for it, and cancelling one: both are decided by the shop and finished
/// by the gateway.
final class PaymentRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final BooleanSupplier gatewayBusy;
    private final Limits limits;

    PaymentRoutes(
            Calls calls,
            CustomerViews views,
            Decisions decisions,
            BooleanSupplier gatewayBusy,
            Limits limits) {
        this.calls = calls;
        this.views = views;
        this.decisions = decisions;
        this.gatewayBusy = gatewayBusy;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/orders/{order}/payment", this::pay);
        routes.post("/orders/{order}/cancellation", this::cancel);
    }

    private void pay(Context call) {
        CustomerId customer = calls.customer(call);
        String command = commandId(call, customer, "pay");
        OrderView before = calls.ownOrder(call, customer);
        PaymentRequest payment = Requests.payment(Calls.body(call));
        if (before.order().status() == OrderStatus.AWAITING_PAYMENT && gatewayBusy.getAsBoolean()) {
            throw PaymentAnswers.gatewayBusy();
        }
        OrderId order = before.order().id();
        var patience = Patience.of(limits.outcome());
        decisions.accepted(
                customer, command, Units.of(order.shop()), new PayOrder(order, customer, payment));
        OrderView after =
                views.await(order, view -> settled(view, command), patience.leftOr(limits.view()))
                        .orElse(before);
        OrderPage page = calls.page(after);
        switch (after.attemptAskedBy(command).map(Attempt::state).orElse(Attempt.State.OPEN)) {
            case OPEN -> PaymentAnswers.stillUnknown(call, page);
            case DECLINED -> throw PaymentAnswers.declined(page, views.history(order));
            case NOT_TRIED -> throw PaymentAnswers.gatewayBusy();
            case PAID, REFUNDING, REFUNDED, REFUND_FAILED -> Calls.answer(call, 200, page);
        }
    }

    private static boolean settled(OrderView view, String command) {
        return view.attemptAskedBy(command)
                .filter(a -> a.state() != Attempt.State.OPEN)
                .isPresent();
    }

    private void cancel(Context call) {
        CustomerId customer = calls.customer(call);
        String command = commandId(call, customer, "cancel");
        OrderView before = calls.ownOrder(call, customer);
        String reason = Requests.reason(Calls.body(call));
        OrderId order = before.order().id();
        var patience = Patience.of(limits.outcome());
        decisions.accepted(
                customer,
                command,
                Units.of(order.shop()),
                new RequestCancel(order, customer, reason));
        OrderView after =
                views.await(order, PaymentRoutes::cancelled, patience.leftOr(limits.view()))
                        .orElse(before);
        if (cancelled(after)) {
            Calls.answer(call, 200, calls.page(after));
        } else {
            call.header("Retry-After", "5");
            Calls.answer(
                    call,
                    202,
                    calls.page(after)
                            .saying(
                                    "The cancellation is under way; the refund is not settled"
                                            + " yet."));
        }
    }

    private static boolean cancelled(OrderView view) {
        return view.order().cancellation().status() == CancelStatus.DONE;
    }

    /// Without a key each request stands for itself.
    private static String commandId(Context call, CustomerId customer, String what) {
        String key = Calls.optionalKey(call).orElseGet(() -> UUID.randomUUID().toString());
        return customer + "/" + what + "/" + call.pathParam("order") + "/" + key;
    }
}
