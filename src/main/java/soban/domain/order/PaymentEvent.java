package soban.domain.order;

import soban.domain.customer.Contact;
import soban.domain.money.Money;

import java.time.Instant;

/// What happened to the money of an order.
public sealed interface PaymentEvent extends OrderEvent {
    record PaymentAttempted(OrderId order, String attempt, Money amount, PaymentRequest request)
            implements PaymentEvent {}

    record PaymentUnclear(
            OrderId order, String attempt, int tryNumber, Instant askAgainAt, String reason)
            implements PaymentEvent {}

    /// The same question, put once more.
    ///
    /// @param since the gateway was not asked for it before: one that has forgotten the key by now
    ///   would charge once more
    record PaymentAskedAgain(
            OrderId order,
            String attempt,
            int tryNumber,
            Money amount,
            PaymentRequest request,
            Instant since)
            implements PaymentEvent {}

    /// The gateway has not said for so long whether it was charged that it may have forgotten the
    /// key: it is asked no more, and a person must look into its book.
    record PaymentRaised(OrderId order, String attempt, Money amount, Contact customer)
            implements PaymentEvent {}

    record PaymentNotTried(OrderId order, String attempt, String reason) implements PaymentEvent {}

    record PaymentDeclined(OrderId order, String attempt, String reason) implements PaymentEvent {}

    record PaymentTaken(OrderId order, String attempt, Money amount, String reference)
            implements PaymentEvent {}

    record CashTaken(OrderId order, String attempt, Money amount) implements PaymentEvent {}

    record RefundStarted(OrderId order, String refund, String attempt, Money amount, String reason)
            implements PaymentEvent {}

    record RefundUnclear(
            OrderId order, String refund, int tryNumber, Instant askAgainAt, String reason)
            implements PaymentEvent {}

    record RefundAskedAgain(
            OrderId order, String refund, String attempt, int tryNumber, Money amount)
            implements PaymentEvent {}

    record PaymentRefunded(OrderId order, String refund, Money amount) implements PaymentEvent {}

    /// The gateway refuses for good: a person must give the money back. The shop may never have had
    /// the order, so whose money it is stands here.
    record RefundFailed(OrderId order, String refund, Money amount, Contact customer, String reason)
            implements PaymentEvent {}

    /// A person gave back by other means what the gateway would not.
    record RefundRecorded(OrderId order, String refund, String note) implements PaymentEvent {}

    record CashRefunded(OrderId order, String refund, String attempt, Money amount, String reason)
            implements PaymentEvent {}
}
