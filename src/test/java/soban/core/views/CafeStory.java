package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.customer.SignIn;
import soban.domain.customer.SignInCommand;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.Moment;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderDecider;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentRequest;
import soban.domain.order.ShopEffects;
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
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopId;
import soban.domain.shop.Stock;
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
import java.util.Objects;

/// Small shops whose events are written as their deciders decide, without a log behind them: a
/// café, and one that delivers kits of which there are three.
public final class CafeStory {
    public static final ShopId SHOP = new ShopId("cafe");
    public static final ShopId KITS = new ShopId("kits");
    public static final CustomerId CUSTOMER = new CustomerId("customer1");
    public static final Contact CONTACT =
            new Contact("김서연", "010-1234-5678", Channel.KAKAO, Grade.NEW);
    public static final Address ADDRESS = new Address("seongsu", "왕십리로 1", "");
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    private static final GeoPoint SEONGSU = new GeoPoint(37.5446, 127.0557);
    private static final Area AREA =
            new Area("demo", List.of(new District("seongsu", "성수동", SEONGSU)));

    private final ShopId id;
    private final Map<OrderId, Order> orders = new HashMap<>();
    private final Map<CustomerId, Customer> customers = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private @Nullable Shop shop;
    private int events;

    public CafeStory() {
        this(SHOP);
    }

    public CafeStory(ShopId id) {
        this.id = id;
    }

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
        var menu =
                new Menu(
                        List.of(
                                product("latte", "카페라떼", 5000, null, size),
                                product("cake", "치즈케이크", 6500, null)));
        return new EnrolShop(SHOP, "소반", AREA, SEONGSU, "KRW", Preset.CAFE, menu);
    }

    public static EnrolShop kits() {
        var menu = new Menu(List.of(product("kit", "밀푀유나베", 20_000, new Stock(3, 0))));
        return new EnrolShop(KITS, "소반 밀키트", AREA, SEONGSU, "KRW", Preset.MEALKIT, menu);
    }

    private static Product product(
            String id, String name, long price, @Nullable Stock stock, OptionGroup... groups) {
        return new Product(
                id, name, "메뉴", new Money(price), 3, "bar", false, stock, List.of(groups));
    }

    public List<EventRecord> enrolled() {
        return decided("enrol", id.equals(KITS) ? kits() : enrolment());
    }

    public List<EventRecord> registered(CustomerId customer) {
        return decided(
                "register-" + customer,
                new RegisterCustomer(
                        customer, CONTACT.name(), CONTACT.phone(), CONTACT.channel(), "demo"));
    }

    public List<EventRecord> placed(OrderId order, @Nullable PaymentRequest payment) {
        return placed(order, CUSTOMER, payment);
    }

    public List<EventRecord> placed(
            OrderId order, CustomerId customer, @Nullable PaymentRequest payment) {
        boolean kit = id.equals(KITS);
        return decided(
                "place-" + order,
                new PlaceOrder(
                        order,
                        customer,
                        CONTACT,
                        kit ? Fulfilment.DELIVERY : Fulfilment.PICKUP,
                        kit ? ADDRESS : null,
                        null,
                        "",
                        null,
                        List.of(
                                kit
                                        ? new LineRequest("kit", List.of(), 2, "")
                                        : new LineRequest("latte", List.of("large"), 2, "얼음 적게")),
                        "",
                        payment));
    }

    public List<EventRecord> settled(OrderId order, int attempt, GatewayAnswer answer) {
        String key = orders.get(order).payments().attempts().get(attempt - 1).id();
        return decided("settle-" + key, new SettlePayment(order, key, 0, answer));
    }

    public Order order(OrderId order) {
        return orders.get(order);
    }

    public List<EventRecord> decided(String cause, Command command) {
        return decided(new Actor(Role.CUSTOMER, CUSTOMER.value(), "http"), cause, command);
    }

    public List<EventRecord> decided(Actor actor, String cause, Command command) {
        Decision decision =
                switch (command) {
                    case ShopCommand change -> ShopDecider.decide(shop, change, now());
                    case OrderCommand change ->
                            OrderDecider.decide(
                                    shop,
                                    orders.get(change.order()),
                                    change,
                                    Moment.of(now(), actor));
                    case RegisterCustomer register ->
                            Customer.decide(customers.get(register.customer()), register);
                    case SignInCommand change ->
                            SignIn.decide(customers.get(CUSTOMER), change, now());
                    case CustomerCommand change -> Customer.decide(customers.get(CUSTOMER), change);
                    default -> throw new IllegalArgumentException(command.toString());
                };
        if (decision instanceof Decision.Accepted(var caused)) {
            var records = new ArrayList<EventRecord>();
            caused.forEach(event -> records.add(written(actor, event, cause)));
            return records;
        }
        throw new AssertionError(decision);
    }

    private EventRecord written(Actor actor, Event event, String cause) {
        String unit = Units.of(id);
        switch (event) {
            case ShopEvent change -> shop = ShopDecider.evolve(shop, change);
            case OrderEvent change -> {
                orders.compute(
                        change.order(), (same, order) -> OrderEvolution.evolve(order, change));
                shop = ShopEffects.after(Objects.requireNonNull(shop), change);
            }
            case CustomerEvent change -> {
                CustomerId who =
                        change
                                        instanceof
                                        CustomerEvent.CustomerRegistered(
                                                var customer,
                                                var name,
                                                var phone,
                                                var channel,
                                                var area)
                                ? customer
                                : CUSTOMER;
                unit = Units.of(who);
                customers.compute(who, (same, before) -> Customer.evolve(before, change));
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
        events++;
        long sequence = sequences.merge(unit, 1L, Long::sum);
        return new EventRecord(
                unit + "-event-" + sequence,
                unit,
                sequence,
                sequence == 1 ? "" : unit + "-event-" + (sequence - 1),
                actor,
                cause,
                now(),
                Map.of(),
                event);
    }

    private Instant now() {
        return NOON.plusSeconds(events);
    }
}
