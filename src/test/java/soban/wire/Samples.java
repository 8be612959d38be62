package soban.wire;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.customer.CustomerId;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.Fulfilment;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord.FeedMark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One record of every type, with every field filled.
final class Samples {
    static final ShopId SHOP = new ShopId("cafe");
    static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    static final CustomerId MINA = new CustomerId("mina01");
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00.123456Z");

    private static final String UNIT = Units.of(SHOP);
    private static final String ATTEMPT = ORDER + ".1";
    private static final Money PRICE = new Money(11_000);
    private static final PaymentRequest CARD = new PaymentRequest("card", "tok-4242");
    private static final Actor CUSTOMER = new Actor(Role.CUSTOMER, "mina01", "http");
    private static final Actor KITCHEN = new Actor(Role.KITCHEN, "지훈", "k-1");
    private static final Menu MENU =
            new Menu(
                    List.of(
                            new Product(
                                    "americano",
                                    "아메리카노",
                                    "coffee",
                                    new Money(4500),
                                    3,
                                    "bar",
                                    false,
                                    List.of(
                                            new OptionGroup(
                                                    "size",
                                                    "크기",
                                                    true,
                                                    false,
                                                    List.of(
                                                            option("regular", 0),
                                                            option("large", 1000)))))));
    private static final OrderContent CONTENT =
            new OrderContent(
                    MINA,
                    42,
                    Fulfilment.PICKUP,
                    List.of(new OrderLine("americano", "아메리카노", List.of("large"), "bar", 2, "연하게")),
                    "창가에 있어요",
                    NOON,
                    new Bill(List.of(PRICE), PRICE));

    private Samples() {}

    static Map<String, CommandRecord> commands() {
        var all = new TreeMap<String, CommandRecord>();
        customer(all, new RegisterCustomer(MINA, "Mina", "010-1234-5678", Channel.KAKAO, "Mapo"));
        customer(all, placeOrder());
        customer(all, new OrderCommand.PayOrder(ORDER, MINA, CARD));
        customer(all, new OrderCommand.RequestCancel(ORDER, MINA, "too late for me"));
        device(all, new OrderCommand.StartPreparing(ORDER));
        device(all, new OrderCommand.FinishPreparing(ORDER));
        device(all, new OrderCommand.HandOver(ORDER));
        device(all, new OrderCommand.UndoStep(ORDER, OrderStatus.READY));
        device(all, new ShopCommand.SellOut("americano"));
        device(all, new ShopCommand.PutBack("americano"));
        system(all, new ShopCommand.EnrolShop(SHOP, "Siren", "Mapo", "KRW", Preset.CAFE, MENU));
        system(all, settlePayment(new GatewayAnswer.Done("pay-1")));
        system(all, new OrderCommand.SettleRefund(ORDER, ATTEMPT, 1, unclear()));
        system(all, new OrderCommand.AskGatewayAgain(ORDER, ATTEMPT, 2));
        system(all, new OrderCommand.ExpireOrder(ORDER));
        return all;
    }

    static Map<String, EventRecord> events() {
        var all = new TreeMap<String, EventRecord>();
        event(
                all,
                new ShopEvent.ShopEnrolled(
                        SHOP, "Siren", "Mapo", "KRW", Preset.CAFE, settings(), MENU));
        event(all, new ShopEvent.ProductSoldOut("americano"));
        event(all, new ShopEvent.ProductBackOnSale("americano"));
        event(all, new CustomerRegistered(MINA, "Mina", "010-1234-5678", Channel.KAKAO, "Mapo"));
        event(all, new CommandAnswered(Role.KITCHEN, "k-1", 7, "c-7", refused()));
        event(all, new OrderEvent.OrderPlaced(ORDER, CONTENT, later(600)));
        event(all, new OrderEvent.PaymentAttempted(ORDER, ATTEMPT, PRICE, CARD));
        event(all, new OrderEvent.PaymentUnclear(ORDER, ATTEMPT, 1, later(2), "timeout"));
        event(all, new OrderEvent.PaymentAskedAgain(ORDER, ATTEMPT, 1, PRICE, CARD));
        event(all, new OrderEvent.PaymentNotTried(ORDER, ATTEMPT, "breaker open"));
        event(all, new OrderEvent.PaymentDeclined(ORDER, ATTEMPT, "no funds"));
        event(all, new OrderEvent.PaymentTaken(ORDER, ATTEMPT, PRICE, "pay-1"));
        event(all, new OrderEvent.OrderReceived(ORDER, CONTENT));
        event(all, new OrderEvent.OrderAccepted(ORDER, later(600)));
        event(all, new OrderEvent.PreparationStarted(ORDER, later(60)));
        event(all, new OrderEvent.PreparationFinished(ORDER, later(240)));
        event(all, new OrderEvent.OrderHandedOver(ORDER, later(300)));
        event(
                all,
                new OrderEvent.StepUndone(
                        ORDER, OrderStatus.READY, OrderStatus.PREPARING, later(250)));
        event(all, new OrderEvent.CancelRequested(ORDER, "too late for me"));
        event(all, new OrderEvent.SellerNotified(ORDER));
        event(all, new OrderEvent.TicketWithdrawn(ORDER));
        event(all, new OrderEvent.RefundStarted(ORDER, ATTEMPT, PRICE));
        event(all, new OrderEvent.RefundUnclear(ORDER, ATTEMPT, 1, later(2), "timeout"));
        event(all, new OrderEvent.RefundAskedAgain(ORDER, ATTEMPT, 1, PRICE));
        event(all, new OrderEvent.PaymentRefunded(ORDER, ATTEMPT, PRICE));
        event(all, new OrderEvent.RefundFailed(ORDER, ATTEMPT, "closed account"));
        event(all, new OrderEvent.OrderCancelled(ORDER));
        event(all, new OrderEvent.OrderExpired(ORDER));
        return all;
    }

