package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.message.MessageKind.CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.CANCEL_REFUSED;
import static soban.domain.message.MessageKind.CANCEL_STILL_ON_HOLD;
import static soban.domain.message.MessageKind.HANDED_OVER;
import static soban.domain.message.MessageKind.ORDER_ACCEPTED;
import static soban.domain.message.MessageKind.ORDER_CANCELLED;
import static soban.domain.message.MessageKind.ORDER_COMPLETED;
import static soban.domain.message.MessageKind.ORDER_PAID;
import static soban.domain.message.MessageKind.ORDER_READY;
import static soban.domain.message.MessageKind.PAYMENT_DECLINED;
import static soban.domain.message.MessageKind.PAY_LATER;
import static soban.domain.message.MessageKind.PREPARATION_STARTED;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.REVIEW_REQUESTED;
import static soban.domain.message.MessageKind.SELLER_CANCEL_ON_HOLD;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelStatus;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentStatus;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.unit.DeviceCommand.RetireDevice;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Duration;
import java.util.List;

/// The first original: coffee is ordered from the road, made at once, and cancelled only until
/// somebody makes it.
class CoffeeSirenOrderTest extends Story {
    CoffeeSirenOrderTest() {
        super(Preset.CAFE, product("latte", "라떼", 5000, 3));
        comes(kitchen);
    }

    @Test
    void a_coffee_is_paid_made_and_handed_over() {
        var coffee = fetched(line("latte", 2));
        stands(coffee, OrderStatus.ACCEPTED, PaymentStatus.PAID);
        assertThat(play.outside.money()).isEqualTo(10_000);

        makes(coffee);
        kitchen.does(new HandOver(coffee));
        mina.does(confirms(coffee));

        stands(coffee, OrderStatus.COMPLETED, PaymentStatus.PAID);
        assertThat(told(coffee))
                .containsExactly(
                        ORDER_PAID,
                        ORDER_ACCEPTED,
                        PREPARATION_STARTED,
                        ORDER_READY,
                        HANDED_OVER,
                        REVIEW_REQUESTED,
                        ORDER_COMPLETED);
        assertThat(play.order(coffee).messages())
                .allMatch(message -> message.channel() == Channel.KAKAO);
    }

    @Test
    void a_coffee_is_brought_by_a_rider_as_soon_as_it_is_ready() {
        var coffee = brought(line("latte", 1));
        juno.does(claims(coffee));
        assertThat(play.happenedTo(coffee)).contains("RiderRefused");

        makes(coffee);
        juno.does(claims(coffee));
        juno.does(picksUp(coffee));
        juno.does(delivers(coffee));
        play.pass(Duration.ofHours(24));

        stands(coffee, OrderStatus.COMPLETED, PaymentStatus.PAID);
    }

    @Test
    void a_failed_payment_is_no_order_for_the_shop() {
        play.outside.gatewaySays(new GatewayAnswer.Declined("no funds"));
        var coffee = fetched(line("latte", 1));

        stands(coffee, OrderStatus.AWAITING_PAYMENT, PaymentStatus.DECLINED);
        assertThat(told(coffee)).containsExactly(PAYMENT_DECLINED);
        play.pass(Duration.ofMinutes(10));
        stands(coffee, OrderStatus.EXPIRED, PaymentStatus.DECLINED);
        assertThat(play.seenBy(Role.OWNER, coffee)).isEmpty();
        assertThat(play.seenBy(Role.KITCHEN, coffee)).isEmpty();
        kitchen.isRefused(RefusalCode.ORDER_UNKNOWN, new StartPreparing(coffee));
    }

    @Test
    void while_the_gateway_is_down_the_customer_pays_a_little_later() {
        play.outside.gatewaySays(new GatewayAnswer.NotSent("breaker open"));
        var coffee = fetched(line("latte", 1));
        assertThat(told(coffee)).containsExactly(PAY_LATER);

        play.pass(Duration.ofMinutes(2));
        mina.does(new PayOrder(coffee, id(mina), CARD));

        stands(coffee, OrderStatus.ACCEPTED, PaymentStatus.PAID);
        assertThat(play.outside.money()).isEqualTo(5000);
    }

    @Test
    void an_unclear_payment_is_asked_for_until_it_is_known_and_charged_once() {
        play.outside.gatewaySays(
                new GatewayAnswer.Unclear("timeout"), new GatewayAnswer.Unclear("not found"));
        var coffee = fetched(line("latte", 1));
        stands(coffee, OrderStatus.AWAITING_PAYMENT, PaymentStatus.UNKNOWN);

        play.pass(Duration.ofSeconds(10));

        stands(coffee, OrderStatus.ACCEPTED, PaymentStatus.PAID);
        assertThat(play.outside.money()).isEqualTo(5000);
    }

