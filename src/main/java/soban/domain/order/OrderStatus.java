package soban.domain.order;

/// Where an order stands.
public enum OrderStatus {
    AWAITING_PAYMENT,
    RECEIVED,
    ACCEPTED,
    PREPARING,
    READY,
    ON_THE_WAY,
    HANDED_OVER,
    DELIVERED,
    COMPLETED,
    CANCELLED,
    REJECTED,
    EXPIRED;

    /// Nothing more is to be done with the goods: what may still come is a receipt, a review or a
    /// refund.
    public boolean served() {
        return switch (this) {
            case HANDED_OVER, DELIVERED, COMPLETED -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    PREPARING,
                    READY,
                    ON_THE_WAY,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    public boolean ended() {
        return switch (this) {
            case COMPLETED, CANCELLED, REJECTED, EXPIRED -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    PREPARING,
                    READY,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED ->
                    false;
        };
    }
}
