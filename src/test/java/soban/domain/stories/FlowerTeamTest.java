package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.message.MessageKind.DELIVERED;
import static soban.domain.message.MessageKind.ON_THE_WAY;
import static soban.domain.message.MessageKind.ORDER_CANCELLED;
import static soban.domain.message.MessageKind.ORDER_COMPLETED;
import static soban.domain.message.MessageKind.ORDER_PAID;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.RIDER_FOUND;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelStatus;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentStatus;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.unit.Actor;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.util.List;

/// The fourth original: flowers are sold online alone, and the customer's history tells of payment
/// and shipping.
class FlowerTeamTest extends Story {
    FlowerTeamTest() {
        super(Preset.FLOWERS_ONLINE, product("roses", "장미", 30_000, 0));
        owner.does(new CountStock("roses", 5));
    }

    @Test
    void the_history_of_an_order_follows_its_payment_and_its_delivery() {
        var roses = ordered(wish(mina, Fulfilment.DELIVERY, null, line("roses", 1)));
        shows(roses, PaymentStatus.PENDING, DeliveryStatus.NONE);
        mina.does(new PayOrder(roses, id(mina), CARD));
        shows(roses, PaymentStatus.PAID, DeliveryStatus.OFFERED);
        sora.does(claims(roses));
        shows(roses, PaymentStatus.PAID, DeliveryStatus.CLAIMED);
        sora.does(picksUp(roses));
        shows(roses, PaymentStatus.PAID, DeliveryStatus.PICKED_UP);
        sora.does(delivers(roses));
        shows(roses, PaymentStatus.PAID, DeliveryStatus.DELIVERED);
        play.pass(Duration.ofHours(24));
        stands(roses, OrderStatus.COMPLETED, PaymentStatus.PAID);
    }

    @Test
    void the_customer_is_told_of_payment_and_delivery_alone_and_by_sms() {
        var roses = brought(line("roses", 1));
        sora.does(claims(roses));
        sora.does(picksUp(roses));
        sora.does(delivers(roses));
        play.pass(Duration.ofHours(24));

        assertThat(told(roses))
                .containsExactly(ORDER_PAID, RIDER_FOUND, ON_THE_WAY, DELIVERED, ORDER_COMPLETED);
        assertThat(play.order(roses).messages())
                .allMatch(message -> message.channel() == Channel.SMS);
    }

    @Test
    void flowers_are_sold_online_only() {
        owner.isRefused(
                RefusalCode.NOT_ALLOWED,
                new PlaceAtCounter(nextOrder(), List.of(line("roses", 1)), "", true));
        mina.isRefused(
                RefusalCode.FULFILMENT_UNAVAILABLE,
                wish(mina, Fulfilment.PICKUP, CARD, line("roses", 1)));
        assertThat(play.orders()).isZero();
    }

    @Test
    void flowers_that_no_rider_has_are_cancelled_at_once_and_payment_delivery_and_stock_undone() {
        var roses = brought(line("roses", 2));
        mina.does(cancels(roses));

        stands(roses, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(inStock("roses")).isEqualTo(5);
        assertThat(play.happenedTo(roses))
                .endsWith(
                        "CancelRequested",
                        "UndoingBegun",
                        "SellerNotified",
                        "RefundStarted",
                        "PaymentRefunded",
                        "OfferWithdrawn",
                        "DeliveryCancelled",
                        "SellerToldOfDelivery",
                        "StockRestored",
                        "OrderCancelled");
        assertThat(told(roses)).containsExactly(ORDER_PAID, REFUNDED, ORDER_CANCELLED);
    }

    @Test
    void the_rider_who_has_the_flowers_is_asked_and_lets_the_cancel_through() {
        var roses = brought(line("roses", 1));
        sora.does(claims(roses));
        mina.does(cancels(roses));
        stands(roses, OrderStatus.READY, PaymentStatus.PAID);
        sora.isRefused(RefusalCode.CANCEL_PENDING, picksUp(roses));

        sora.does(new AnswerCancelAsRider(roses, false));

        stands(roses, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.rider((RiderId) sora.unit()).tasks()).isEmpty();
    }

    @Test
    void a_rider_who_does_not_answer_puts_the_cancel_on_hold_and_has_the_last_word() {
        var roses = brought(line("roses", 1));
        sora.does(claims(roses));
        var pressed = play.now();
        play.pass(Duration.ofSeconds(30));
        mina.does(cancels(roses));
        play.pass(Duration.ofSeconds(5));
        assertThat(play.order(roses).cancellation().status()).isEqualTo(CancelStatus.HELD);

        sora.hadPressed(pressed, picksUp(roses));

        stands(roses, OrderStatus.ON_THE_WAY, PaymentStatus.PAID);
        assertThat(play.order(roses).cancellation().status()).isEqualTo(CancelStatus.REFUSED);
    }

    @Test
    void flowers_on_the_way_or_delivered_are_not_cancelled() {
        var roses = brought(line("roses", 1));
        sora.does(claims(roses));
        sora.does(picksUp(roses));
        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(roses));
        sora.does(delivers(roses));
        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(roses));
    }

    @Test
    void a_charge_that_turns_up_after_the_order_has_expired_goes_back() {
        play.outside.gatewaySays(new GatewayAnswer.NotSent("breaker open"));
        var roses = brought(line("roses", 1));
        play.pass(Duration.ofMinutes(10));
        stands(roses, OrderStatus.EXPIRED, PaymentStatus.PENDING);
        assertThat(inStock("roses")).isEqualTo(5);

        play.ask(
                shop,
                new SettlePayment(roses, roses + ".1", 0, new GatewayAnswer.Done("late")),
                Actor.system("payments"));

        stands(roses, OrderStatus.EXPIRED, PaymentStatus.REFUNDED);
        assertThat(play.happenedTo(roses)).doesNotContain("OrderReceived");
        assertThat(inStock("roses")).isEqualTo(5);
    }

    private void shows(OrderId order, PaymentStatus payment, DeliveryStatus shipping) {
        assertThat(play.order(order).payment()).isEqualTo(payment);
        assertThat(play.order(order).delivery().status()).isEqualTo(shipping);
    }

    private RequestCancel cancels(OrderId order) {
        return new RequestCancel(order, id(mina), "wrong day");
    }
}
