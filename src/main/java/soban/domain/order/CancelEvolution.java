package soban.domain.order;

import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.unit.CorruptHistory;

/// What the events of a cancel make of an order. Asked is only while nothing is decided, undone
/// only what was decided, and ended only as it was decided.
final class CancelEvolution {
    private CancelEvolution() {}

    static Order change(Order order, CancelEvent event) {
        Cancellation now = order.cancellation();
        return switch (event) {
            case CancelRequested(var id, var reason, var at) -> {
                require(order, isUntouched(order), event);
                yield order.with(Cancellation.requested(reason, at));
            }
            case CancelAsked(var id, var devices, var seller, var requestedAt, var answerBy) -> {
                boolean unasked = now.status() == CancelStatus.REQUESTED && now.answerBy() == null;
                require(order, now.undecided() && unasked, event);
                yield order.with(now.asking(devices, seller, answerBy));
            }
            case CancelAcknowledged(var id, var device) -> {
                require(order, now.undecided() && now.awaited().contains(device), event);
                yield order.with(now.answered(device));
            }
            case SellerReached reached -> {
                require(order, now.undecided() && now.sellerAwaited(), event);
                yield order.with(now.sellerTold());
            }
            case CancelHeld(var id, var raiseAt) -> {
                boolean waiting = now.status() == CancelStatus.REQUESTED;
                require(order, now.undecided() && waiting, event);
                yield order.with(now.held(raiseAt));
            }
            case HeldCancelRaised raised -> {
                require(order, now.undecided() && now.raiseAt() != null, event);
                yield order.with(now.raised());
            }
            case CancelRefused refused -> {
                require(order, now.undecided(), event);
                yield order.with(now.ended(CancelStatus.REFUSED));
            }
            case UndoingBegun(var id, var closing, var reason, var at) -> {
                require(order, isUntouched(order) || now.undecided(), event);
                yield order.with(now.granted(closing, reason, at));
            }
            case SellerNotified notified -> undoing(order, event);
            case TicketWithdrawn withdrawn -> undoing(order, event);
            case SellerToldOfDelivery told -> undoing(order, event);
            case WorkLost lost -> order;
            case OrderCancelled cancelled -> ended(order, Closing.CANCELLED, event);
            case OrderRejected rejected -> ended(order, Closing.REJECTED, event);
        };
    }

    /// Neither at its end, nor on the way to it, nor asked to be.
    private static boolean isUntouched(Order order) {
        return !order.status().ended()
                && !order.status().served()
                && !order.cancellation().undecided()
                && !order.cancellation().undoing();
    }

    private static Order undoing(Order order, CancelEvent event) {
        require(order, order.cancellation().undoing(), event);
        return order;
    }

    private static Order ended(Order order, Closing as, CancelEvent event) {
        Cancellation now = order.cancellation();
        require(order, now.undoing() && now.closing() == as, event);
        OrderStatus end =
                switch (as) {
                    case CANCELLED -> OrderStatus.CANCELLED;
                    case REJECTED -> OrderStatus.REJECTED;
                };
        return order.with(order.progress().to(end, order.progress().since()))
                .with(now.ended(CancelStatus.DONE));
    }

    private static void require(Order order, boolean possible, CancelEvent event) {
        if (!possible) {
            throw new CorruptHistory(
                    order.id()
                            + " is "
                            + order.status()
                            + " with its cancel "
                            + order.cancellation().status()
                            + ", and yet: "
                            + event);
        }
    }
}
