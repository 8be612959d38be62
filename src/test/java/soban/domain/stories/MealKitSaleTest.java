package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.message.MessageKind.CANCEL_ON_HOLD;
import static soban.domain.message.MessageKind.REFUND_FAILED;
import static soban.domain.message.MessageKind.SELLER_REFUND_FAILED;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.message.MessageOutcome;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelStatus;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentStatus;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.Telling;
import soban.domain.unit.RefusalCode;

import java.time.Duration;

/// The third original: kits are counted and go out when they are paid, and nobody cancels one
/// before the seller is known to have been told.
class MealKitSaleTest extends Story {
    MealKitSaleTest() {
        super(Preset.MEALKIT, product("kit", "밀키트", 20_000, 0));
        owner.does(new CountStock("kit", 2));
        comes(owner);
    }

    @Test
    void a_paid_kit_is_ready_and_offered_at_once_and_leaves_the_stock() {
        var kit = brought(line("kit", 1));
        stands(kit, OrderStatus.READY, PaymentStatus.PAID);
        assertThat(inStock("kit")).isEqualTo(1);

        juno.does(claims(kit));
        juno.does(picksUp(kit));
        juno.does(delivers(kit));
        play.pass(Duration.ofHours(24));
        stands(kit, OrderStatus.COMPLETED, PaymentStatus.PAID);
    }

    @Test
    void the_last_unit_can_be_bought_and_the_next_customer_is_told_it_is_out_of_stock() {
        brought(line("kit", 1));
        var last = brought(line("kit", 1));
        stands(last, OrderStatus.READY, PaymentStatus.PAID);
        assertThat(inStock("kit")).isZero();

        jun.isRefused(
                RefusalCode.OUT_OF_STOCK, wish(jun, Fulfilment.DELIVERY, CARD, line("kit", 1)));
        assertThat(play.outside.money()).isEqualTo(46_000);
    }

    @Test
    void what_one_customer_is_about_to_pay_no_other_can_buy_until_it_is_declined() {
        play.outside.gatewaySays(
                new GatewayAnswer.Unclear("timeout"), new GatewayAnswer.Declined("no funds"));
        brought(line("kit", 2));
        var wish = wish(jun, Fulfilment.DELIVERY, CARD, line("kit", 1));
        jun.isRefused(RefusalCode.OUT_OF_STOCK, wish);

        play.pass(Duration.ofSeconds(5));
        jun.does(wish);
        stands(wish.order(), OrderStatus.READY, PaymentStatus.PAID);
    }

    @Test
    void a_cancel_is_held_until_the_sellers_desk_says_it_knows_and_then_all_comes_back() {
        var kit = brought(line("kit", 1));
        mina.does(cancels(kit));
        play.pass(Duration.ofSeconds(5));
        held(kit);
        assertThat(told(kit)).contains(CANCEL_ON_HOLD);

        owner.does(new AnswerCancel(kit, false));

        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(inStock("kit")).isEqualTo(2);
        assertThat(play.outside.money()).isZero();
        assertThat(play.happenedTo(kit))
                .containsSubsequence(
                        "CancelRequested",
                        "SellerReached",
                        "UndoingBegun",
                        "SellerNotified",
                        "RefundStarted",
                        "PaymentRefunded",
                        "OfferWithdrawn",
                        "DeliveryCancelled",
                        "SellerToldOfDelivery",
                        "StockRestored",
                        "OrderCancelled");
    }

    @Test
    void while_the_alert_system_is_overloaded_a_cancel_is_held_and_decided_by_itself_later() {
        sellerHasNumber();
        var kit = brought(line("kit", 1));
        var overloaded = new MessageOutcome.Dropped("overloaded");
        play.outside.providerSays(overloaded, overloaded);
        mina.does(cancels(kit));
        play.pass(Duration.ofSeconds(5));
        held(kit);
        assertThat(play.outside.money()).as("nothing has gone back").isEqualTo(23_000);

        play.pass(Duration.ofSeconds(10));

        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(inStock("kit")).isEqualTo(2);
    }

    @Test
    void what_the_seller_reads_late_about_an_earlier_cancel_does_not_stand_for_the_next() {
        sellerHasNumber();
        var kit = brought(line("kit", 1));
        play.outside.providerSays(new MessageOutcome.Dropped("overloaded"));
        mina.does(cancels(kit));
        owner.does(new DecideCancel(kit, false));
        play.outside.providerSays(
                new MessageOutcome.Unclear("timeout"),
                new MessageOutcome.Taken("about the first"),
                new MessageOutcome.Dropped("overloaded"));
        mina.does(cancels(kit));

        play.pass(Duration.ofSeconds(3));
        assertThat(play.happenedTo(kit)).doesNotContain("SellerReached");
        stands(kit, OrderStatus.READY, PaymentStatus.PAID);

        play.pass(Duration.ofSeconds(10));
        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
    }

    @Test
    void a_seller_who_can_be_told_at_once_holds_nobody_up() {
        sellerHasNumber();
        var kit = brought(line("kit", 1));
        mina.does(cancels(kit));
        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
    }

    @Test
    void a_kit_that_is_on_the_way_is_not_cancelled() {
        var kit = brought(line("kit", 1));
        juno.does(claims(kit));
        juno.does(picksUp(kit));
        mina.isRefused(RefusalCode.CANCEL_TOO_LATE, cancels(kit));
        assertThat(inStock("kit")).isEqualTo(1);
    }

    @Test
    void a_refund_that_the_gateway_refuses_for_good_is_listed_and_closed_by_hand() {
        sellerHasNumber();
        var kit = brought(line("kit", 1));
        play.outside.gatewaySays(new GatewayAnswer.Declined("account closed"));
        mina.does(cancels(kit));
        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUND_FAILED);
        assertThat(inStock("kit")).isEqualTo(2);
        assertThat(told(kit)).contains(REFUND_FAILED, SELLER_REFUND_FAILED);

        owner.does(new RecordManualRefund(kit, kit + ".1.r1", "by bank transfer"));
        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
    }

    @Test
    void a_refund_that_is_not_answered_is_asked_for_again_and_given_once() {
        sellerHasNumber();
        var kit = brought(line("kit", 1));
        play.outside.gatewaySays(new GatewayAnswer.Unclear("timeout"));
        mina.does(cancels(kit));
        assertThat(play.order(kit).payment()).isEqualTo(PaymentStatus.REFUNDING);
        assertThat(play.order(kit).delivery().status()).isEqualTo(DeliveryStatus.OFFERED);
        play.restart();

        play.pass(Duration.ofSeconds(10));
        stands(kit, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.outside.money()).isZero();
    }

    private void sellerHasNumber() {
        var settings = play.shop().settings();
        var telling = settings.telling();
        owner.does(
                new ChangeSettings(
                        settings.with(
                                new Telling(
                                        telling.scope(),
                                        telling.channel(),
                                        Channel.SMS,
                                        "02-123-4567"))));
    }

    private void held(OrderId order) {
        assertThat(play.order(order).cancellation().status()).isEqualTo(CancelStatus.HELD);
    }

    private RequestCancel cancels(OrderId order) {
        return new RequestCancel(order, id(mina), "we eat out");
    }
}
