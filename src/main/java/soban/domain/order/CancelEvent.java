package soban.domain.order;

import java.time.Instant;
import java.util.List;

/// How an order is undone: who was asked, what was decided, and the steps.
public sealed interface CancelEvent extends OrderEvent {
    record CancelRequested(OrderId order, String reason, Instant at) implements CancelEvent {}

    /// Desks that could have closed the gate are asked.
    ///
    /// @param devices those whose answer is awaited
    /// @param seller the seller must be known to have been told first
    /// @param requestedAt when the cancel was requested of which they are asked
    record CancelAsked(
            OrderId order,
            List<String> devices,
            boolean seller,
            Instant requestedAt,
            Instant answerBy)
            implements CancelEvent {
        public CancelAsked {
            devices = List.copyOf(devices);
        }
    }

    /// A device promises not to begin, or it is gone for good and nobody waits for it any more.
    record CancelAcknowledged(OrderId order, String device) implements CancelEvent {}

    /// The seller is known to have been told that somebody wants to cancel.
    record SellerReached(OrderId order) implements CancelEvent {}

    record CancelHeld(OrderId order, Instant raiseAt) implements CancelEvent {}

    record HeldCancelRaised(OrderId order) implements CancelEvent {}

    record CancelRefused(OrderId order, String reason) implements CancelEvent {}

    /// From here on nothing can keep the order: its steps are undone. Whoever began something
    /// before that moment could not know.
    record UndoingBegun(OrderId order, Closing closing, String reason, Instant at)
            implements CancelEvent {}

    record SellerNotified(OrderId order) implements CancelEvent {}

    record TicketWithdrawn(OrderId order) implements CancelEvent {}

    /// The sellers and riders concerned were told that nothing is to be delivered.
    record SellerToldOfDelivery(OrderId order) implements CancelEvent {}

    /// Something had been begun before the cancel was known: the goods are lost to the shop.
    record WorkLost(OrderId order, String device, Instant startedAt) implements CancelEvent {}

    record OrderCancelled(OrderId order) implements CancelEvent {}

    record OrderRejected(OrderId order) implements CancelEvent {}
}
