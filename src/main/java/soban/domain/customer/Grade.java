package soban.domain.customer;

/// How well a customer is known.
public enum Grade {
    NEW,
    REGULAR,
    VIP
}
