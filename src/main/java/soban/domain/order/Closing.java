package soban.domain.order;

/// As what an order ends whose steps are undone.
public enum Closing {
    CANCELLED,
    REJECTED
}
