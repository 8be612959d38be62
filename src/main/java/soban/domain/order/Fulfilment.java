package soban.domain.order;

/// How the goods reach the customer.
public enum Fulfilment {
    PICKUP,
    DELIVERY
}
