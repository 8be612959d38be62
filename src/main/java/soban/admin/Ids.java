package soban.admin;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;

import java.util.function.Function;

/// Ids as a person types them.
final class Ids {
    private static final String FORM =
            "lower-case letters, digits and dashes, at most 40, not beginning with a dash";

    private Ids() {}

    static ShopId shop(String typed) {
        return read(typed, ShopId::new, "shop id: it has " + FORM);
    }

    static RiderId rider(String typed) {
        return read(typed, RiderId::new, "rider id: it has " + FORM);
    }

    static OrderId order(String typed) {
        return read(typed, OrderId::new, "order id: it looks like cafe-7k2m9q4t1x8d");
    }

    static CustomerId customer(String typed) {
        return read(typed, CustomerId::new, "customer id: their orders name it");
    }

    private static <T> T read(String typed, Function<String, T> make, String what) {
        try {
            return make.apply(typed);
        } catch (IllegalArgumentException wrong) {
            throw AdminRefusal.wrong("`%s` is no %s.".formatted(typed, what));
        }
    }
}
