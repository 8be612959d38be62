package soban.domain.shop;

/// When a delivery is offered to riders.
public enum OfferTime {
    PAID,
    ACCEPTED,
    READY
}
