package soban.domain.customer;

import java.util.regex.Pattern;

/// A customer's name in ids and addresses: opaque, made when they register.
public record CustomerId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]{6,32}");

    public CustomerId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a customer id: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
