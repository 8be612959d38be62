package soban.domain.message;

/// Whom a message is for.
public enum Recipient {
    CUSTOMER,
    SELLER
}
