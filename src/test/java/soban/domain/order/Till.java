package soban.domain.order;

import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.SYSTEM;

import soban.domain.money.Money;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.Stock;

import java.time.Instant;
import java.util.List;

/// The money of one order at a shop that answers by hand and counts its kits: three kits at 20,000
/// won, of which Mina orders one, delivered for 3,000. What a charge leads to is as short as it can
/// be: the shop has the order.
final class Till {
    static final Preset PRESET = Preset.FLORIST;
    static final Settings SETTINGS = counting(PRESET.settings());
    static final OrderId ORDER = Shops.order(PRESET);
    static final String FIRST = ORDER + ".1";
    static final String SECOND = ORDER + ".2";
    static final String REFUND = FIRST + ".r1";
    static final Money PRICE = new Money(23_000);
    static final PaymentRequest OTHER_CARD = new PaymentRequest("card", "tok-other");
    static final Instant PAY_UNTIL = NOON.plusSeconds(600);

    static final OrderContent CONTENT =
            new OrderContent(
                    MINA,
                    CONTACT,
                    1,
                    Fulfilment.DELIVERY,
                    ADDRESS,
                    null,
                    "",
                    null,
                    null,
                    List.of(new OrderLine("kit", "Kit", List.of(), "kitchen", 1, "")),
                    "",
                    NOON,
                    new Bill(List.of(new Money(20_000)), new Money(3000), PRICE));

    static final List<StockUnits> ONE_KIT = List.of(new StockUnits("kit", 1));
    static final OrderPlaced PLACED = new OrderPlaced(ORDER, CONTENT, PAY_UNTIL);
    static final StockReserved RESERVED = new StockReserved(ORDER, ONE_KIT);
    static final StockTaken STOCK_TAKEN = new StockTaken(ORDER, ONE_KIT);
    static final StockReleased RELEASED = new StockReleased(ORDER, ONE_KIT);
    static final StockRestored RESTORED = new StockRestored(ORDER, ONE_KIT);
    static final PaymentAttempted ATTEMPTED = attempted(FIRST, CARD);
    static final PaymentDeclined DECLINED = new PaymentDeclined(ORDER, FIRST, "no funds");
    static final PaymentNotTried NOT_TRIED = new PaymentNotTried(ORDER, FIRST, "breaker open");
    static final PaymentTaken TAKEN = taken(FIRST);
    static final OrderExpired EXPIRED = new OrderExpired(ORDER);
    static final RefundStarted REFUNDING = refunding(FIRST, "not-needed");
    static final PaymentRefunded REFUNDED = new PaymentRefunded(ORDER, REFUND, PRICE);
    static final PayOrder PAY_AGAIN = new PayOrder(ORDER, MINA, OTHER_CARD);
    static final GatewayAnswer TIMEOUT = new GatewayAnswer.Unclear("timeout");
    static final GatewayAnswer NOT_SENT = new GatewayAnswer.NotSent("breaker open");
    static final GatewayAnswer NO = new GatewayAnswer.Declined("no funds");

    private Till() {}

    static Settings counting(Settings usual) {
        return new Settings(
                usual.acceptance(),
                usual.prepares(),
                true,
                usual.counter(),
                usual.sellerToldFirst(),
                usual.ways(),
                usual.delivery(),
                usual.telling(),
                usual.hours(),
                usual.windows(),
                usual.grades());
    }

    static OrderStory open() {
        return open(SETTINGS);
    }

    static OrderStory open(Settings settings) {
        return OrderStory.given(Shops.enrolled(PRESET, settings));
    }

    static OrderStory placed() {
        return open().and(PLACED, RESERVED);
    }

    static OrderStory paying() {
        return placed().and(ATTEMPTED);
    }

    static OrderStory declined() {
        return paying().and(DECLINED, RELEASED);
    }

    static OrderStory received() {
        return paying().and(TAKEN, STOCK_TAKEN, received(10));
    }

    static OrderStory served() {
        return received()
                .and(
                        new OrderEvent.OrderAccepted(ORDER, at(900)),
                        new OrderEvent.PreparationStarted(ORDER, at(60)),
                        new OrderEvent.PreparationFinished(ORDER, at(120), null),
                        new OrderEvent.OrderHandedOver(ORDER, at(180), at(90_000)));
    }

    /// Mina wants it no more while the gateway still owes an answer.
    static OrderStory undoing(OrderStory story) {
        return story.and(
                new CancelEvent.CancelRequested(ORDER, "", at(20)),
                new CancelEvent.UndoingBegun(ORDER, Closing.CANCELLED, "", at(20)));
    }

    static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    static OrderReceived received(long seconds) {
        return new OrderReceived(ORDER, CONTENT, at(seconds + 600));
    }

    static PaymentAttempted attempted(String attempt, PaymentRequest request) {
        return new PaymentAttempted(ORDER, attempt, PRICE, request);
    }

    static PaymentTaken taken(String attempt) {
        return new PaymentTaken(ORDER, attempt, PRICE, "pay-" + attempt);
    }

    static RefundStarted refunding(String attempt, String reason) {
        return new RefundStarted(ORDER, attempt + ".r1", attempt, PRICE, reason);
    }

    static RefundFailed refundFailed(String refund, String reason) {
        return new RefundFailed(ORDER, refund, PRICE, CONTACT, reason);
    }

    static PaymentUnclear unclear(int tryNumber, long againAt) {
        return new PaymentUnclear(ORDER, FIRST, tryNumber, at(againAt), "timeout");
    }

    static GatewayAnswer done(String attempt) {
        return new GatewayAnswer.Done("pay-" + attempt);
    }

    static SettlePayment settle(String attempt, int tryNumber, GatewayAnswer answer) {
        return new SettlePayment(ORDER, attempt, tryNumber, answer);
    }

    static SettleRefund settleRefund(String refund, int tryNumber, GatewayAnswer answer) {
        return new SettleRefund(ORDER, refund, tryNumber, answer);
    }

    static OrderStory.Outcome pay(OrderStory story, long seconds) {
        return story.when(PAY_AGAIN, at(seconds), CUSTOMER);
    }

    static OrderStory.Outcome answer(OrderStory story, long seconds, OrderCommand outcome) {
        return story.when(outcome, at(seconds), SYSTEM);
    }

    static Stock kits(OrderStory story) {
        return story.theShop().menu().product("kit").orElseThrow().stock();
    }

    /// Other customers have so many kits on their way to be paid.
    static OrderStory othersHold(OrderStory story, int units) {
        var shop = story.theShop();
        var kit = shop.menu().product("kit").orElseThrow();
        var less = kit.withStock(kits(story).reserve(units));
        return new OrderStory(shop.with(shop.menu().with(less)), story.order());
    }
}
