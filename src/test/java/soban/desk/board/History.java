package soban.desk.board;

import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageOutcome;
import soban.domain.money.Money;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.DeliveryCommand.DeliverOurselves;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.FinishOwnDelivery;
import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.OfferAgain;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.DeliveryCommand.StartOwnDelivery;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.Moment;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.LengthenPromise;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderDecider;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.PaymentRequest;
import soban.domain.order.ReviewCommand.AnswerReview;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.domain.order.ShopEffects;
import soban.domain.order.Timer;
import soban.domain.place.Address;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Menu;
import soban.domain.shop.Pace;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.domain.shop.Stock;
import soban.domain.unit.Actor;
import soban.domain.unit.Decision;
import soban.domain.unit.Device;
import soban.domain.unit.Devices;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/// One order's life in a shop of any kind, as the core decides it while everybody asks for anything
/// at any time. The same seed is the same life.
final class History {
    private static final Instant BEGIN = Instant.parse("2026-03-02T03:00:00Z");
    private static final ShopId SHOP = new ShopId("shop");
    private static final OrderId ORDER = new OrderId("shop-7k2m9q4t1x8d");
    private static final CustomerId MINA = new CustomerId("mina01");
    private static final RiderId RIDER = new RiderId("rider-1");
    private static final RiderId OTHER_RIDER = new RiderId("rider-2");
    private static final Actor KITCHEN = new Actor(Role.KITCHEN, "지은", "kitchen-1");
    private static final Actor OWNER = new Actor(Role.OWNER, "사장님", "owner-1");
    private static final Actor CUSTOMER = new Actor(Role.CUSTOMER, "mina01", "http");
    private static final Actor CORE = Actor.system("core");

    private final SplittableRandom random;
    private final BiConsumer<Order, OrderEvent> watcher;
    private Shop shop;
    private Order order;
    private Instant now = BEGIN;
    private Instant seen = BEGIN;

    /// A wish and who has it.
    private record Asked(OrderCommand command, Actor actor) {}

    /// @param watcher gets each event with the order as it leaves it
    History(Preset preset, long seed, BiConsumer<Order, OrderEvent> watcher) {
        this.random = new SplittableRandom(seed);
        this.watcher = watcher;
        this.shop = shop(preset);
    }

    void play(int wishes) {
        var ways = shop.settings().ways();
        ask(
                shop.settings().counter() && random.nextInt(4) == 0
                        ? new Asked(atCounter(random.nextBoolean()), OWNER)
                        : new Asked(place(ways.get(random.nextInt(ways.size()))), CUSTOMER));
        for (int i = 0; i < wishes && order != null; i++) {
            var all = wishes();
            ask(all.get(random.nextInt(all.size())));
        }
    }

    Order order() {
        return order;
    }

    private void ask(Asked asked) {
        now = now.plusSeconds(1 + random.nextInt(random.nextInt(8) == 0 ? 900 : 20));
        if (random.nextInt(3) > 0) {
            seen = now.minusMillis(500);
        }
        var moment = Moment.pressed(now.minusMillis(100), seen, now, asked.actor());
        if (OrderDecider.decide(shop, order, asked.command(), moment)
                instanceof Decision.Accepted(var events)) {
            for (Event event : events) {
                var change = (OrderEvent) event;
                order = OrderEvolution.evolve(order, change);
                shop = ShopEffects.after(shop, change);
                watcher.accept(order, change);
            }
        }
    }

