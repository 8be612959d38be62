package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.SYSTEM;
import static soban.domain.order.Shops.line;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.TIMEOUT;
import static soban.domain.order.Till.at;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.kits;
import static soban.domain.order.Till.settle;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.access.Audience;
import soban.domain.money.Money;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.Stock;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Set;

/// Rules 1 to 4 and 12 at the counter: what is delivered costs its fee, goes where the shop
/// delivers and is paid when it is taken; a card is asked through the gateway, and what it declines
/// is paid in cash without being ordered twice.
class CounterCardTest {
    private static final Recipient JUN = new Recipient("이준", "010-5678-1234");
    private static final PlaceAtCounter BY_CARD = order(false, null, null, CARD);
    private static final PlaceAtCounter BROUGHT = order(true, ADDRESS, JUN, null);

    private static PlaceAtCounter order(
            boolean paid,
            @Nullable Address address,
            @Nullable Recipient recipient,
            @Nullable PaymentRequest card) {
        return new PlaceAtCounter(
                ORDER, List.of(line("kit", 1)), "", paid, address, recipient, card);
    }

    private static OrderStory asked() {
        return Till.open()
                .when(BY_CARD, NOON, OWNER)
                .thenKinds(OrderPlaced.class, StockReserved.class, PaymentAttempted.class);
    }

    private static OrderStory declined() {
        return Till.answer(asked(), 2, settle(FIRST, 1, NO))
                .thenKinds(PaymentDeclined.class, StockReleased.class);
    }

