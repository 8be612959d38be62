package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.unit.Event;

import java.time.Instant;

/// What happened to one order. Steps of preparation carry the time at which they were made at the
/// desk.
public sealed interface OrderEvent extends Event {
    OrderId order();

    record OrderPlaced(OrderId order, OrderContent content, Instant payUntil)
            implements OrderEvent {}

    record PaymentAttempted(OrderId order, String attempt, Money amount, PaymentRequest request)
            implements OrderEvent {}

    record PaymentUnclear(
            OrderId order, String attempt, int tryNumber, Instant askAgainAt, String reason)
            implements OrderEvent {}

    record PaymentAskedAgain(
            OrderId order, String attempt, int tryNumber, Money amount, PaymentRequest request)
            implements OrderEvent {}

    record PaymentNotTried(OrderId order, String attempt, String reason) implements OrderEvent {}

    record PaymentDeclined(OrderId order, String attempt, String reason) implements OrderEvent {}

    record PaymentTaken(OrderId order, String attempt, Money amount, String reference)
            implements OrderEvent {}

    /// The shop gets the order: here it begins to exist for its desks.
    record OrderReceived(OrderId order, OrderContent content) implements OrderEvent {}

    record OrderAccepted(OrderId order, Instant promisedAt) implements OrderEvent {}

    record PreparationStarted(OrderId order, Instant at) implements OrderEvent {}

    record PreparationFinished(OrderId order, Instant at) implements OrderEvent {}

    record OrderHandedOver(OrderId order, Instant at) implements OrderEvent {}

    record StepUndone(OrderId order, OrderStatus from, OrderStatus to, Instant at)
            implements OrderEvent {}

    record CancelRequested(OrderId order, String reason) implements OrderEvent {}

    record SellerNotified(OrderId order) implements OrderEvent {}

    record TicketWithdrawn(OrderId order) implements OrderEvent {}

    record RefundStarted(OrderId order, String attempt, Money amount) implements OrderEvent {}

    record RefundUnclear(
            OrderId order, String attempt, int tryNumber, Instant askAgainAt, String reason)
            implements OrderEvent {}

    record RefundAskedAgain(OrderId order, String attempt, int tryNumber, Money amount)
            implements OrderEvent {}

    record PaymentRefunded(OrderId order, String attempt, Money amount) implements OrderEvent {}

    record RefundFailed(OrderId order, String attempt, String reason) implements OrderEvent {}

    record OrderCancelled(OrderId order) implements OrderEvent {}

    record OrderExpired(OrderId order) implements OrderEvent {}
}
