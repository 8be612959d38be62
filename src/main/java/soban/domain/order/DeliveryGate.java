package soban.domain.order;

import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.Optional;

/// What everybody who wants something of a delivery must find: an order of the shop that goes on,
/// whose goods are to be brought and are not there yet.
final class DeliveryGate {
    private DeliveryGate() {}

    /// The rule that forbids it, whoever asks at the shop's desk.
    static Optional<Decision> closed(Order order) {
        if (!order.shownToShop()) {
            return Optional.of(Decision.refuse(RefusalCode.ORDER_UNKNOWN));
        }
        if (order.content().fulfilment() != Fulfilment.DELIVERY) {
            return Optional.of(
                    Decision.refuse(RefusalCode.WRONG_STEP, order.content().fulfilment().name()));
        }
        if (Gate.undone(order)) {
            return Optional.of(Gate.refused(order));
        }
        return order.status().ended() || order.status().served()
                ? Optional.of(Gate.wrongStep(order))
                : Optional.empty();
    }

    /// As `closed`; and while a cancel is undecided the delivery changes hands for nobody: whoever
    /// was asked about the cancel must still have it when they answer.
    static Optional<Decision> closedOrCancelPending(Order order) {
        return closed(order)
                .or(
                        () ->
                                order.cancellation().undecided()
                                        ? Optional.of(Decision.refuse(RefusalCode.CANCEL_PENDING))
                                        : Optional.empty());
    }

    static boolean isByShop(Shop shop, Order order) {
        return order.delivery().carrier() == Carrier.SHOP
                || (!order.delivery().isOpen()
                        && shop.settings().delivery().carrier() == Carrier.SHOP);
    }

    /// The shop is sure to make it, or has: the owner can give it to whom they want.
    static boolean canBeGiven(Order order) {
        return switch (order.status()) {
            case ACCEPTED, PREPARING, READY -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    /// The time of a press: not before the step that it follows, and not after its arrival.
    static Instant pressed(Order order, Instant at, Instant now) {
        return order.progress().notBefore(at.isAfter(now) ? now : at);
    }
}
