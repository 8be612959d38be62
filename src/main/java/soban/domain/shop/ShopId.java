package soban.domain.shop;

import java.util.regex.Pattern;

/// A shop's name in ids, topics and addresses: lower-case letters, digits and dashes, so that it is
/// safe in all of them.
public record ShopId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public ShopId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a shop id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