    @Test
    void a_card_is_asked_before_the_shop_has_the_order_and_the_owner_alone_sees_it_meanwhile() {
        var order = asked().theOrder();
        assertThat(order.status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(Audience.shows(Role.OWNER, order)).isTrue();
        assertThat(Audience.shows(Role.KITCHEN, order)).isFalse();
        var attempt = new PaymentAttempted(ORDER, FIRST, new Money(20_000), CARD);
        assertThat(Audience.roles(order, attempt)).isEqualTo(Set.of(Role.OWNER));
        assertThat(Audience.copyFor(Role.OWNER, attempt))
                .isEqualTo(
                        new PaymentAttempted(ORDER, FIRST, new Money(20_000), CARD.withoutToken()));
    }

    @Test
    void a_card_that_pays_brings_the_order_to_the_shop() {
        var paid =
                Till.answer(asked(), 2, settle(FIRST, 1, done(FIRST)))
                        .thenKinds(
                                PaymentTaken.class,
                                StockTaken.class,
                                OrderReceived.class,
                                OrderAccepted.class);
        assertThat(paid.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.theOrder().payments().attempts()).hasSize(1);
        paid.when(new TakeCash(ORDER), at(9), OWNER).thenNothing();
    }

    @Test
    void a_declined_card_gives_the_goods_back_and_the_same_order_is_paid_in_cash() {
        assertThat(kits(declined())).isEqualTo(new Stock(3, 0));
        var paid =
                declined()
                        .when(new TakeCash(ORDER), at(30), OWNER)
                        .thenKinds(
                                StockReserved.class,
                                StockTaken.class,
                                OrderReceived.class,
                                OrderAccepted.class,
                                CashTaken.class);
        assertThat(paid.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(kits(paid)).isEqualTo(new Stock(2, 0));
        paid.when(new TakeCash(ORDER), at(31), OWNER).thenNothing();
        paid.when(BY_CARD, at(32), OWNER).thenNothing();
        Till.answer(paid, 40, settle(FIRST, 1, done(FIRST)))
                .thenKinds(PaymentTaken.class, RefundStarted.class);
    }

    @Test
    void while_nobody_knows_whether_the_card_was_charged_no_cash_is_taken() {
        asked().when(new TakeCash(ORDER), at(5), OWNER).refused(RefusalCode.PAYMENT_OPEN);
        var unclear = Till.answer(asked(), 5, settle(FIRST, 1, TIMEOUT)).story();
        unclear.when(new TakeCash(ORDER), at(9), OWNER).refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void cash_after_a_decline_is_refused_when_the_goods_are_gone() {
        Till.othersHold(declined(), 3)
                .when(new TakeCash(ORDER), at(30), OWNER)
                .refused(RefusalCode.OUT_OF_STOCK);
    }

    @Test
    void what_nobody_pays_after_a_declined_card_expires_and_takes_no_cash_then() {
        declined()
                .when(new TakeCash(ORDER), Till.PAY_UNTIL, OWNER)
                .refused(RefusalCode.ORDER_CLOSED);
        var expired =
                declined()
                        .when(new ExpireOrder(ORDER), Till.PAY_UNTIL, SYSTEM)
                        .thenKinds(OrderExpired.class);
        expired.when(new TakeCash(ORDER), at(700), OWNER).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void only_the_owner_takes_a_card_and_nobody_takes_card_and_cash() {
        Till.open().when(BY_CARD, NOON, KITCHEN).refused(RefusalCode.NOT_ALLOWED);
        Till.open()
                .when(order(true, null, null, CARD), NOON, OWNER)
                .refused(RefusalCode.NOT_ALLOWED);
        var cash = new PaymentRequest("cash", "");
        Till.open()
                .when(order(false, null, null, cash), NOON, OWNER)
                .refused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void what_is_delivered_costs_the_shops_fee_and_goes_to_whom_it_is_for() {
        var order = Till.open().when(BROUGHT, NOON, OWNER).story().theOrder();
        assertThat(order.content().fulfilment()).isEqualTo(Fulfilment.DELIVERY);
        assertThat(order.content().address()).isEqualTo(ADDRESS);
        assertThat(order.content().recipient()).isEqualTo(JUN);
        assertThat(order.content().bill().delivery()).isEqualTo(new Money(3000));
        assertThat(order.payments().attempt(FIRST))
                .contains(Attempt.cash(FIRST, new Money(23_000)));
    }

    @Test
    void nothing_is_delivered_before_it_is_paid() {
        Till.open()
                .when(order(false, ADDRESS, JUN, null), NOON, OWNER)
                .refused(RefusalCode.NOT_ALLOWED);
        Till.open()
                .when(order(false, ADDRESS, JUN, CARD), NOON, OWNER)
                .thenKinds(OrderPlaced.class, StockReserved.class, PaymentAttempted.class);
    }

    @Test
    void the_counter_delivers_only_where_the_shop_delivers_and_to_somebody() {
        var moon = new Address("moon", "Crater 1", "");
        refused(order(true, moon, JUN, null), RefusalCode.DISTRICT_NOT_SERVED);
        var nowhere = new Address("yeonnam", " ", "");
        refused(order(true, nowhere, JUN, null), RefusalCode.ADDRESS_NEEDED);
        refused(order(true, ADDRESS, null, null), RefusalCode.ADDRESS_NEEDED);
        refused(order(true, ADDRESS, new Recipient("이준", ""), null), RefusalCode.ADDRESS_NEEDED);
        var novel = new Recipient("n".repeat(81), "1");
        refused(order(true, ADDRESS, novel, null), RefusalCode.TEXT_TOO_LONG);
        var usual = Preset.FLORIST.settings();
        var noDelivery =
                new Settings(
                        usual.acceptance(),
                        usual.prepares(),
                        usual.countsStock(),
                        true,
                        false,
                        List.of(Fulfilment.PICKUP),
                        usual.delivery(),
                        usual.telling(),
                        usual.hours(),
                        usual.windows(),
                        usual.grades());
        Till.open(noDelivery)
                .when(BROUGHT, NOON, OWNER)
                .refused(RefusalCode.FULFILMENT_UNAVAILABLE);
    }

    private static void refused(PlaceAtCounter place, RefusalCode code) {
        Till.open().when(place, NOON, OWNER).refused(code);
    }
}
