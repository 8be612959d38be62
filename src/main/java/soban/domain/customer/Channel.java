package soban.domain.customer;

/// How a customer wants to be told.
public enum Channel {
    KAKAO,
    SMS,
    NONE
}
