package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.util.EnumSet;
import java.util.Set;

/// Which desks of a shop get an event, and in what form: the kitchen gets neither money nor the
/// customer's words about a cancel, an answer goes to the role that asked, and an order that was
/// never paid is shown to nobody.
public final class Audience {
    private Audience() {}

    /// Whose desks get the event.
    ///
    /// @param after the order as the event leaves it, if the event concerns one
    public static Set<Role> roles(@Nullable Order after, Event event) {
        return switch (event) {
            case ShopEvent shop -> EnumSet.of(Role.OWNER, Role.KITCHEN);
            case CommandAnswered answered -> EnumSet.of(answered.role());
            case OrderEvent order when after == null || !after.shownToShop() ->
                    EnumSet.noneOf(Role.class);
            case OrderEvent order when forKitchen(order) -> EnumSet.of(Role.OWNER, Role.KITCHEN);
            case OrderEvent order -> EnumSet.of(Role.OWNER);
            default -> EnumSet.noneOf(Role.class);
        };
    }

    public static Event copyFor(Role role, Event event) {
        return switch (event) {
            case PaymentAttempted(var id, var attempt, var amount, var request) ->
                    new PaymentAttempted(id, attempt, amount, request.withoutToken());
            case PaymentAskedAgain(var id, var attempt, var tries, var amount, var request) ->
                    new PaymentAskedAgain(id, attempt, tries, amount, request.withoutToken());
            default -> role == Role.KITCHEN ? kitchenCopy(event) : event;
        };
    }

    private static Event kitchenCopy(Event event) {
        return switch (event) {
            case OrderReceived(var id, var content) -> new OrderReceived(id, content.withoutBill());
            case CancelRequested(var id, var reason) -> new CancelRequested(id, "");
            case ShopEnrolled(
                            var id,
                            var name,
                            var area,
                            var currency,
                            var preset,
                            var settings,
                            var menu) ->
                    new ShopEnrolled(
                            id, name, area, currency, preset, settings, menu.withoutPrices());
            default -> event;
        };
    }

    private static boolean forKitchen(OrderEvent event) {
        return switch (event) {
            case OrderReceived e -> true;
            case OrderEvent.OrderAccepted e -> true;
            case OrderEvent.PreparationStarted e -> true;
            case OrderEvent.PreparationFinished e -> true;
            case OrderEvent.OrderHandedOver e -> true;
            case OrderEvent.StepUndone e -> true;
            case CancelRequested e -> true;
            case OrderEvent.TicketWithdrawn e -> true;
            case OrderEvent.OrderCancelled e -> true;
            case OrderEvent.OrderPlaced e -> false;
            case OrderEvent.PaymentAttempted e -> false;
            case OrderEvent.PaymentUnclear e -> false;
            case OrderEvent.PaymentAskedAgain e -> false;
            case OrderEvent.PaymentNotTried e -> false;
            case OrderEvent.PaymentDeclined e -> false;
            case OrderEvent.PaymentTaken e -> false;
            case OrderEvent.SellerNotified e -> false;
            case OrderEvent.RefundStarted e -> false;
            case OrderEvent.RefundUnclear e -> false;
            case OrderEvent.RefundAskedAgain e -> false;
            case OrderEvent.PaymentRefunded e -> false;
            case OrderEvent.RefundFailed e -> false;
            case OrderEvent.OrderExpired e -> false;
        };
    }
}
