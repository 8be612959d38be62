package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.PRICE;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.Regarding;
import soban.domain.order.CancelCommand.HoldCancel;
import soban.domain.order.CancelCommand.RaiseHeldCancel;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryCommand.RaiseDelivery;
import soban.domain.order.DeliveryCommand.RenewOffer;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.MessageCommand.SendMessageAgain;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.MessageEvent.MessageUnclear;
import soban.domain.order.OrderCommand.CompleteOrder;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.ListUncollected;
import soban.domain.order.OrderCommand.RejectUnanswered;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentEvent.RefundUnclear;
import soban.domain.shop.Preset;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.List;

/// What an order wants of the clock.
class TimerTest {
    private static final Orders AT = Orders.delivered(Preset.RESTAURANT);
    private static final OrderId ORDER = AT.id();
    private static final String FIRST = ORDER + ".1";
    private static final String REFUND = FIRST + ".r1";
    private static final String MESSAGE = ORDER + ".m1";
    private static final Regarding REGARDING = Shops.regarding(Preset.RESTAURANT);
    private static final Timer EXPIRE = timer("expire", noonPlus(600), new ExpireOrder(ORDER));
    private static final PaymentAttempted ATTEMPTED =
            new PaymentAttempted(ORDER, FIRST, PRICE, CARD);
    private static final UndoingBegun UNDOING =
            new UndoingBegun(ORDER, Closing.CANCELLED, "", noonPlus(500));

    @Test
    void an_order_without_a_payment_wants_to_expire() {
        wants(given(AT.placed()), EXPIRE);
        var declined = new PaymentDeclined(ORDER, FIRST, "no money");
        wants(given(AT.placed()).and(ATTEMPTED, declined), EXPIRE);
        wants(given(AT.placed()).and(new OrderExpired(ORDER)));
    }

