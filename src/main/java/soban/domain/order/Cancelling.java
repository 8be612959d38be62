package soban.domain.order;

import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.SellerNotified;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// A customer's cancel. The gate is the start of preparation; before it the steps follow one
/// another in a fixed order, and what needs the gateway is finished by the gateway's answer.
final class Cancelling {
    private static final int LONGEST_REASON = 300;

    private Cancelling() {}

    static Decision request(Order order, RequestCancel cancel) {
        if (!order.content().customer().equals(cancel.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (cancel.reason().length() > LONGEST_REASON) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason");
        }
        if (order.cancelling()) {
            return Decision.accept();
        }
        return switch (order.status()) {
            case CANCELLED -> Decision.accept();
            case EXPIRED -> Decision.refuse(RefusalCode.ORDER_CLOSED);
            case PREPARING, READY, HANDED_OVER ->
                    Decision.refuse(RefusalCode.CANCEL_TOO_LATE, order.status().name());
            case AWAITING_PAYMENT -> unpaid(order, cancel);
            case RECEIVED, ACCEPTED -> paid(order, cancel);
        };
    }

    private static Decision unpaid(Order order, RequestCancel cancel) {
        var requested = new CancelRequested(order.id(), cancel.reason());
        return order.owes()
                ? Decision.accept(requested)
                : Decision.accept(requested, new OrderCancelled(order.id()));
    }

    private static Decision paid(Order order, RequestCancel cancel) {
        Attempt charge = order.attemptIn(Attempt.State.PAID).orElseThrow();
        return Decision.accept(
                new CancelRequested(order.id(), cancel.reason()),
                new SellerNotified(order.id()),
                new TicketWithdrawn(order.id()),
                new RefundStarted(order.id(), charge.id(), charge.amount()));
    }
}
