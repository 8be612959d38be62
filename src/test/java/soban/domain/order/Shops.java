package soban.domain.order;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.delivery.RiderId;
import soban.domain.message.Regarding;
import soban.domain.money.Money;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.place.Address;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.shop.Stock;
import soban.domain.unit.Actor;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// The shops in which the stories play, one of each preset, and the people in them. Every shop
/// sells the same: an americano with options at 4,500 won of which nobody counts how many there
/// are, and a kit at 20,000 won of which there are three.
final class Shops {
    static final CustomerId MINA = new CustomerId("mina01");
    static final CustomerId JUN = new CustomerId("jun001");
    static final RiderId RIDER = new RiderId("rider-1");
    static final RiderId OTHER_RIDER = new RiderId("rider-2");
    static final Contact CONTACT = new Contact("김미나", "010-1234-5678", Channel.KAKAO, Grade.NEW);
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    static final Address ADDRESS = new Address("yeonnam", "연남로 12", "3층");
    static final Area AREA =
            new Area(
                    "demo",
                    List.of(
                            new District("yeonnam", "연남동", new GeoPoint(37.566, 126.923)),
                            new District("hapjeong", "합정동", new GeoPoint(37.549, 126.914))));

    static final Actor CUSTOMER = new Actor(Role.CUSTOMER, "mina01", "http");
    static final Actor OWNER = new Actor(Role.OWNER, "사장님", "owner-1");
    static final Actor KITCHEN = new Actor(Role.KITCHEN, "지은", "kitchen-1");
    static final Actor OTHER_KITCHEN = new Actor(Role.KITCHEN, "민수", "kitchen-2");
    static final Actor SYSTEM = Actor.system("timer");

    private Shops() {}

    static OrderId order(Preset preset) {
        return new OrderId(id(preset) + "-7k2m9q4t1x8d");
    }

    static ShopId id(Preset preset) {
        return new ShopId(preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static ShopEnrolled enrolled(Preset preset) {
        return enrolled(preset, preset.settings());
    }

    static ShopEnrolled enrolled(Preset preset, Settings settings) {
        return new ShopEnrolled(
                id(preset),
                "Soban " + preset,
                AREA,
                new GeoPoint(37.56, 126.92),
                "KRW",
                preset,
                settings,
                menu(settings));
    }

    /// What each message says of the first order.
    static Regarding regarding(Preset preset) {
        return new Regarding("Soban " + preset, 1, "KRW", "Asia/Seoul");
    }

    static Menu menu(Settings settings) {
        Stock three = settings.countsStock() ? new Stock(3, 0) : null;
        return new Menu(
                List.of(
                        new Product(
                                "americano",
                                "Americano",
                                "coffee",
                                new Money(4500),
                                3,
                                "bar",
                                false,
                                null,
                                List.of(
                                        new OptionGroup(
                                                "size",
                                                "Size",
                                                false,
                                                false,
                                                List.of(
                                                        new Option(
                                                                "large",
                                                                "Large",
                                                                new Money(500)))))),
                        new Product(
                                "kit",
                                "Kit",
                                "kits",
                                new Money(20_000),
                                10,
                                "kitchen",
                                false,
                                three,
                                List.of())));
    }

    static LineRequest line(String product, int quantity) {
        return new LineRequest(product, List.of(), quantity, "");
    }

    /// Mina orders one kit, delivered where the shop delivers and paid by card.
    static PlaceOrder place(Preset preset) {
        return place(preset, CARD, line("kit", 1));
    }

    static PlaceOrder place(Preset preset, PaymentRequest payment, LineRequest... lines) {
        boolean delivers = preset.settings().ways().getFirst() == Fulfilment.DELIVERY;
        return delivers ? deliver(preset, payment, lines) : pickUp(preset, payment, lines);
    }

    static PlaceOrder deliver(Preset preset, PaymentRequest payment, LineRequest... lines) {
        return new PlaceOrder(
                order(preset),
                MINA,
                CONTACT,
                Fulfilment.DELIVERY,
                ADDRESS,
                null,
                "",
                null,
                List.of(lines),
                "",
                payment);
    }

    static PlaceOrder pickUp(Preset preset, PaymentRequest payment, LineRequest... lines) {
        return new PlaceOrder(
                order(preset),
                MINA,
                CONTACT,
                Fulfilment.PICKUP,
                null,
                null,
                "",
                null,
                List.of(lines),
                "",
                payment);
    }

    static Event registered(Actor at) {
        return new DeviceRegistered(at.device(), at.role(), "i1", 0);
    }

    static Instant noonPlus(Duration later) {
        return NOON.plus(later);
    }
}
