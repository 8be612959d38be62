package soban.domain.delivery;

/// How far a delivery has come.
public enum DeliveryStatus {
    NONE,
    OFFERED,
    CLAIMED,
    PICKED_UP,
    DELIVERED,
    FAILED,
    CANCELLED
}
