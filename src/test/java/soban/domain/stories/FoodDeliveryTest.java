package soban.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.message.MessageKind.DELIVERED;
import static soban.domain.message.MessageKind.ON_THE_WAY;
import static soban.domain.message.MessageKind.ORDER_CANCELLED;
import static soban.domain.message.MessageKind.ORDER_COMPLETED;
import static soban.domain.message.MessageKind.ORDER_PAID;
import static soban.domain.message.MessageKind.ORDER_REJECTED;
import static soban.domain.message.MessageKind.PROMISE_LENGTHENED;
import static soban.domain.message.MessageKind.REFUNDED;
import static soban.domain.message.MessageKind.REVIEW_REQUESTED;
import static soban.domain.message.MessageKind.RIDER_FOUND;
import static soban.domain.message.MessageKind.SELLER_DELIVERY_STUCK;
import static soban.domain.message.MessageKind.SELLER_ORDER_UNANSWERED;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grade;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage;
import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.OfferAgain;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.LengthenPromise;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;
import soban.domain.rider.RiderTask;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.SetBusy;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.util.List;

/// The second original: a restaurant accepts by hand and cooks, riders nearby bring it, and the
/// customer says that it has come.
class FoodDeliveryTest extends Story {
    FoodDeliveryTest() {
        super(Preset.RESTAURANT, product("bibimbap", "비빔밥", 9000, 15));
    }

    @Test
    void a_meal_is_accepted_cooked_brought_and_confirmed() {
        var meal = brought(line("bibimbap", 1));
        stands(meal, OrderStatus.RECEIVED, PaymentStatus.PAID);
        assertThat(play.outside.money()).as("with the fee").isEqualTo(12_000);

        cooks(meal);
        juno.does(claims(meal));
        juno.does(picksUp(meal));
        stands(meal, OrderStatus.ON_THE_WAY, PaymentStatus.PAID);
        juno.does(delivers(meal));
        mina.does(confirms(meal));

        stands(meal, OrderStatus.COMPLETED, PaymentStatus.PAID);
        assertThat(told(meal))
                .startsWith(ORDER_PAID)
                .containsSequence(
                        RIDER_FOUND, ON_THE_WAY, DELIVERED, REVIEW_REQUESTED, ORDER_COMPLETED);
    }

    @Test
    void a_customer_confirms_what_the_rider_forgot_to_report() {
        var meal = brought(line("bibimbap", 1));
        cooks(meal);
        juno.does(claims(meal));
        juno.does(picksUp(meal));
        mina.does(confirms(meal));

        stands(meal, OrderStatus.COMPLETED, PaymentStatus.PAID);
        assertThat(tasks(juno)).isEmpty();
    }

    @Test
    void of_two_riders_nearby_one_gets_it_and_sees_where_it_goes_and_the_other_is_told() {
        var meal = brought(line("bibimbap", 1));
        cooks(meal);
        sora.does(claims(meal));
        juno.does(claims(meal));

        assertThat(tasks(juno)).isEmpty();
        assertThat(tasks(sora).getFirst().details().address()).isEqualTo(HOME);
        sora.does(picksUp(meal));
        sora.does(delivers(meal));
        assertThat(tasks(sora)).as("nothing is known of the customer any more").isEmpty();
    }

    @Test
    void a_rejected_meal_is_paid_back() {
        var meal = brought(line("bibimbap", 1));
        owner.does(new RejectOrder(meal, "no rice left"));

        stands(meal, OrderStatus.REJECTED, PaymentStatus.REFUNDED);
        assertThat(play.outside.money()).isZero();
        assertThat(told(meal)).endsWith(REFUNDED, ORDER_REJECTED);
    }

    @Test
    void a_meal_that_nobody_answers_for_ten_minutes_is_paid_back_and_both_sides_are_told() {
        var meal = brought(line("bibimbap", 1));
        play.pass(Duration.ofMinutes(10));

        stands(meal, OrderStatus.REJECTED, PaymentStatus.REFUNDED);
        assertThat(told(meal)).contains(ORDER_REJECTED, SELLER_ORDER_UNANSWERED);
        owner.isRefused(RefusalCode.ORDER_CANCELLED, new AcceptOrder(meal, 20));
    }

    @Test
    void orders_are_taken_while_no_desk_is_there_and_none_is_missed() {
        var meal = brought(line("bibimbap", 1));
        play.restart();
        play.pass(Duration.ofMinutes(5));
        comes(owner);
        comes(kitchen);

        stands(meal, OrderStatus.RECEIVED, PaymentStatus.PAID);
        cooks(meal);
        stands(meal, OrderStatus.READY, PaymentStatus.PAID);
    }

