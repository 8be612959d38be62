package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerId;
import soban.domain.money.Money;
import soban.domain.order.Fulfilment;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.Moment;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderDecider;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.wire.EventRecord;
import soban.wire.Units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One small café whose events are written as its deciders decide, without a log behind it.
public final class CafeStory {
    public static final ShopId SHOP = new ShopId("cafe");
    public static final CustomerId CUSTOMER = new CustomerId("customer1");
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");

    private final Map<OrderId, Order> orders = new HashMap<>();
    private @Nullable Shop shop;
    private long sequence;
    private String previous = "";

    public static EnrolShop enrolment() {
        var size =
                new OptionGroup(
                        "size",
                        "사이즈",
                        true,
                        false,
                        List.of(
                                new Option("regular", "레귤러", Money.NONE),
                                new Option("large", "라지", new Money(500))));
        var latte =
                new Product("latte", "카페라떼", "커피", new Money(5000), 3, "bar", false, List.of(size));
        var cake = new Product("cake", "치즈케이크", "디저트", new Money(6500), 1, "bar", false, List.of());
        return new EnrolShop(
                SHOP, "소반", "demo", "KRW", Preset.CAFE, new Menu(List.of(latte, cake)));
    }

    public List<EventRecord> enrolled() {
        return decided("enrol", enrolment());
    }

    public List<EventRecord> placed(OrderId order, @Nullable PaymentRequest payment) {
        return placed(order, CUSTOMER, payment);
    }

    public List<EventRecord> placed(
            OrderId order, CustomerId customer, @Nullable PaymentRequest payment) {
        var lines = List.of(new LineRequest("latte", List.of("large"), 2, "얼음 적게"));
        return decided(
                "place-" + order,
                new PlaceOrder(order, customer, Fulfilment.PICKUP, lines, "", payment));
    }

    public List<EventRecord> settled(OrderId order, int attempt, GatewayAnswer answer) {
        String id = order + "." + attempt;
        return decided("settle-" + id, new SettlePayment(order, id, 0, answer));
    }

    public List<EventRecord> decided(String id, Command command) {
        Decision decision =
                switch (command) {
                    case ShopCommand change -> ShopDecider.decide(shop, change);
                    case OrderCommand change ->
                            OrderDecider.decide(
                                    shop, orders.get(change.order()), change, Moment.of(now()));
                    default -> throw new IllegalArgumentException(command.toString());
                };
        if (decision instanceof Decision.Accepted(var events)) {
            var records = new ArrayList<EventRecord>();
            events.forEach(event -> records.add(written(event, id)));
            return records;
        }
        throw new AssertionError(decision);
    }

    private EventRecord written(Event event, String cause) {
        switch (event) {
            case ShopEvent change -> shop = ShopDecider.evolve(shop, change);
            case OrderEvent change ->
                    orders.compute(
                            change.order(), (id, order) -> OrderEvolution.evolve(order, change));
            default -> throw new IllegalArgumentException(event.toString());
        }
        sequence++;
        String id = "event-" + sequence;
        var record =
                new EventRecord(
                        id,
                        Units.of(SHOP),
                        sequence,
                        previous,
                        new Actor(Role.CUSTOMER, CUSTOMER.value(), "http"),
                        cause,
                        now(),
                        Map.of(),
                        event);
        previous = id;
        return record;
    }

    private Instant now() {
        return NOON.plusSeconds(sequence);
    }
}