    static Reply reply() {
        return new Reply("node-1", "c-7", refused());
    }

    static Pulse pulse() {
        return new Pulse("core-1", NOON, "sandbox");
    }

    static DeadLetter deadLetter() {
        return new DeadLetter(
                Topics.COMMANDS, 3, 1234, "not UTF-8", Map.of("ce_id", "c-7"), "{\"order\":7}");
    }

    /// Every type of the wire as it travels.
    static Map<String, Message> messages() {
        var all = new TreeMap<String, Message>();
        commands().forEach((type, record) -> all.put(type, record.message()));
        events().forEach((type, record) -> all.put(type, record.message()));
        all.put("soban.reply.v1", reply().message(NOON));
        all.put("soban.pulse.v1", pulse().message());
        all.put("soban.dead-letter.v1", deadLetter().message(UNIT, NOON));
        return all;
    }

    /// Reads a message of any type but a dead letter, which nobody of ours reads.
    static Object read(Message message) throws Unreadable {
        String type = String.valueOf(message.headers().get("ce_type"));
        if (Catalog.COMMANDS.names().contains(type)) {
            return CommandRecord.read(message);
        }
        return switch (type) {
            case "soban.reply.v1" -> Reply.read(message);
            case "soban.pulse.v1" -> Pulse.read(message);
            default -> EventRecord.read(message);
        };
    }

    static OrderCommand.PlaceOrder placeOrder() {
        var line = new LineRequest("americano", List.of("large"), 2, "연하게");
        return new OrderCommand.PlaceOrder(
                ORDER, MINA, Fulfilment.PICKUP, List.of(line), "창가에 있어요", CARD);
    }

    static OrderCommand.SettlePayment settlePayment(GatewayAnswer answer) {
        return new OrderCommand.SettlePayment(ORDER, ATTEMPT, 0, answer);
    }

    private static GatewayAnswer unclear() {
        return new GatewayAnswer.Unclear("timeout");
    }

    private static Answer refused() {
        return Answer.refused(Refusal.atLine(RefusalCode.PRODUCT_SOLD_OUT, 1, "아메리카노"));
    }

    private static Settings settings() {
        return new Settings(Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofSeconds(90));
    }

    private static Option option(String id, long adds) {
        return new Option(id, id, new Money(adds));
    }

    private static Instant later(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static void customer(Map<String, CommandRecord> all, Command command) {
        add(all, command, "customer:mina01", CUSTOMER, null, "node-1/3");
    }

    private static void device(Map<String, CommandRecord> all, Command command) {
        var stamp = new DeviceStamp(7, 6, later(-3), later(-9));
        add(all, command, "device:cafe/kitchen/k-1", KITCHEN, stamp, null);
    }

    private static void system(Map<String, CommandRecord> all, Command command) {
        all.put(
                Catalog.COMMANDS.nameOf(command),
                CommandRecord.system("payments", "c-8", UNIT, NOON, command));
    }

    private static void add(
            Map<String, CommandRecord> all,
            Command command,
            String origin,
            Actor actor,
            DeviceStamp stamp,
            String replyTo) {
        var deadline = replyTo == null ? null : later(10);
        all.put(
                Catalog.COMMANDS.nameOf(command),
                new CommandRecord(
                        "c-7", UNIT, origin, actor, NOON, deadline, stamp, replyTo, command));
    }

    private static void event(Map<String, EventRecord> all, Event event) {
        var feeds =
                Map.of(
                        Role.OWNER,
                        new FeedMark(31, "e-30"),
                        Role.KITCHEN,
                        new FeedMark(17, "e-28"));
        all.put(
                Catalog.EVENTS.nameOf(event),
                new EventRecord("e-41", UNIT, 41, "e-40", KITCHEN, "c-7", NOON, feeds, event));
    }
}
