package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.Attempt;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.ShopId;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.wire.Units;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Placing an order and looking at it. The same key always means the same order: repeated, it is
/// answered with the order as it stands.
final class OrderRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final BooleanSupplier gatewayBusy;
    private final Limits limits;

    OrderRoutes(
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
        routes.post("/shops/{shop}/orders", this::place);
        routes.get("/orders/{order}", this::show);
        routes.get("/orders/{order}/history", this::history);
        routes.get("/customers/me/orders", this::mine);
    }

    record OrderList(List<OrderPage> orders) {}

    private void show(Context call) {
        Calls.answer(call, 200, calls.page(calls.ownOrder(call, calls.customer(call))));
    }

    private void history(Context call) {
        OrderId order = calls.ownOrder(call, calls.customer(call)).order().id();
        Calls.answer(call, 200, HistoryPage.of(order, views.history(order)));
    }

    private void mine(Context call) {
        var orders = views.ordersOf(calls.customer(call)).stream().map(calls::page).toList();
        Calls.answer(call, 200, new OrderList(orders));
    }

    private void place(Context call) {
        CustomerId customer = calls.customer(call);
        String key = Calls.idempotencyKey(call);
        OrderWish wish = OrderWish.read(Calls.body(call));
        ShopId shop = calls.shop(call).id();
        OrderId id = OrderIds.of(shop, customer, key);
        var patience = Patience.of(limits.outcome());
        Optional<OrderView> ended = views.order(id).filter(view -> view.order().finished());
        if (ended.isPresent()) {
            repeated(call, wish, ended.get());
            return;
        }
        @Nullable PaymentRequest payment = gatewayBusy.getAsBoolean() ? null : wish.payment();
        decisions.accepted(
                customer,
                customer + "/order/" + key,
                Units.of(shop),
                new PlaceOrder(
                        id, customer, wish.fulfilment(), wish.lines(), wish.note(), payment));
        boolean paying = wish.payment() != null;
        var wait = payment == null ? limits.view() : patience.leftOr(limits.view());
        views.await(id, view -> payment == null || !undecided(view.order()), wait)
                .ifPresentOrElse(
                        view -> answer(call, view, paying), () -> unseen(call, id, paying));
    }

    /// The loop forgets what has ended long ago; the views do not, and nothing is placed a second
    /// time.
    private void repeated(Context call, OrderWish wish, OrderView ended) {
        if (!wish.isOf(ended.order())) {
            throw new RequestRefused(Refusals.problem(Refusal.of(RefusalCode.ID_REUSED)));
        }
        answer(call, ended, wish.payment() != null);
    }

    private static boolean undecided(Order order) {
        return order.status() == OrderStatus.AWAITING_PAYMENT
                && (order.attempts().isEmpty()
                        || order.attempts().getLast().state() == Attempt.State.OPEN);
    }

    private void answer(Context call, OrderView view, boolean paying) {
        OrderPage page = calls.page(view);
        Order order = view.order();
        call.header(Header.LOCATION, "/orders/" + order.id());
        if (!paying || order.status() != OrderStatus.AWAITING_PAYMENT) {
            Calls.answer(call, 201, page);
            return;
        }
        var last =
                order.attempts().isEmpty()
                        ? Attempt.State.NOT_TRIED
                        : order.attempts().getLast().state();
        switch (last) {
            case OPEN -> PaymentAnswers.stillUnknown(call, page);
            case DECLINED -> throw PaymentAnswers.declined(page, views.history(order.id()));
            case NOT_TRIED -> PaymentAnswers.payLater(call, page);
            case PAID, REFUNDING, REFUNDED, REFUND_FAILED -> Calls.answer(call, 201, page);
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
