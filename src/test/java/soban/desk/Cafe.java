package soban.desk;

import static soban.desk.FeedScript.BEGIN;

import soban.domain.customer.CustomerId;
import soban.domain.money.Money;
import soban.domain.order.Fulfilment;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The shop of the desk's tests: two products, and orders by number.
public final class Cafe {
    public static final ShopId SHOP = new ShopId("cafe");
    public static final DeskIdentity KITCHEN = new DeskIdentity(SHOP, Role.KITCHEN);
    public static final Instant PROMISE = BEGIN.plus(Duration.ofMinutes(10));

    private Cafe() {}

    public static ShopEnrolled enrolled() {
        var menu = new Menu(List.of(product("americano", "아메리카노"), product("latte", "카페라떼")));
        return new ShopEnrolled(
                SHOP, "소반 카페", "Mapo", "KRW", Preset.CAFE, Preset.CAFE.settings(), menu);
    }

    public static OrderId id(int number) {
        return new OrderId("cafe-order" + (1000 + number));
    }

    public static OrderReceived received(int number) {
        var line = new OrderLine("americano", "아메리카노", List.of("hot"), "bar", 2, "");
        return new OrderReceived(
                id(number),
                new OrderContent(
                        new CustomerId("minji1234"),
                        number,
                        Fulfilment.PICKUP,
                        List.of(line),
                        "less ice",
                        BEGIN,
                        null));
    }

    public static OrderAccepted accepted(int number) {
        return new OrderAccepted(id(number), PROMISE);
    }

    private static Product product(String id, String name) {
        return new Product(id, name, "coffee", Money.NONE, 3, "bar", false, List.of());
    }
}
