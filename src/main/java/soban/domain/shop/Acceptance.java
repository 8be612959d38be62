package soban.domain.shop;

/// How paid orders are accepted.
public enum Acceptance {
    AUTOMATIC,
    BY_HAND
}
