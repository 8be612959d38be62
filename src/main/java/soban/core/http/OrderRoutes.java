package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.Contact;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.order.Attempt;
import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.ShopId;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.wire.Units;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Placing an order and looking at it. The same key always means the same order: repeated, it is
/// answered with the order as it stands.
final class OrderRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final Room room;
    private final BooleanSupplier gatewayBusy;
    private final Limits limits;

    OrderRoutes(Calls calls, Behind behind, Decisions decisions, Room room, Limits limits) {
        this.calls = calls;
        this.views = behind.views();
        this.decisions = decisions;
        this.room = room;
        this.gatewayBusy = behind.gatewayBusy();
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/shops/{shop}/orders", this::place);
        routes.get("/orders/{order}", this::show);
        routes.get("/orders/{order}/history", this::history);
    }

    private void show(Context call) {
        Calls.answer(call, 200, OrderPage.of(calls.ownOrder(call, calls.customer(call))));
    }

    private void history(Context call) {
        OrderId order = calls.ownOrder(call, calls.customer(call)).order().id();
        Calls.answer(call, 200, HistoryPage.of(order, views.history(order)));
    }

    private void place(Context call) {
        CustomerId customer = calls.customer(call);
        String key = Calls.idempotencyKey(call);
        OrderWish wish = OrderWish.read(Calls.body(call));
        ShopId shop = calls.shopId(call);
        OrderId id = OrderIds.of(shop, customer, key);
        var patience = Patience.of(limits.outcome());
        Optional<OrderView> ended = views.order(id).filter(view -> view.order().finished());
        if (ended.isPresent()) {
            repeated(call, wish, ended.get());
            return;
        }
        try (var _ = room.order()) {
            Contact contact = contact(calls.known(customer));
            @Nullable PaymentRequest payment = gatewayBusy.getAsBoolean() ? null : wish.payment();
            decisions.accepted(
                    customer,
                    customer + "/order/" + key,
                    Units.of(shop),
                    wish.command(id, customer, contact, payment));
            boolean paying = wish.payment() != null;
            var wait = payment == null ? limits.view() : patience.leftOr(limits.view());
            views.await(id, view -> payment == null || !undecided(view.order()), wait)
                    .ifPresentOrElse(
                            view -> answer(call, view, paying), () -> unseen(call, id, paying));
        }
    }

    /// The loop forgets what has ended long ago; the views do not, and nothing is placed a second
    /// time.
    private void repeated(Context call, OrderWish wish, OrderView ended) {
        if (!wish.isOf(ended.order())) {
            throw new RequestRefused(Refusals.problem(Refusal.of(RefusalCode.ID_REUSED)));
        }
        answer(call, ended, wish.payment() != null);
    }

    private static Contact contact(Customer customer) {
        return new Contact(customer.name(), customer.phone(), customer.channel(), customer.grade());
    }

    /// Nothing is known of the payment yet, or not what the shop makes of it, which comes right
    /// behind.
    private static boolean undecided(Order order) {
        return order.status() == OrderStatus.AWAITING_PAYMENT
                && switch (newest(order).orElse(Attempt.State.OPEN)) {
                    case OPEN, PAID -> true;
                    case NOT_TRIED, DECLINED -> false;
                };
    }

    private static Optional<Attempt.State> newest(Order order) {
        return order.payments().attempts().reversed().stream().map(Attempt::state).findFirst();
    }

    private void answer(Context call, OrderView view, boolean paying) {
        Order order = view.order();
        call.header(Header.LOCATION, "/orders/" + order.id());
        if (!paying || order.status() != OrderStatus.AWAITING_PAYMENT) {
            Calls.answer(call, 201, OrderPage.of(view));
            return;
        }
        switch (newest(order).orElse(Attempt.State.NOT_TRIED)) {
            case OPEN -> PaymentAnswers.stillUnknown(call, view);
            case DECLINED -> throw PaymentAnswers.declined(view, views.history(order.id()));
            case NOT_TRIED -> PaymentAnswers.payLater(call, view);
            case PAID -> Calls.answer(call, 201, OrderPage.of(view));
        }
    }

    /// Accepted for certain, but the views are behind: the order is named, and can be looked at in
    /// a moment.
    private static void unseen(Context call, OrderId id, boolean paying) {
        call.header(Header.LOCATION, "/orders/" + id).header(Header.RETRY_AFTER, "1");
        Calls.answer(
                call,
                paying ? 202 : 201,
                new Unseen(id.value(), "The order is placed; look at it in a moment."));
    }

    record Unseen(String id, String message) {}
}
