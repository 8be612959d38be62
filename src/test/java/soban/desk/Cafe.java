package soban.desk;

import static soban.desk.FeedScript.BEGIN;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Contact;
import soban.domain.money.Money;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.Closing;
import soban.domain.order.Order;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Menu;
import soban.domain.shop.Pace;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.unit.Devices;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The shop of the desk's tests: two products, and orders by number.
public final class Cafe {
    public static final ShopId SHOP = new ShopId("cafe");
    public static final DeskIdentity KITCHEN = new DeskIdentity(SHOP, Role.KITCHEN);
    private static final Area AREA = new Area("mapo", List.of());
    private static final GeoPoint SEOUL = new GeoPoint(37.56, 126.92);
    public static final Instant PROMISE = BEGIN.plus(Duration.ofMinutes(10));

    private Cafe() {}

    public static ShopEnrolled enrolled() {
        return enrolled(Preset.CAFE);
    }

    public static ShopEnrolled enrolled(Preset preset) {
        return new ShopEnrolled(
                SHOP, "소반 카페", AREA, SEOUL, "KRW", preset, preset.settings(), menu());
    }

    public static Menu menu() {
        return new Menu(List.of(product("americano", "아메리카노"), product("latte", "카페라떼")));
    }

    /// The whole shop, as a snapshot tells of it.
    public static Shop shop(Devices devices, Product... more) {
        var menu = menu();
        for (Product product : more) {
            menu = menu.with(product);
        }
        return new Shop(
                SHOP,
                "소반 카페",
                AREA,
                SEOUL,
                "KRW",
                Preset.CAFE,
                Preset.CAFE.settings(),
                menu,
                Pace.USUAL,
                devices,
                0);
    }

    public static OrderId id(int number) {
        return new OrderId("cafe-order" + (1000 + number));
    }

    public static OrderReceived received(int number) {
        return new OrderReceived(id(number), content(number, null), null);
    }

    /// One whose ticket is not to be seen before a time.
    public static OrderReceived received(int number, Instant surfacesAt) {
        return new OrderReceived(id(number), content(number, surfacesAt), null);
    }

    public static OrderContent content(int number, @Nullable Instant surfacesAt) {
        var line = new OrderLine("americano", "아메리카노", List.of("hot"), "bar", 2, "");
        return new OrderContent(
                null,
                Contact.NOBODY,
                number,
                Fulfilment.PICKUP,
                null,
                null,
                "",
                null,
                surfacesAt,
                List.of(line),
                "less ice",
                BEGIN,
                null);
    }

    public static OrderAccepted accepted(int number) {
        return new OrderAccepted(id(number), PROMISE);
    }

    /// An accepted order, as a snapshot tells of it.
    public static Order order(int number, OrderEvent... more) {
        var content = content(number, null);
        var order = OrderEvolution.evolve(null, new OrderPlaced(id(number), content, BEGIN));
        order = OrderEvolution.evolve(order, received(number));
        order = OrderEvolution.evolve(order, accepted(number));
        for (OrderEvent event : more) {
            order = OrderEvolution.evolve(order, event);
        }
        return order;
    }

    public static PreparationFinished finished(int number, Instant at) {
        return new PreparationFinished(id(number), at, null);
    }

    public static OrderHandedOver handedOver(int number, Instant at) {
        return new OrderHandedOver(id(number), at, at.plus(Duration.ofHours(24)));
    }

    public static UndoingBegun cancelled(int number, Instant at) {
        return new UndoingBegun(id(number), Closing.CANCELLED, "", at);
    }

    public static CancelRequested wantsCancel(int number, Instant at) {
        return new CancelRequested(id(number), "", at);
    }

    public static CancelAsked asked(int number, String... devices) {
        return new CancelAsked(
                id(number),
                List.of(devices),
                false,
                BEGIN.plusSeconds(595),
                BEGIN.plusSeconds(600));
    }

    public static Product product(String id, String name) {
        return product(id, name, Money.NONE);
    }

    public static Product product(String id, String name, Money price) {
        return new Product(id, name, "coffee", price, 3, "bar", false, null, List.of());
    }
}
