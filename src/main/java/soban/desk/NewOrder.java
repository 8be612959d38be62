package soban.desk;

import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Names for the orders that are taken at the shop's own counter.
public final class NewOrder {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;

    private NewOrder() {}

    /// One that nobody had before.
    public static OrderId in(ShopId shop) {
        String name =
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining());
        return new OrderId(shop + "-" + name);
    }
}
