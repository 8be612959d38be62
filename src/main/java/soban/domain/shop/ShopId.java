package soban.domain.shop;

/// A shop's name in ids, topics and addresses: lower-case letters, digits and dashes, so that it is
/// safe in all of them.
public record ShopId(String value) {
    public ShopId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("not a shop id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
