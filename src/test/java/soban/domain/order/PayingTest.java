package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.ACCEPTED;
import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.MINA;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.OTHER_CARD;
import static soban.domain.order.Cafe.PAY_UNTIL;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.RECEIVED;
import static soban.domain.order.Cafe.SECOND;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.Cafe.attempted;
import static soban.domain.order.Cafe.done;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.Cafe.taken;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentDeclined;
import soban.domain.order.OrderEvent.PaymentNotTried;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.PaymentUnclear;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Rule 4 and protocol 18: nobody is charged twice, and no money is lost sight of.
class PayingTest {
    private static final PayOrder PAY_AGAIN = new PayOrder(ORDER, MINA, OTHER_CARD);
    private static final OrderExpired EXPIRED = new OrderExpired(ORDER);
    private static final RefundStarted FIRST_REFUND = new RefundStarted(ORDER, FIRST, PRICE);
    private static final GatewayAnswer TIMEOUT = new GatewayAnswer.Unclear("timeout");

    @Test
    void a_paid_order_is_received_and_accepted_with_a_promise() {
        given(Cafe.paying())
                .when(settle(FIRST, 0, done(FIRST)), noonPlus(10))
                .then(TAKEN, RECEIVED, ACCEPTED);
    }

    @Test
    void a_declined_order_waits_for_another_try() {
        var declined =
                given(Cafe.paying())
                        .when(settle(FIRST, 0, no("no funds")), noonPlus(10))
                        .then(DECLINED);
        assertThat(declined.order().payment()).isEqualTo(PaymentStatus.DECLINED);
        declined.when(PAY_AGAIN, noonPlus(60))
                .then(attempted(SECOND, OTHER_CARD))
                .when(settle(SECOND, 0, done(SECOND)), noonPlus(10))
                .then(taken(SECOND), RECEIVED, ACCEPTED);
    }

    @Test
    void only_one_attempt_is_open_at_a_time() {
        given(Cafe.paying()).when(PAY_AGAIN, noonPlus(5)).refused(RefusalCode.PAYMENT_OPEN);
        given(Cafe.paying())
                .and(unclear(1, noonPlus(12)))
                .when(PAY_AGAIN, noonPlus(20))
                .refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void an_unclear_answer_is_never_a_decline_and_the_same_is_asked_again() {
        var unclear =
                given(Cafe.paying())
                        .when(settle(FIRST, 0, TIMEOUT), noonPlus(10))
                        .then(unclear(1, noonPlus(12)));
        assertThat(unclear.order().payment()).isEqualTo(PaymentStatus.UNKNOWN);
        unclear.when(new AskGatewayAgain(ORDER, FIRST, 1), noonPlus(12))
                .then(new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD))
                .when(settle(FIRST, 1, TIMEOUT), noonPlus(15))
                .then(unclear(2, noonPlus(19)))
                .when(new AskGatewayAgain(ORDER, FIRST, 2), noonPlus(19))
                .then(new PaymentAskedAgain(ORDER, FIRST, 2, PRICE, Cafe.CARD))
                .when(settle(FIRST, 2, done(FIRST)), noonPlus(10))
                .then(TAKEN, RECEIVED, ACCEPTED);
    }

