package soban.domain.order;

import soban.domain.shop.ShopId;

import java.util.regex.Pattern;

/// An order's name. It contains its shop (`cafe-7k2m9q4t1x8d`), so that anything about an order
/// finds the unit that decides.
public record OrderId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}-[a-z0-9]{6,32}");

    public OrderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an order id: " + value);
        }
    }

    public ShopId shop() {
        return new ShopId(value.substring(0, value.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return value;
    }
}
