package soban.domain.delivery;

/// What a rider can ask of a shop concerning one of its deliveries.
public enum RiderStep {
    CLAIM,
    GIVE_BACK,
    PICK_UP,
    DELIVER
}