    private List<Asked> wishes() {
        var all = new ArrayList<Asked>();
        for (Actor desk : List.of(KITCHEN, OWNER)) {
            all.add(new Asked(new AcceptOrder(ORDER, null), desk));
            all.add(new Asked(new StartPreparing(ORDER), desk));
            all.add(new Asked(new FinishPreparing(ORDER), desk));
            all.add(new Asked(new HandOver(ORDER), desk));
            if (random.nextInt(6) == 0) {
                all.add(new Asked(new UndoStep(ORDER, order.status()), desk));
            }
            all.add(new Asked(new ReportSeen(ORDER, now, null, ""), desk));
            all.add(new Asked(new AnswerCancel(ORDER, random.nextInt(4) == 0), desk));
            all.add(new Asked(new StartOwnDelivery(ORDER), desk));
            all.add(new Asked(new FinishOwnDelivery(ORDER), desk));
        }
        all.add(new Asked(new LengthenPromise(ORDER, 5), OWNER));
        all.add(new Asked(new DecideCancel(ORDER, random.nextBoolean()), OWNER));
        all.add(new Asked(new DeliverOurselves(ORDER), OWNER));
        all.add(new Asked(new ReassignDelivery(ORDER, OTHER_RIDER), OWNER));
        all.add(new Asked(new GiveToAppointed(ORDER, OTHER_RIDER, "재희"), CORE));
        all.add(new Asked(new OfferAgain(ORDER), OWNER));
        if (random.nextInt(20) == 0) {
            all.add(new Asked(new RequestCancel(ORDER, MINA, "late"), CUSTOMER));
            all.add(new Asked(new RejectOrder(ORDER, "busy"), OWNER));
            all.add(new Asked(new CancelByShop(ORDER, "no milk"), OWNER));
            all.add(new Asked(new FailDelivery(ORDER, random.nextBoolean(), "lost"), OWNER));
        }
        all.add(new Asked(new ConfirmReceipt(ORDER, MINA), CUSTOMER));
        all.add(new Asked(new TakeCash(ORDER), OWNER));
        all.add(new Asked(new RefundOrder(ORDER, new Money(1000), "cold"), OWNER));
        all.add(new Asked(new WriteReview(ORDER, MINA, 4, "good"), CUSTOMER));
        all.add(new Asked(new AnswerReview(ORDER, "thanks"), OWNER));
        order.payments()
                .refunds()
                .forEach(r -> all.add(new Asked(new RecordManualRefund(ORDER, r.id(), ""), OWNER)));
        provider(all);
        for (RiderStep step : RiderStep.values()) {
            all.add(new Asked(new TakeRiderStep(ORDER, RIDER, "민호", step, now), CORE));
        }
        all.add(new Asked(new AnswerCancelByRider(ORDER, RIDER, random.nextBoolean(), now), CORE));
        Timer.of(order).forEach(timer -> all.add(new Asked(timer.command(), CORE)));
        gateway(all);
        return all;
    }

    /// It answers eagerly, so that most orders are paid.
    private void gateway(List<Asked> all) {
        var done = new GatewayAnswer.Done("ref");
        for (int i = 0; i < 10; i++) {
            order.payments().attempts().stream()
                    .filter(a -> a.unsettled())
                    .map(a -> new SettlePayment(ORDER, a.id(), a.tries(), done))
                    .forEach(settle -> all.add(new Asked(settle, CORE)));
            order.payments().refunds().stream()
                    .filter(r -> r.unsettled())
                    .map(r -> new SettleRefund(ORDER, r.id(), r.tries(), refundAnswer()))
                    .forEach(settle -> all.add(new Asked(settle, CORE)));
        }
    }

    private GatewayAnswer refundAnswer() {
        return switch (random.nextInt(4)) {
            case 0 -> new GatewayAnswer.Declined("too old");
            case 1 -> new GatewayAnswer.Unclear("no answer");
            default -> new GatewayAnswer.Done("ref");
        };
    }

    private void provider(List<Asked> all) {
        for (var message : order.messages()) {
            all.add(
                    new Asked(
                            new SettleMessage(ORDER, message.id(), message.tries(), outcome()),
                            CORE));
        }
    }

    private MessageOutcome outcome() {
        return switch (random.nextInt(4)) {
            case 0 -> new MessageOutcome.Refused("no such number");
            case 1 -> new MessageOutcome.Unclear("no answer");
            case 2 -> new MessageOutcome.Dropped("too many");
            default -> new MessageOutcome.Taken("ref");
        };
    }

    private static PlaceAtCounter atCounter(boolean paid) {
        return new PlaceAtCounter(
                ORDER, List.of(new LineRequest("kit", List.of(), 2, "")), "", paid);
    }

    private static PlaceOrder place(Fulfilment way) {
        return new PlaceOrder(
                ORDER,
                MINA,
                new Contact("김미나", "010-1234-5678", Channel.KAKAO, Grade.NEW),
                way,
                way == Fulfilment.DELIVERY ? new Address("yeonnam", "연남로 12", "3층") : null,
                null,
                "",
                null,
                List.of(new LineRequest("kit", List.of(), 1, "")),
                "",
                new PaymentRequest("card", "tok-ok"));
    }

    private static Shop shop(Preset preset) {
        var settings = preset.settings();
        var at = new GeoPoint(37.56, 126.92);
        var kit =
                new Product(
                        "kit",
                        "Kit",
                        "kits",
                        new Money(20_000),
                        10,
                        "kitchen",
                        false,
                        settings.countsStock() ? new Stock(3, 0) : null,
                        List.of());
        return new Shop(
                SHOP,
                "Soban",
                new Area("demo", List.of(new District("yeonnam", "연남동", at))),
                at,
                "KRW",
                preset,
                settings,
                new Menu(List.of(kit)),
                Pace.USUAL,
                Devices.NONE
                        .with(Device.registered("kitchen-1", Role.KITCHEN, "i1"))
                        .with(Device.registered("owner-1", Role.OWNER, "i1")),
                0);
    }
}
