package soban.domain.shop;

/// How the goods reach the customer.
public enum Fulfilment {
    PICKUP,
    DELIVERY
}
