package soban.bench;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Units;

import java.time.Instant;
import java.util.List;

/// One customer's order as the parts of the core send it on its way: placed, paid by card, made,
/// handed over. Its customer wants no messages.
final class PaidLife {
    /// Placed, payment asked, paid, received, accepted, started, made, handed over.
    static final int EVENTS = 8;

    /// Until it is accepted.
    static final int EVENTS_BEGUN = 5;

    private static final int CUSTOMERS = 1000;

    private final ShopId shop;
    private final OrderId order;
    private final CustomerId customer;
    private final Instant at;

    PaidLife(ShopId shop, int number, Instant at) {
        this.shop = shop;
        this.order = new OrderId("%s-h%08d".formatted(shop, number));
        this.customer = new CustomerId("customer%d".formatted(number % CUSTOMERS));
        this.at = at;
    }

    static CommandRecord opening(ShopId shop, Instant at) {
        return command(
                "opening",
                shop,
                "admin",
                new Actor(Role.OPERATOR, "operator", "admin"),
                at,
                BenchShops.opening(shop));
    }

    List<CommandRecord> begun() {
        return List.of(placed(), paid());
    }

    List<CommandRecord> whole() {
        return List.of(
                placed(),
                paid(),
                kitchen(new StartPreparing(order)),
                kitchen(new FinishPreparing(order)),
                kitchen(new HandOver(order)));
    }

    private CommandRecord placed() {
        var place =
                new PlaceOrder(
                        order,
                        customer,
                        new Contact("김서연", "010-1234-5678", Channel.NONE, Grade.NEW),
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        BenchShops.basket(),
                        "벨 대신 문자 주세요",
                        new PaymentRequest("card", "tok-ok"));
        return command(
                customer + "/order/" + order,
                shop,
                Units.of(customer),
                new Actor(Role.CUSTOMER, customer.value(), "http"),
                at,
                place);
    }

    private CommandRecord paid() {
        String attempt = order + ".1";
        return CommandRecord.system(
                "payments",
                attempt + "/charge/0",
                Units.of(shop),
                at,
                new SettlePayment(order, attempt, 0, new GatewayAnswer.Done("ref-" + order)));
    }

    private CommandRecord kitchen(Command command) {
        return command(
                command.getClass().getSimpleName() + "-" + order,
                shop,
                "bench",
                new Actor(Role.KITCHEN, "유진", "bench"),
                at,
                command);
    }

    private static CommandRecord command(
            String id, ShopId shop, String origin, Actor actor, Instant at, Command command) {
        return new CommandRecord(
                id, Units.of(shop), origin, actor, at, null, null, 0, null, command);
    }
}
