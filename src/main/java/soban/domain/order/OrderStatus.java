package soban.domain.order;

/// Where an order stands. The first five are open, the rest are ends.
public enum OrderStatus {
    AWAITING_PAYMENT,
    RECEIVED,
    ACCEPTED,
    PREPARING,
    READY,
    HANDED_OVER,
    CANCELLED,
    EXPIRED;

    public boolean ended() {
        return compareTo(READY) > 0;
    }
}
