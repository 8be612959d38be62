package soban.domain.shop;

/// Who carries a shop's deliveries.
public enum Carrier {
    RIDERS,
    SHOP
}
