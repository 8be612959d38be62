package soban.domain.unit;

/// In which capacity somebody acts. It is proven by the way a command came, never by what it says.
public enum Role {
    CUSTOMER,
    OWNER,
    KITCHEN,
    RIDER,
    OPERATOR,
    SYSTEM
}
