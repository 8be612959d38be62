package soban.domain.order;

import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// What a kitchen does with an order. A press that two desks make at once is granted to both: it is
/// so already.
final class Preparing {
    private Preparing() {}

    static Decision start(Order order, Moment moment) {
        return step(order, OrderStatus.ACCEPTED, OrderStatus.PREPARING, moment);
    }

    static Decision finish(Order order, Moment moment) {
        return step(order, OrderStatus.PREPARING, OrderStatus.READY, moment);
    }

    static Decision handOver(Order order, Moment moment) {
        return step(order, OrderStatus.READY, OrderStatus.HANDED_OVER, moment);
    }

    private static Decision step(Order order, OrderStatus from, OrderStatus to, Moment moment) {
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (order.cancelling() || order.status() == OrderStatus.CANCELLED) {
            return Decision.refuse(RefusalCode.ORDER_CANCELLED);
        }
        if (order.status() == to) {
            return Decision.accept();
        }
        if (order.status() == from) {
            return Decision.accept(reached(order, to, notBefore(order, moment.pressedAt())));
        }
        return order.status().ended()
                ? Decision.refuse(RefusalCode.ORDER_CLOSED)
                : Decision.refuse(RefusalCode.WRONG_STEP, order.status().name());
    }

    private static OrderEvent reached(Order order, OrderStatus to, Instant at) {
        return switch (to) {
            case PREPARING -> new PreparationStarted(order.id(), at);
            case READY -> new PreparationFinished(order.id(), at);
            case HANDED_OVER -> new OrderHandedOver(order.id(), at);
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED, CANCELLED, EXPIRED ->
                    throw new IllegalArgumentException("no press reaches " + to);
        };
    }

    /// Two desks that undo the same step take it back once: else the second would take back the
    /// step before it, and open the way for a cancel of what is being made.
    static Decision undo(Shop shop, Order order, OrderStatus from, Moment moment) {
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        return switch (order.status()) {
            case READY, PREPARING, ACCEPTED -> takeBack(shop, order, from, moment);
            case CANCELLED -> Decision.refuse(RefusalCode.ORDER_CANCELLED);
            case HANDED_OVER -> Decision.refuse(RefusalCode.ORDER_CLOSED);
            case AWAITING_PAYMENT, RECEIVED, EXPIRED -> Decision.refuse(RefusalCode.UNDO_NOTHING);
        };
    }

    private static Decision takeBack(Shop shop, Order order, OrderStatus from, Moment moment) {
        if (from != OrderStatus.READY && from != OrderStatus.PREPARING) {
            return Decision.refuse(RefusalCode.UNDO_NOTHING);
        }
        OrderStatus to = from == OrderStatus.READY ? OrderStatus.PREPARING : OrderStatus.ACCEPTED;
        if (order.status() == from) {
            return back(shop, order, to, moment);
        }
        return order.status() == to ? Decision.accept() : Decision.refuse(RefusalCode.UNDO_NOTHING);
    }

    private static Decision back(Shop shop, Order order, OrderStatus to, Moment moment) {
        Instant at = notBefore(order, moment.pressedAt());
        Duration age = Duration.between(order.progress().since(), at);
        return age.compareTo(shop.settings().undoWindow()) > 0
                ? Decision.refuse(RefusalCode.UNDO_TOO_LATE)
                : Decision.accept(new StepUndone(order.id(), order.status(), to, at));
    }

    private static Instant notBefore(Order order, Instant at) {
        return at.isBefore(order.progress().since()) ? order.progress().since() : at;
    }
}
