package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentRequest;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Units;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// Commands as the parts of the core would send them, for one small shop.
final class Commands {
    static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    static final ShopId SHOP = new ShopId("cafe");
    static final String UNIT = Units.of(SHOP);
    static final CustomerId CUSTOMER = new CustomerId("customer1");

    private Commands() {}

    static OrderId order(String name) {
        return new OrderId("cafe-" + name);
    }

    static CommandRecord enrol() {
        var coffee =
                new Product(
                        "americano",
                        "아메리카노",
                        "coffee",
                        new Money(4500),
                        3,
                        "bar",
                        false,
                        null,
                        List.of());
        return new CommandRecord(
                "enrol:cafe",
                UNIT,
                "admin",
                new Actor(Role.OPERATOR, "operator", "admin"),
                NOON,
                null,
                null,
                0,
                null,
                new EnrolShop(
                        SHOP,
                        "소반",
                        new Area(
                                "demo",
                                List.of(new District("seongsu", "성수동", new GeoPoint(37.5, 127)))),
                        new GeoPoint(37.5, 127),
                        "KRW",
                        Preset.CAFE,
                        new Menu(List.of(coffee))));
    }

    /// The kitchen's pad says that it is there.
    static CommandRecord hello() {
        return hello("pad1", "run-1");
    }

    static CommandRecord hello(String device, String incarnation) {
        return unnumbered(device, new DeviceCommand.Hello(incarnation));
    }

    static CommandRecord unnumbered(String device, Command command) {
        return unnumbered("kitchen", new Actor(Role.KITCHEN, "유진", device), command);
    }

    static CommandRecord owner(String device, Command command) {
        return unnumbered("owner", new Actor(Role.OWNER, "민수", device), command);
    }

    private static CommandRecord unnumbered(String role, Actor desk, Command command) {
        return new CommandRecord(
                command.getClass().getSimpleName() + "-" + desk.device(),
                UNIT,
                "device:shop:cafe/" + role + "/" + desk.device(),
                desk,
                NOON,
                null,
                null,
                0,
                null,
                command);
    }

    static CommandRecord place(String name, int quantity) {
        return place(name, quantity, null);
    }

    static CommandRecord place(String name, int quantity, @Nullable String replyTo) {
        var lines = List.of(new LineRequest("americano", List.of(), quantity, ""));
        var pay = new PaymentRequest("card", "tok-ok");
        return customer("key-" + name, replyTo, order(name, lines, pay));
    }

    static CommandRecord placeLines(String name, int count) {
        var lines =
                Collections.nCopies(
                        count,
                        new LineRequest("americano", List.of(), 1, "ask at the door, please"));
        return customer("key-" + name, null, order(name, lines, null));
    }

    private static PlaceOrder order(
            String name, List<LineRequest> lines, @Nullable PaymentRequest payment) {
        return new PlaceOrder(
                order(name),
                CUSTOMER,
                new Contact("미나", "010-1234-5678", Channel.NONE, Grade.NEW),
                Fulfilment.PICKUP,
                null,
                null,
                "",
                null,
                lines,
                "",
                payment);
    }

    static CommandRecord customer(String id, @Nullable String replyTo, Command command) {
        return new CommandRecord(
                id,
                UNIT,
                Units.of(CUSTOMER),
                new Actor(Role.CUSTOMER, CUSTOMER.value(), "http"),
                NOON,
                null,
                null,
                0,
                replyTo,
                command);
    }

    static CommandRecord pay(String name) {
        var pay = new PayOrder(order(name), CUSTOMER, new PaymentRequest("card", "tok-ok"));
        return customer("pay-" + name, null, pay);
    }

    static CommandRecord paid(String name) {
        var settle =
                new SettlePayment(
                        order(name), order(name) + ".1", 0, new GatewayAnswer.Done("ref-" + name));
        return CommandRecord.system("payments", order(name) + ".1/charge/0", UNIT, NOON, settle);
    }

    static CommandRecord kitchen(long number, Command command) {
        return kitchen(number, number - 1, "k-" + number, command);
    }

    static CommandRecord kitchen(long number, long previous, String id, Command command) {
        return kitchen(number, previous, id, "run-1", command);
    }

    static CommandRecord kitchen(
            long number, long previous, String id, String incarnation, Command command) {
        return new CommandRecord(
                id,
                UNIT,
                "device:shop:cafe/kitchen/pad1",
                new Actor(Role.KITCHEN, "유진", "pad1"),
                NOON,
                null,
                new DeviceStamp(number, previous, NOON, NOON, incarnation),
                0,
                null,
                command);
    }

    static CommandRecord until(CommandRecord command, Duration patience) {
        return new CommandRecord(
                command.id(),
                command.unit(),
                command.origin(),
                command.actor(),
                command.sentAt(),
                command.sentAt().plus(patience),
                command.device(),
                command.relayed(),
                command.replyTo(),
                command.command());
    }
}
