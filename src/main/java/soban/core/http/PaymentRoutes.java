package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.Attempt;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentRequest;
import soban.wire.Units;

import java.util.function.BooleanSupplier;

/// Paying an order that waits for it: decided by the shop and finished by the gateway.
final class PaymentRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final Room room;
    private final BooleanSupplier gatewayBusy;
    private final Limits limits;

    PaymentRoutes(Calls calls, Behind behind, Decisions decisions, Room room, Limits limits) {
        this.calls = calls;
        this.views = behind.views();
        this.decisions = decisions;
        this.room = room;
        this.gatewayBusy = behind.gatewayBusy();
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/orders/{order}/payment", this::pay);
    }

    private void pay(Context call) {
        CustomerId customer = calls.customer(call);
        String command = Calls.commandId(call, customer, "pay");
        OrderView before = calls.ownOrder(call, customer);
        PaymentRequest payment = Requests.payment(Calls.body(call));
        if (before.order().status() == OrderStatus.AWAITING_PAYMENT && gatewayBusy.getAsBoolean()) {
            throw PaymentAnswers.gatewayBusy();
        }
        OrderId order = before.order().id();
        var patience = Patience.of(limits.outcome());
        OrderView after;
        try (var _ = room.pay()) {
            decisions.accepted(
                    customer,
                    command,
                    Units.of(order.shop()),
                    new PayOrder(order, customer, payment));
            after =
                    views.await(
                                    order,
                                    view -> settled(view, command),
                                    patience.leftOr(limits.view()))
                            .orElse(before);
        }
        switch (after.attemptAskedBy(command).map(Attempt::state).orElse(Attempt.State.OPEN)) {
            case OPEN -> PaymentAnswers.stillUnknown(call, after);
            case DECLINED -> throw PaymentAnswers.declined(after, views.history(order));
            case NOT_TRIED -> throw PaymentAnswers.gatewayBusy();
            case PAID -> Calls.answer(call, 200, OrderPage.of(after));
        }
    }

    /// The step that the shop takes with the money comes right behind it.
    private static boolean settled(OrderView view, String command) {
        return view.attemptAskedBy(command)
                .filter(
                        attempt ->
                                switch (attempt.state()) {
                                    case OPEN -> false;
                                    case PAID ->
                                            view.order().status() != OrderStatus.AWAITING_PAYMENT;
                                    case NOT_TRIED, DECLINED -> true;
                                })
                .isPresent();
    }
}
