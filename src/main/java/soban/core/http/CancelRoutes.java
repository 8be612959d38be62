package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

import soban.core.views.CustomerViews;
import soban.core.views.HistoryEntry;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.OrderId;
import soban.wire.Units;

import java.util.Objects;

/// Cancelling an order. The shop's desks may be asked first, and money may have to go back, so the
/// answer is waited for; what takes longer is told as under way or on hold, and goes on by itself.
final class CancelRoutes {
    private static final String BEGUN = "begun";
    private static final String ASKED = "The shop is being asked. Look at the order in a moment.";
    private static final String ON_HOLD =
            "On hold: the shop can't be asked at the moment. It is decided as soon as it can.";
    private static final String UNDER_WAY =
            "The cancellation is under way; the refund is not settled yet.";

    private final Calls calls;
    private final CustomerViews views;
    private final Decisions decisions;
    private final Limits limits;

    CancelRoutes(Calls calls, CustomerViews views, Decisions decisions, Limits limits) {
        this.calls = calls;
        this.views = views;
        this.decisions = decisions;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/orders/{order}/cancellation", this::cancel);
    }

    private void cancel(Context call) {
        CustomerId customer = calls.customer(call);
        String command = Calls.commandId(call, customer, "cancel");
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
                views.await(
                                order,
                                view -> answered(before, view, command),
                                patience.leftOr(limits.view()))
                        .orElse(before);
        CancelStatus status = after.order().cancellation().status();
        if (!answered(before, after, command) || status == CancelStatus.HELD) {
            later(call, after);
        } else if (status == CancelStatus.REFUSED) {
            throw refused(after);
        } else {
            Calls.answer(call, 200, OrderPage.of(after));
        }
    }

    /// The refusal of an earlier wish is no answer to this one.
    private static boolean answered(OrderView before, OrderView view, String command) {
        Cancellation cancellation = view.order().cancellation();
        return switch (cancellation.status()) {
            case DONE -> true;
            case HELD -> cancellation.undecided();
            case REFUSED ->
                    command.equals(view.cancelAskedBy())
                            || (before.order().cancellation().undecided()
                                    && Objects.equals(
                                            before.cancelAskedBy(), view.cancelAskedBy()));
            case NONE, REQUESTED -> false;
        };
    }

    private void later(Context call, OrderView view) {
        Cancellation cancellation = view.order().cancellation();
        String word =
                cancellation.undoing()
                        ? UNDER_WAY
                        : cancellation.status() == CancelStatus.HELD ? ON_HOLD : ASKED;
        call.header(Header.RETRY_AFTER, "5");
        Calls.answer(call, 202, OrderPage.of(view, word));
    }

    private RequestRefused refused(OrderView view) {
        boolean begun =
                views.history(view.order().id()).stream()
                        .map(HistoryEntry::event)
                        .filter(CancelRefused.class::isInstance)
                        .map(CancelRefused.class::cast)
                        .reduce((earlier, later) -> later)
                        .filter(refused -> refused.reason().equals(BEGUN))
                        .isPresent();
        String detail =
                begun
                        ? "It can't be cancelled any more: the shop has begun with it."
                        : "The shop refused to cancel the order.";
        return new RequestRefused(
                Problem.of(ProblemCode.CANCEL_REFUSED, detail).about(OrderPage.of(view)));
    }
}
