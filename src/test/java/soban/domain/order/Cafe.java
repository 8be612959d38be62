package soban.domain.order;

import soban.domain.customer.CustomerId;
import soban.domain.money.Money;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.order.OrderEvent.PaymentDeclined;
import soban.domain.order.OrderEvent.PaymentTaken;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopId;
import soban.domain.unit.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The café in which the stories play: two large iced americanos with a shot for 12,000 won,
/// ordered at noon.
final class Cafe {
    static final ShopId SHOP = new ShopId("cafe");
    static final CustomerId MINA = new CustomerId("mina01");
    static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    static final Instant PAY_UNTIL = NOON.plus(Duration.ofMinutes(10));
    static final Money PRICE = new Money(12_000);
    static final PaymentRequest CARD = new PaymentRequest("card", "tok-1");
    static final PaymentRequest OTHER_CARD = new PaymentRequest("card", "tok-2");
    static final String FIRST = ORDER + ".1";
    static final String SECOND = ORDER + ".2";

    static final Menu MENU =
            new Menu(
                    List.of(
                            new Product(
                                    "americano",
                                    "Americano",
                                    "coffee",
                                    new Money(4500),
                                    3,
                                    "bar",
                                    false,
                                    List.of(
                                            group("size", true, false, "regular", 0, "large", 500),
                                            group("heat", true, false, "hot", 0, "iced", 500),
                                            group(
                                                    "extra", false, true, "shot", 500, "syrup",
                                                    300))),
                            plain("croissant", 3800, false),
                            plain("bagel", 3000, true),
                            plain("own-cup", -4000, false)));

    static final ShopEnrolled ENROLLED =
            new ShopEnrolled(
                    SHOP, "Siren", "Mapo", "KRW", Preset.CAFE, Preset.CAFE.settings(), MENU);

    static final OrderContent CONTENT =
            new OrderContent(
                    MINA,
                    1,
                    Fulfilment.PICKUP,
                    List.of(
                            new OrderLine(
                                    "americano",
                                    "Americano",
                                    List.of("LARGE", "ICED", "SHOT"),
                                    "bar",
                                    2,
                                    "little ice")),
                    "by the window",
                    NOON,
                    new Bill(List.of(PRICE), PRICE));

    static final OrderPlaced PLACED = new OrderPlaced(ORDER, CONTENT, PAY_UNTIL);
    static final PaymentAttempted ATTEMPTED = attempted(FIRST, CARD);
    static final PaymentDeclined DECLINED = new PaymentDeclined(ORDER, FIRST, "no funds");
    static final PaymentTaken TAKEN = taken(FIRST);
    static final OrderReceived RECEIVED = new OrderReceived(ORDER, CONTENT);
    static final OrderAccepted ACCEPTED = new OrderAccepted(ORDER, NOON.plusSeconds(610));
    static final PreparationStarted STARTED = new PreparationStarted(ORDER, NOON.plusSeconds(60));
    static final PreparationFinished FINISHED =
            new PreparationFinished(ORDER, NOON.plusSeconds(240));

    private Cafe() {}

    static List<Event> open() {
        return List.of(ENROLLED);
    }

    static List<Event> placed() {
        return List.of(ENROLLED, PLACED);
    }

    static List<Event> paying() {
        return List.of(ENROLLED, PLACED, ATTEMPTED);
    }

    static List<Event> accepted() {
        return List.of(ENROLLED, PLACED, ATTEMPTED, TAKEN, RECEIVED, ACCEPTED);
    }

    static Instant noonPlus(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    static LineRequest americano(int quantity, String... options) {
        return new LineRequest("americano", List.of(options), quantity, "");
    }

    static OrderCommand.PlaceOrder order(LineRequest... lines) {
        return new OrderCommand.PlaceOrder(
                ORDER, MINA, Fulfilment.PICKUP, List.of(lines), "", null);
    }

    static PaymentAttempted attempted(String attempt, PaymentRequest request) {
        return new PaymentAttempted(ORDER, attempt, PRICE, request);
    }

    static PaymentTaken taken(String attempt) {
        return new PaymentTaken(ORDER, attempt, PRICE, "pay-" + attempt);
    }

    static GatewayAnswer done(String attempt) {
        return new GatewayAnswer.Done("pay-" + attempt);
    }

    private static Product plain(String id, long price, boolean soldOut) {
        return new Product(
                id, "A " + id, "food", new Money(price), 1, "counter", soldOut, List.of());
    }

    private static OptionGroup group(
            String id,
            boolean required,
            boolean several,
            String one,
            long oneAdds,
            String other,
            long otherAdds) {
        return new OptionGroup(
                id,
                "Choose " + id,
                required,
                several,
                List.of(option(one, oneAdds), option(other, otherAdds)));
    }

    private static Option option(String id, long adds) {
        return new Option(id, id.toUpperCase(java.util.Locale.ROOT), new Money(adds));
    }
}
