package soban.domain.message;

/// What a message is about: a shop that tells its customers less still tells some of these.
public enum MessageSubject {
    PAYMENT,
    PREPARATION,
    DELIVERY,
    CANCEL,
    REVIEW,
    SIGN_IN
}