    @Test
    void an_order_over_an_open_attempt_wants_nothing_until_the_answer_is_unclear() {
        var paying = given(AT.placed()).and(ATTEMPTED);
        var ask = timer("ask-" + FIRST, noonPlus(12), new AskGatewayAgain(ORDER, FIRST, 1));
        wants(paying);
        var unclear = paying.and(new PaymentUnclear(ORDER, FIRST, 1, noonPlus(12), "timeout"));
        wants(unclear, ask);
        wants(unclear.and(new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, CARD, noonPlus(0))));
    }

    @Test
    void each_question_has_an_id_of_its_own_which_stays_the_same_however_often_it_is_read() {
        var once =
                given(AT.placed())
                        .and(ATTEMPTED)
                        .and(new PaymentUnclear(ORDER, FIRST, 1, noonPlus(12), "timeout"));
        var twice =
                once.and(
                        new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, CARD, noonPlus(0)),
                        new PaymentUnclear(ORDER, FIRST, 2, noonPlus(19), "timeout"));
        assertThat(timers(once)).isEqualTo(timers(once));
        assertThat(timers(once).getFirst().id()).isNotEqualTo(timers(twice).getFirst().id());
    }

    @Test
    void an_order_that_nobody_has_answered_wants_to_be_rejected() {
        wants(given(AT.received()), timer("reject", noonPlus(600), new RejectUnanswered(ORDER)));
        wants(given(AT.accepted()));
    }

    @Test
    void a_cancel_wants_to_be_held_and_then_to_be_raised() {
        var asked = given(AT.accepted()).and(Orders.cancelAsked(ORDER, noonPlus(30)));
        wants(asked, timer("hold", noonPlus(35), new HoldCancel(ORDER)));
        var held = asked.and(new CancelHeld(ORDER, noonPlus(1835)));
        wants(held, timer("raise-cancel", noonPlus(1835), new RaiseHeldCancel(ORDER)));
        wants(held.and(new CancelRefused(ORDER, "begun")));
    }

    @Test
    void an_open_offer_wants_to_be_renewed_and_a_delivery_that_stands_still_to_be_raised() {
        var offered = given(AT.ready()).and(AT.offer());
        var raise = timer("raise-delivery", noonPlus(840), new RaiseDelivery(ORDER));
        var renew = timer("renew", noonPlus(270), new RenewOffer(ORDER));
        wants(offered, renew, raise);
        wants(offered.and(new DeliveryRaised(ORDER)), renew);
        wants(
                given(AT.claimed()),
                timer("raise-delivery", noonPlus(3900), new RaiseDelivery(ORDER)));
        wants(
                given(AT.onTheWay()),
                timer("raise-delivery", noonPlus(4000), new RaiseDelivery(ORDER)));
    }

    @Test
    void an_order_that_nobody_fetches_wants_to_be_listed_once() {
        var at = Orders.pickedUp(Preset.CAFE);
        var listAt = noonPlus(9000);
        var ready =
                given(at.accepted())
                        .and(at.start(), new PreparationFinished(at.id(), noonPlus(240), listAt));
        wants(
                ready,
                new Timer(
                        at.id() + "/list/" + listAt.toEpochMilli(),
                        listAt,
                        new ListUncollected(at.id())));
        wants(ready.and(new OrderNotCollected(at.id())));
    }

    @Test
    void an_order_that_was_served_wants_to_complete() {
        var complete = timer("complete", noonPlus(90_000), new CompleteOrder(ORDER));
        var delivered =
                given(AT.onTheWay())
                        .and(
                                new OrderDelivered(
                                        ORDER, RIDER, Role.RIDER, noonPlus(900), noonPlus(90_000)));
        wants(delivered, complete);
        wants(delivered.and(new OrderCompleted(ORDER, noonPlus(1000))));
        var at = Orders.pickedUp(Preset.RESTAURANT);
        wants(
                given(at.ready()).and(new OrderHandedOver(ORDER, noonPlus(900), noonPlus(90_000))),
                complete);
    }

    @Test
    void an_order_that_is_undone_waits_for_the_gateway_alone() {
        var refund = new RefundStarted(ORDER, REFUND, FIRST, PRICE, "");
        for (var story : List.of(given(AT.received()), given(AT.ready()).and(AT.offer()))) {
            var undoing = story.and(UNDOING, refund);
            wants(undoing);
            var unclear = new RefundUnclear(ORDER, REFUND, 1, noonPlus(900), "timeout");
            var ask = timer("ask-" + REFUND, noonPlus(900), new AskGatewayAgain(ORDER, REFUND, 1));
            wants(undoing.and(unclear), ask);
            wants(undoing.and(unclear, new RefundAskedAgain(ORDER, REFUND, FIRST, 1, PRICE)));
        }
    }

    @Test
    void a_message_of_which_nothing_is_known_wants_to_be_sent_again() {
        var told = given(AT.accepted()).and(intended(MESSAGE, Channel.KAKAO));
        wants(told);
        var unclear = told.and(new MessageUnclear(ORDER, MESSAGE, 1, noonPlus(5), "timeout"));
        wants(
                unclear,
                timer("send-" + MESSAGE, noonPlus(5), new SendMessageAgain(ORDER, MESSAGE, 1)));
        wants(unclear.and(new MessageSent(ORDER, MESSAGE, "k-1")));
    }

    @Test
    void questions_without_a_date_for_another_are_unanswered() {
        var noAnswer = new GatewayAnswer.Unclear("no-answer");
        var unclear = new PaymentUnclear(ORDER, FIRST, 1, noonPlus(12), "timeout");
        var asked = new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, CARD, noonPlus(0));
        var paying = given(AT.placed()).and(ATTEMPTED);
        unanswered(paying, new SettlePayment(ORDER, FIRST, 0, noAnswer));
        unanswered(paying.and(unclear));
        unanswered(paying.and(unclear, asked), new SettlePayment(ORDER, FIRST, 1, noAnswer));
        unanswered(given(AT.accepted()));
        var refunding =
                given(AT.accepted())
                        .and(UNDOING, new RefundStarted(ORDER, REFUND, FIRST, PRICE, ""));
        unanswered(refunding, new SettleRefund(ORDER, REFUND, 0, noAnswer));
        unanswered(refunding.and(new RefundUnclear(ORDER, REFUND, 1, noonPlus(900), "timeout")));
    }

    @Test
    void messages_without_a_date_for_another_try_are_unanswered_unless_they_are_only_kept() {
        var noAnswer = new MessageOutcome.Unclear("no-answer");
        var other = ORDER + ".m2";
        var told =
                given(AT.accepted())
                        .and(intended(MESSAGE, Channel.SMS), intended(other, Channel.NONE));
        unanswered(told, new SettleMessage(ORDER, MESSAGE, 0, noAnswer));
        var unclear = told.and(new MessageUnclear(ORDER, MESSAGE, 1, noonPlus(5), "timeout"));
        unanswered(unclear);
        unanswered(
                unclear.and(
                        new MessageSentAgain(
                                ORDER,
                                MESSAGE,
                                1,
                                MessageKind.REFUNDED,
                                Channel.SMS,
                                "",
                                "",
                                REGARDING,
                                "")),
                new SettleMessage(ORDER, MESSAGE, 1, noAnswer));
    }

    @Test
    void an_order_on_its_way_through_the_kitchen_wants_nothing() {
        wants(given(AT.accepted()).and(AT.start()));
    }

    private static MessageIntended intended(String message, Channel channel) {
        return new MessageIntended(
                ORDER, message, MessageKind.REFUNDED, channel, "", "010", REGARDING, "20000");
    }

    private static Timer timer(String what, Instant due, OrderCommand command) {
        return new Timer(ORDER + "/" + what + "/" + due.toEpochMilli(), due, command);
    }

    private static void wants(OrderStory story, Timer... timers) {
        assertThat(timers(story)).containsExactlyInAnyOrder(timers);
    }

    private static void unanswered(OrderStory story, OrderCommand... commands) {
        assertThat(Timer.unanswered(story.theOrder())).containsExactly(commands);
    }

    private static List<Timer> timers(OrderStory story) {
        return Timer.of(story.theOrder());
    }
}