    @Test
    void an_unclear_answer_counts_once_however_often_it_comes() {
        var unclear = given(Cafe.paying()).and(unclear(1, noonPlus(12)));
        unclear.when(settle(FIRST, 0, TIMEOUT), noonPlus(11)).thenNothing();
        unclear.when(settle(FIRST, 1, TIMEOUT), noonPlus(11)).thenNothing();
        unclear.and(new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD))
                .when(settle(FIRST, 0, TIMEOUT), noonPlus(30))
                .thenNothing();
    }

    @Test
    void a_question_is_asked_again_once_for_each_unclear_answer() {
        var unclear = given(Cafe.paying()).and(unclear(1, noonPlus(12)));
        unclear.when(new AskGatewayAgain(ORDER, FIRST, 0), noonPlus(12)).thenNothing();
        unclear.and(new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD))
                .when(new AskGatewayAgain(ORDER, FIRST, 1), noonPlus(12))
                .thenNothing();
    }

    @Test
    void the_pause_before_the_next_question_doubles_up_to_a_minute_and_is_an_hour_in_the_end() {
        assertThat(java.util.stream.IntStream.rangeClosed(1, 40).mapToObj(Paying::pause))
                .extracting(java.time.Duration::toSeconds)
                .startsWith(2L, 4L, 8L, 16L, 32L, 60L, 60L)
                .endsWith(3600L);
    }

    @Test
    void not_sent_closes_the_first_try_and_the_order_waits_for_another() {
        var notTried = new PaymentNotTried(ORDER, FIRST, "breaker open");
        var story =
                given(Cafe.paying()).when(settle(FIRST, 0, notSent()), noonPlus(1)).then(notTried);
        assertThat(story.order().payment()).isEqualTo(PaymentStatus.PENDING);
        story.when(PAY_AGAIN, noonPlus(60)).then(attempted(SECOND, OTHER_CARD));
    }

    @Test
    void an_order_is_tried_ten_times_and_no_more() {
        var story = given(Cafe.placed());
        for (int i = 1; i <= 10; i++) {
            String attempt = ORDER + "." + i;
            story =
                    story.and(
                            attempted(attempt, Cafe.CARD),
                            new PaymentDeclined(ORDER, attempt, "no funds"));
        }
        story.when(PAY_AGAIN, noonPlus(60)).refused(RefusalCode.TOO_MANY_ATTEMPTS);
    }

    @Test
    void a_charge_is_not_asked_for_under_a_key_that_the_gateway_may_have_forgotten() {
        var unclear = given(Cafe.paying()).and(unclear(1, noonPlus(12)));
        var ask = new AskGatewayAgain(ORDER, FIRST, 1);
        unclear.when(ask, Cafe.NOON.plus(java.time.Duration.ofDays(9)))
                .then(new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD));
        unclear.when(ask, Cafe.NOON.plus(java.time.Duration.ofDays(10))).then();
    }

    @Test
    void an_unclear_answer_to_what_was_thought_not_sent_is_asked_for_until_it_is_known() {
        var notTried = new PaymentNotTried(ORDER, FIRST, "breaker open");
        var reopened =
                given(Cafe.paying())
                        .and(notTried)
                        .when(settle(FIRST, 0, new GatewayAnswer.Unclear("timeout")), noonPlus(5))
                        .then(new PaymentUnclear(ORDER, FIRST, 1, noonPlus(7), "timeout"));
        assertThat(reopened.order().owes()).isTrue();
        reopened.when(PAY_AGAIN, noonPlus(6)).refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void not_sent_after_a_first_try_is_only_unclear() {
        given(Cafe.paying())
                .and(
                        unclear(1, noonPlus(12)),
                        new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD))
                .when(settle(FIRST, 1, notSent()), noonPlus(13))
                .then(new PaymentUnclear(ORDER, FIRST, 2, noonPlus(17), "breaker open"));
    }

    @Test
    void an_order_expires_when_its_time_is_over_and_not_before() {
        var placed = given(Cafe.placed());
        placed.when(new ExpireOrder(ORDER), PAY_UNTIL.minusMillis(1)).thenNothing();
        placed.when(new ExpireOrder(ORDER), PAY_UNTIL).then(EXPIRED);
        placed.when(PAY_AGAIN, PAY_UNTIL.minusMillis(1)).then(attempted(FIRST, OTHER_CARD));
        placed.when(PAY_AGAIN, PAY_UNTIL).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void an_order_never_expires_over_an_open_attempt() {
        var late = PAY_UNTIL.plusSeconds(5);
        var paying = given(Cafe.paying());
        paying.when(new ExpireOrder(ORDER), late).thenNothing();
        paying.and(unclear(1, late)).when(new ExpireOrder(ORDER), late).thenNothing();
        paying.when(settle(FIRST, 0, done(FIRST)), late)
                .then(TAKEN, RECEIVED, new OrderEvent.OrderAccepted(ORDER, late.plusSeconds(600)));
    }

    @Test
    void an_order_out_of_time_expires_with_the_final_no_to_its_attempt() {
        given(Cafe.paying())
                .when(settle(FIRST, 0, no("no funds")), PAY_UNTIL)
                .then(DECLINED, EXPIRED);
        given(Cafe.paying())
                .when(settle(FIRST, 0, notSent()), PAY_UNTIL)
                .then(new PaymentNotTried(ORDER, FIRST, "breaker open"), EXPIRED);
    }

    @Test
    void a_late_charge_of_a_closed_attempt_serves_an_order_that_still_waits() {
        var paid =
                given(Cafe.paying())
                        .and(DECLINED)
                        .when(settle(FIRST, 0, done(FIRST)), noonPlus(10))
                        .then(TAKEN, RECEIVED, ACCEPTED);
        assertThat(paid.order().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void an_order_served_by_an_older_attempt_is_paid_though_the_newest_was_declined() {
        var story =
                given(Cafe.paying())
                        .and(DECLINED, attempted(SECOND, OTHER_CARD))
                        .and(new PaymentDeclined(ORDER, SECOND, "no funds"))
                        .when(settle(FIRST, 0, done(FIRST)), noonPlus(10))
                        .then(TAKEN, RECEIVED, ACCEPTED);
        assertThat(story.order().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(
                        story.and(new OrderEvent.CancelRequested(ORDER, ""), FIRST_REFUND)
                                .order()
                                .payment())
                .isEqualTo(PaymentStatus.REFUNDING);
    }

    @Test
    void an_order_stays_paid_while_a_second_charge_goes_back() {
        var story =
                given(Cafe.paying())
                        .and(DECLINED, attempted(SECOND, OTHER_CARD))
                        .and(new PaymentDeclined(ORDER, SECOND, "no funds"))
                        .and(TAKEN, RECEIVED, ACCEPTED)
                        .when(settle(SECOND, 0, done(SECOND)), noonPlus(30))
                        .then(taken(SECOND), new RefundStarted(ORDER, SECOND, PRICE));
        assertThat(story.order().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(story.order().status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void a_late_charge_goes_back_when_another_attempt_is_open() {
        var story =
                given(Cafe.paying())
                        .and(DECLINED, attempted(SECOND, OTHER_CARD))
                        .when(settle(FIRST, 0, done(FIRST)), noonPlus(10))
                        .then(TAKEN, FIRST_REFUND);
        assertThat(story.order().payment()).isEqualTo(PaymentStatus.PENDING);
        var paid =
                story.and(taken(SECOND), RECEIVED, ACCEPTED)
                        .when(
                                new OrderCommand.SettleRefund(ORDER, FIRST, 0, done(FIRST)),
                                noonPlus(20))
                        .then(new PaymentRefunded(ORDER, FIRST, PRICE));
        assertThat(paid.order().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.order().status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void a_late_charge_goes_back_when_the_order_has_expired() {
        var story =
                given(Cafe.paying())
                        .and(DECLINED, EXPIRED)
                        .when(settle(FIRST, 0, done(FIRST)), PAY_UNTIL.plusSeconds(60))
                        .then(TAKEN, FIRST_REFUND);
        assertThat(story.order().finished()).isFalse();
        var refunded =
                story.when(
                                new OrderCommand.SettleRefund(ORDER, FIRST, 0, done("")),
                                PAY_UNTIL.plusSeconds(61))
                        .then(new PaymentRefunded(ORDER, FIRST, PRICE));
        assertThat(refunded.order().finished()).isTrue();
    }

    @Test
    void an_order_does_not_expire_while_an_older_attempt_is_being_refunded() {
        var story =
                given(Cafe.paying())
                        .and(DECLINED, attempted(SECOND, OTHER_CARD), TAKEN, FIRST_REFUND)
                        .when(settle(SECOND, 0, no("no funds")), PAY_UNTIL)
                        .then(new PaymentDeclined(ORDER, SECOND, "no funds"));
        story.when(new OrderCommand.SettleRefund(ORDER, FIRST, 0, done("")), PAY_UNTIL)
                .then(new PaymentRefunded(ORDER, FIRST, PRICE), EXPIRED);
    }

    @Test
    void the_same_charge_reported_again_changes_nothing() {
        given(Cafe.accepted()).when(settle(FIRST, 0, done(FIRST)), noonPlus(20)).thenNothing();
        given(Cafe.accepted()).when(settle(FIRST, 0, no("late")), noonPlus(20)).thenNothing();
        given(Cafe.paying())
                .and(DECLINED)
                .when(settle(FIRST, 0, no("no funds")), noonPlus(20))
                .thenNothing();
    }

    @Test
    void an_outcome_of_an_attempt_that_nobody_made_is_refused() {
        given(Cafe.paying())
                .when(settle(SECOND, 0, done(SECOND)), noonPlus(20))
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_paid_order_is_not_paid_again() {
        given(Cafe.accepted()).when(PAY_AGAIN, noonPlus(20)).refused(RefusalCode.ALREADY_PAID);
    }

    @Test
    void nobody_learns_of_somebody_elses_order_by_paying_for_it() {
        var stranger = new PayOrder(ORDER, new CustomerId("stranger"), OTHER_CARD);
        given(Cafe.placed()).when(stranger, noonPlus(1)).refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static SettlePayment settle(String attempt, int tryNumber, GatewayAnswer answer) {
        return new SettlePayment(ORDER, attempt, tryNumber, answer);
    }

    private static PaymentUnclear unclear(int tryNumber, Instant again) {
        return new PaymentUnclear(ORDER, FIRST, tryNumber, again, "timeout");
    }

    private static GatewayAnswer no(String reason) {
        return new GatewayAnswer.Declined(reason);
    }

    private static GatewayAnswer notSent() {
        return new GatewayAnswer.NotSent("breaker open");
    }
}
