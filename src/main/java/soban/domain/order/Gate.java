package soban.domain.order;

import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.List;

/// What stands in the way of a step at a desk. One that was taken before its desk knew of a cancel
/// wins while that is undecided; once the order is being undone it comes too late, and what it had
/// begun is the shop's loss.
final class Gate {
    private Gate() {}

    /// The step is not the one that comes now.
    static Decision wrongStep(Order order) {
        OrderStatus status = order.status();
        boolean gone = status.ended() || status.served();
        return Decision.refuse(
                gone ? RefusalCode.ORDER_CLOSED : RefusalCode.WRONG_STEP, status.name());
    }

    /// The order was undone, or nothing can keep it any more.
    static boolean undone(Order order) {
        return order.cancellation().undoing()
                || order.status() == OrderStatus.CANCELLED
                || order.status() == OrderStatus.REJECTED;
    }

    static Decision refused(Order order) {
        Closing closing = order.cancellation().closing();
        return Decision.refuse(
                RefusalCode.ORDER_CANCELLED,
                closing == null ? order.status().name() : closing.name());
    }

    /// Answers a step that begins something on an order that is undone. A refusal could not keep
    /// the loss for the owner to see, so a step that could be taken, by whoever could not know
    /// better, is accepted as lost.
    static Decision late(Draft draft, Moment moment, OrderStatus... from) {
        Order order = draft.order();
        boolean possible = order.status().ended() || List.of(from).contains(order.status());
        if (!possible || knew(order, moment)) {
            return refused(order);
        }
        String device = moment.actor().device();
        return draft.add(new WorkLost(order.id(), device, moment.pressedAt())).accepted();
    }

    /// A cancel is undecided, and whoever asks knew of it.
    static boolean blocked(Order order, Moment moment) {
        return order.cancellation().undecided() && knew(order, moment);
    }

    private static boolean knew(Order order, Moment moment) {
        Instant requestedAt = order.cancellation().requestedAt();
        return requestedAt == null || !moment.seenUpTo().isBefore(requestedAt);
    }
}
