package soban.domain.order;

import soban.domain.customer.CustomerId;
import soban.domain.money.Money;

/// Wishes and outcomes that concern the money of an order.
public sealed interface PaymentCommand extends OrderCommand {
    record PayOrder(OrderId order, CustomerId customer, PaymentRequest payment)
            implements PaymentCommand {}

    /// What the gateway said to one question about a charge.
    record SettlePayment(OrderId order, String attempt, int tryNumber, GatewayAnswer answer)
            implements PaymentCommand {}

    /// What the gateway said to one question about a refund.
    record SettleRefund(OrderId order, String refund, int tryNumber, GatewayAnswer answer)
            implements PaymentCommand {}

    /// An unclear answer, about an attempt or a refund, has waited long enough: ask the same again.
    record AskGatewayAgain(OrderId order, String about, int tryNumber) implements PaymentCommand {}

    /// A person has looked into the gateway's own book, which says whether it was charged.
    record RecordCharge(OrderId order, String attempt, boolean charged) implements PaymentCommand {}

    /// The counter order is paid now, before it is handed over.
    record TakeCash(OrderId order) implements PaymentCommand {}

    /// The owner gives money back for what was served, in whole or in part.
    record RefundOrder(OrderId order, Money amount, String reason) implements PaymentCommand {}

    record RecordManualRefund(OrderId order, String refund, String note)
            implements PaymentCommand {}
}
