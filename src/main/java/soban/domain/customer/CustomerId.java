package soban.domain.customer;

/// A customer's name in ids and addresses: opaque, made when they register.
public record CustomerId(String value) {
    public CustomerId {
        if (!value.matches("[a-z0-9]{6,32}")) {
            throw new IllegalArgumentException("not a customer id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
