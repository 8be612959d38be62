package soban.domain.order;

/// What is known of an order's payment.
public enum PaymentStatus {
    PENDING,
    UNKNOWN,
    PAID,
    DECLINED,
    REFUNDING,
    REFUNDED,
    REFUND_FAILED
}
