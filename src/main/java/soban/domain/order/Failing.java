package soban.domain.order;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// A delivery that can't be made. The order ends by being undone: it must never read as completed.
/// Whether the customer gets their money back is the owner's explicit decision; what they keep they
/// can still give back later, as with any order that has ended.
final class Failing {
    private static final int LONGEST_REASON = 300;

    private Failing() {}

    static Decision fail(Draft draft, FailDelivery fail, Moment moment) {
        if (fail.reason().isBlank() || fail.reason().length() > LONGEST_REASON) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason");
        }
        if (draft.order().delivery().status() == DeliveryStatus.FAILED) {
            return Decision.accept();
        }
        var closed = DeliveryGate.closedOrCancelPending(draft.order());
        if (closed.isPresent()) {
            return closed.get();
        }
        var delivery = draft.order().delivery();
        if (!delivery.isOpen()) {
            return Decision.refuse(RefusalCode.DELIVERY_WRONG_STEP, delivery.status().name());
        }
        Offering.withdraw(draft);
        draft.add(new DeliveryFailed(fail.order(), delivery.rider(), fail.reason()));
        if (fail.refund()) {
            Undoing.begin(draft, Closing.CANCELLED, fail.reason(), moment);
        } else {
            endWithoutRefund(draft, fail.reason(), moment);
        }
        return draft.accepted();
    }

    /// The steps of every undoing in their order, but for those of the money.
    private static void endWithoutRefund(Draft draft, String reason, Moment moment) {
        var order = draft.order().id();
        draft.add(new UndoingBegun(order, Closing.CANCELLED, reason, moment.now()));
        draft.add(new SellerNotified(order));
        if (draft.shop().settings().prepares()) {
            draft.add(new TicketWithdrawn(order));
        }
        Undoing.goOn(draft);
    }
}
