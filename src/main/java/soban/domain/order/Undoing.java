package soban.domain.order;

import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;

/// The steps of undoing an order, in their fixed order: seller, ticket, money, delivery, seller
/// again, stock, end. The money is the only step that waits; a refund that failed for good is a
/// person's matter and holds nothing up.
final class Undoing {
    private Undoing() {}

    /// Begins to undo the order, and goes on as far as can be. What is being undone or has ended
    /// stays as it is: whoever came first said how.
    static void begin(Draft draft, Closing closing, String reason, Moment moment) {
        Order order = draft.order();
        if (order.cancellation().undoing() || order.status().ended()) {
            return;
        }
        draft.add(new UndoingBegun(order.id(), closing, reason, moment.now()));
        if (order.shownToShop()) {
            draft.add(new SellerNotified(order.id()));
        }
        if (order.shownToShop() && draft.shop().settings().prepares()) {
            draft.add(new TicketWithdrawn(order.id()));
        }
        Refunding.startAll(draft, reason);
        goOn(draft);
    }

    /// Goes on with an undoing that waited for the gateway; nothing when there is none, or when it
    /// must wait on.
    static void goOn(Draft draft) {
        Order order = draft.order();
        Closing closing = order.cancellation().closing();
        if (!order.cancellation().undoing() || closing == null || order.payments().owes()) {
            return;
        }
        cancelDelivery(draft);
        Stocking.giveBack(draft);
        draft.add(
                switch (closing) {
                    case CANCELLED -> new OrderCancelled(order.id());
                    case REJECTED -> new OrderRejected(order.id());
                });
    }

    private static void cancelDelivery(Draft draft) {
        int before = draft.events().size();
        Offering.cancel(draft);
        boolean cancelled =
                draft.events().stream().skip(before).anyMatch(DeliveryCancelled.class::isInstance);
        if (cancelled) {
            draft.add(new SellerToldOfDelivery(draft.order().id()));
        }
    }
}
