package soban.domain.order;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;

import java.time.Instant;

/// Wishes and answers that concern a cancel.
public sealed interface CancelCommand extends OrderCommand {
    record RequestCancel(OrderId order, CustomerId customer, String reason)
            implements CancelCommand {}

    /// The desk that was asked has begun, or promises not to.
    record AnswerCancel(OrderId order, boolean begun) implements CancelCommand {}

    /// The same from the desk of the rider who has the delivery.
    ///
    /// @param requestedAt when the cancel was requested of which they were asked: at their own unit
    ///   the answer was dated by another clock
    record AnswerCancelByRider(OrderId order, RiderId rider, boolean begun, Instant requestedAt)
            implements CancelCommand {}

    /// The owner decides a cancel by hand.
    record DecideCancel(OrderId order, boolean grant) implements CancelCommand {}

    record HoldCancel(OrderId order) implements CancelCommand {}

    record RaiseHeldCancel(OrderId order) implements CancelCommand {}

    /// The owner wants the order undone, whatever its state.
    record CancelByShop(OrderId order, String reason) implements CancelCommand {}
}