    @Test
    void a_cancelled_delivery_never_publishes_completed() {
        var meal = brought(line("bibimbap", 1));
        cooks(meal);
        juno.does(claims(meal));
        owner.does(new CancelByShop(meal, "the kitchen burns"));
        assertThat(tasks(juno)).isEmpty();
        mina.isRefused(RefusalCode.ORDER_CLOSED, confirms(meal));
        play.pass(Duration.ofDays(2));

        stands(meal, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.order(meal).delivery().status()).isEqualTo(DeliveryStatus.CANCELLED);
        assertThat(play.happenedTo(meal))
                .endsWith(
                        "UndoingBegun",
                        "SellerNotified",
                        "TicketWithdrawn",
                        "RefundStarted",
                        "PaymentRefunded",
                        "DeliveryCancelled",
                        "SellerToldOfDelivery",
                        "OrderCancelled")
                .doesNotContain("OrderDelivered", "OrderCompleted");
        assertThat(told(meal)).endsWith(REFUNDED, ORDER_CANCELLED);
    }

    @Test
    void a_delivery_that_can_not_be_made_ends_as_failed_and_never_as_completed() {
        var meal = brought(line("bibimbap", 1));
        cooks(meal);
        juno.does(claims(meal));
        juno.does(picksUp(meal));
        owner.does(new FailDelivery(meal, true, "nobody opens"));
        play.pass(Duration.ofDays(2));

        stands(meal, OrderStatus.CANCELLED, PaymentStatus.REFUNDED);
        assertThat(play.order(meal).delivery().status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(play.happenedTo(meal)).doesNotContain("OrderDelivered", "OrderCompleted");
        assertThat(tasks(juno)).isEmpty();
    }

    @Test
    void a_promise_that_can_not_be_kept_is_lengthened_and_the_customer_is_told() {
        owner.does(new SetBusy(Duration.ofMinutes(20), play.now().plus(Duration.ofHours(1))));
        var meal = brought(line("bibimbap", 1));
        owner.does(new AcceptOrder(meal, null));
        var promised = play.now().plus(Duration.ofMinutes(15 + 20));
        assertThat(play.order(meal).progress().promisedAt()).isEqualTo(promised);

        kitchen.does(new LengthenPromise(meal, 10));

        var later = promised.plus(Duration.ofMinutes(10));
        assertThat(play.order(meal).progress().promisedAt()).isEqualTo(later);
        assertThat(play.order(meal).messages().getLast())
                .satisfies(
                        message -> {
                            assertThat(message.kind()).isEqualTo(PROMISE_LENGTHENED);
                            assertThat(message.detail()).isEqualTo(later.toString());
                        });
    }

    @Test
    void a_delivery_that_nobody_claims_comes_before_the_owner_who_offers_it_again() {
        var meal = brought(line("bibimbap", 1));
        cooks(meal);
        play.pass(Duration.ofMinutes(10));
        assertThat(told(meal)).endsWith(SELLER_DELIVERY_STUCK);

        owner.does(new OfferAgain(meal));
        sora.does(claims(meal));
        sora.does(picksUp(meal));
        stands(meal, OrderStatus.ON_THE_WAY, PaymentStatus.PAID);
    }

    @Test
    void under_load_news_is_shed_and_counted_and_what_concerns_money_is_sent_again() {
        play.outside.providerSays(dropped(), dropped());
        var meal = brought(line("bibimbap", 1));
        owner.does(new AcceptOrder(meal, 20));
        play.pass(Duration.ofMinutes(1));

        assertThat(play.order(meal).messages())
                .extracting(OrderMessage::state)
                .containsExactly(OrderMessage.State.SENT, OrderMessage.State.SHED);
    }

    @Test
    void whoever_has_had_five_meals_is_a_regular_and_the_next_order_says_so() {
        for (int i = 0; i < 5; i++) {
            var meal = brought(line("bibimbap", 1));
            cooks(meal);
            juno.does(claims(meal));
            juno.does(picksUp(meal));
            juno.does(delivers(meal));
        }
        assertThat(play.customer(id(mina)).grade()).isEqualTo(Grade.REGULAR);
        var meal = brought(line("bibimbap", 1));
        assertThat(play.order(meal).content().contact().grade()).isEqualTo(Grade.REGULAR);
        assertThat(play.customer(id(jun)).grade()).isEqualTo(Grade.NEW);
    }

    private void cooks(OrderId order) {
        owner.does(new AcceptOrder(order, 20));
        kitchen.does(new StartPreparing(order));
        kitchen.does(new FinishPreparing(order));
    }

    private List<RiderTask> tasks(Person rider) {
        return play.rider((RiderId) rider.unit()).tasks();
    }

    private ConfirmReceipt confirms(OrderId order) {
        return new ConfirmReceipt(order, id(mina));
    }

    private static MessageOutcome dropped() {
        return new MessageOutcome.Dropped("too many are waiting");
    }
}