    @Test
    void a_coffee_that_nobody_has_begun_is_cancelled_and_all_is_undone_in_order() {
        var coffee = fetched(line("latte", 1));
        mina.does(cancels(coffee));

        stands(coffee, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.outside.money()).isZero();
        assertThat(play.happenedTo(coffee))
                .endsWith(
                        "CancelRequested",
                        "UndoingBegun",
                        "SellerNotified",
                        "TicketWithdrawn",
                        "RefundStarted",
                        "PaymentRefunded",
                        "OrderCancelled");
        assertThat(play.seenBy(Role.KITCHEN, coffee)).contains("TicketWithdrawn");
        assertThat(told(coffee)).endsWith(REFUNDED, ORDER_CANCELLED);
    }

    @Test
    void a_coffee_that_is_being_made_is_not_cancelled() {
        var coffee = fetched(line("latte", 1));
        kitchen.does(new StartPreparing(coffee));
        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(coffee));
        stands(coffee, OrderStatus.PREPARING, PaymentStatus.PAID);
    }

    @Test
    void a_cancel_after_completion_is_refused_with_a_reason_and_is_no_error() {
        var coffee = fetched(line("latte", 1));
        makes(coffee);
        kitchen.does(new HandOver(coffee));
        mina.does(confirms(coffee));

        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(coffee));
        stands(coffee, OrderStatus.COMPLETED, PaymentStatus.PAID);
    }

    @Test
    void with_the_kitchen_away_a_cancel_is_held_and_not_refused() {
        var coffee = fetched(line("latte", 1));
        sees(kitchen, coffee);
        mina.does(cancels(coffee));
        play.pass(Duration.ofSeconds(5));

        held(coffee);
        assertThat(told(coffee)).contains(CANCEL_ON_HOLD);
        stands(coffee, OrderStatus.ACCEPTED, PaymentStatus.PAID);

        kitchen.does(new AnswerCancel(coffee, false));
        stands(coffee, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
    }

    @Test
    void what_a_kitchen_began_while_it_was_away_is_made_and_not_cancelled() {
        var coffee = fetched(line("latte", 1));
        sees(kitchen, coffee);
        var pressed = play.now();
        play.pass(Duration.ofSeconds(20));
        mina.does(cancels(coffee));
        play.pass(Duration.ofSeconds(30));

        kitchen.hadPressed(pressed, new StartPreparing(coffee));

        stands(coffee, OrderStatus.PREPARING, PaymentStatus.PAID);
        assertThat(play.order(coffee).cancellation().status()).isEqualTo(CancelStatus.REFUSED);
        assertThat(told(coffee)).contains(CANCEL_REFUSED);
    }

    @Test
    void a_start_that_comes_after_the_refund_has_begun_is_a_loss_that_the_owner_sees() {
        var coffee = fetched(line("latte", 1));
        sees(kitchen, coffee);
        var pressed = play.now();
        play.pass(Duration.ofSeconds(20));
        mina.does(cancels(coffee));
        owner.does(new DecideCancel(coffee, true));

        kitchen.hadPressed(pressed, new StartPreparing(coffee));

        stands(coffee, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.seenBy(Role.OWNER, coffee)).endsWith("WorkLost");
    }

    @Test
    void a_cancel_on_hold_survives_a_restart_and_comes_before_the_owner_after_half_an_hour() {
        var coffee = fetched(line("latte", 1));
        sees(kitchen, coffee);
        mina.does(cancels(coffee));
        play.pass(Duration.ofSeconds(5));
        play.restart();
        play.pass(Duration.ofMinutes(30));

        assertThat(told(coffee)).endsWith(CANCEL_STILL_ON_HOLD, SELLER_CANCEL_ON_HOLD);
        owner.does(new RetireDevice("kitchen-1"));
        stands(coffee, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
    }

    @Test
    void a_guest_at_the_counter_pays_in_cash_and_takes_it_along() {
        var coffee = nextOrder();
        owner.does(new PlaceAtCounter(coffee, List.of(line("latte", 1)), "", true));
        makes(coffee);
        kitchen.does(new HandOver(coffee));

        stands(coffee, OrderStatus.COMPLETED, PaymentStatus.PAID);
        assertThat(told(coffee)).isEmpty();
    }

    @Test
    void the_same_order_sent_twice_is_one_order_and_one_charge() {
        var wish = wish(mina, Fulfilment.PICKUP, CARD, line("latte", 1));
        mina.does(wish);
        mina.does(wish);
        assertThat(play.orders()).isEqualTo(1);
        assertThat(play.outside.money()).isEqualTo(5000);
    }

    private void makes(OrderId order) {
        kitchen.does(new StartPreparing(order));
        kitchen.does(new FinishPreparing(order));
    }

    private void held(OrderId order) {
        assertThat(play.order(order).cancellation().status()).isEqualTo(CancelStatus.HELD);
    }

    private RequestCancel cancels(OrderId order) {
        return new RequestCancel(order, id(mina), "too late for me");
    }

    private ConfirmReceipt confirms(OrderId order) {
        return new ConfirmReceipt(order, id(mina));
    }
}
