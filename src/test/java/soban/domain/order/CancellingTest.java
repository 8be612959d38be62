package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FINISHED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.MINA;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.OTHER_CARD;
import static soban.domain.order.Cafe.PAY_UNTIL;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.SECOND;
import static soban.domain.order.Cafe.STARTED;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.Cafe.attempted;
import static soban.domain.order.Cafe.done;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;
import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.RequestCancel;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PaymentDeclined;
import soban.domain.order.OrderEvent.PaymentNotTried;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.RefundAskedAgain;
import soban.domain.order.OrderEvent.RefundFailed;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.RefundUnclear;
import soban.domain.order.OrderEvent.SellerNotified;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.unit.RefusalCode;

/// Rules 7 and 9: a customer's cancel, before and after the gate, and the money that goes back.
class CancellingTest {
    private static final RequestCancel CANCEL = new RequestCancel(ORDER, MINA, "too late for me");
    private static final CancelRequested REQUESTED = new CancelRequested(ORDER, "too late for me");
    private static final SellerNotified NOTIFIED = new SellerNotified(ORDER);
    private static final TicketWithdrawn WITHDRAWN = new TicketWithdrawn(ORDER);
    private static final RefundStarted REFUND = new RefundStarted(ORDER, FIRST, PRICE);
    private static final PaymentRefunded REFUNDED = new PaymentRefunded(ORDER, FIRST, PRICE);
    private static final OrderCancelled CANCELLED = new OrderCancelled(ORDER);
    private static final GatewayAnswer NO = new GatewayAnswer.Declined("no funds");

    @Test
    void a_cancel_before_the_gate_runs_its_steps_in_order_and_ends_with_the_refund() {
        var cancelled =
                given(Cafe.accepted())
                        .when(CANCEL, noonPlus(30))
                        .then(REQUESTED, NOTIFIED, WITHDRAWN, REFUND)
                        .when(refund(0, done(FIRST)), noonPlus(31))
                        .then(REFUNDED, CANCELLED);
        assertThat(cancelled.order().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(cancelled.order().cancellation())
                .isEqualTo(new Cancellation(CancelStatus.DONE, "too late for me"));
        assertThat(cancelled.order().finished()).isTrue();
    }

    @Test
    void after_the_gate_a_cancel_is_refused_with_the_reason() {
        var started = given(Cafe.accepted()).and(STARTED);
        var ready = started.and(FINISHED);
        var gone = ready.and(new OrderHandedOver(ORDER, noonPlus(300)));
        started.when(CANCEL, noonPlus(400)).refused(RefusalCode.CANCEL_TOO_LATE);
        ready.when(CANCEL, noonPlus(400)).refused(RefusalCode.CANCEL_TOO_LATE);
        gone.when(CANCEL, noonPlus(400)).refused(RefusalCode.CANCEL_TOO_LATE);
    }

    @Test
    void the_gate_opens_again_when_the_start_is_undone() {
        given(Cafe.accepted())
                .and(STARTED)
                .and(
                        new StepUndone(
                                ORDER, OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(70)))
                .when(CANCEL, noonPlus(80))
                .then(REQUESTED, NOTIFIED, WITHDRAWN, REFUND);
    }

    @Test
    void an_order_that_nobody_paid_is_cancelled_without_telling_the_seller() {
        given(Cafe.placed()).when(CANCEL, noonPlus(30)).then(REQUESTED, CANCELLED);
        given(Cafe.paying()).and(DECLINED).when(CANCEL, noonPlus(30)).then(REQUESTED, CANCELLED);
    }

    @Test
    void a_cancel_over_an_open_attempt_waits_and_is_done_when_it_is_declined() {
        var waiting = given(Cafe.paying()).when(CANCEL, noonPlus(5)).then(REQUESTED);
        assertThat(waiting.order().finished()).isFalse();
        waiting.when(charge(FIRST, NO), noonPlus(6)).then(DECLINED, CANCELLED);
        waiting.when(charge(FIRST, new GatewayAnswer.NotSent("breaker open")), noonPlus(6))
                .then(new PaymentNotTried(ORDER, FIRST, "breaker open"), CANCELLED);
    }

    @Test
    void a_cancel_over_an_open_attempt_waits_and_is_refunded_when_it_was_paid() {
        given(Cafe.paying())
                .when(CANCEL, noonPlus(5))
                .then(REQUESTED)
                .when(charge(FIRST, done(FIRST)), noonPlus(6))
                .then(TAKEN, REFUND)
                .when(refund(0, done(FIRST)), noonPlus(7))
                .then(REFUNDED, CANCELLED);
    }

    @Test
    void a_cancelled_order_waits_for_every_attempt_that_is_not_settled() {
        given(Cafe.paying())
                .and(DECLINED, attempted(SECOND, OTHER_CARD), REQUESTED, TAKEN, REFUND)
                .when(charge(SECOND, NO), noonPlus(6))
                .then(new PaymentDeclined(ORDER, SECOND, "no funds"))
                .when(refund(0, done(FIRST)), noonPlus(7))
                .then(REFUNDED, CANCELLED);
    }

    @Test
    void a_charge_that_is_found_after_the_cancel_is_refunded_from_the_attempt_alone() {
        var ended = given(Cafe.paying()).and(DECLINED, REQUESTED, CANCELLED);
        ended.when(charge(FIRST, done(FIRST)), noonPlus(60))
                .then(TAKEN, REFUND)
                .when(refund(0, done(FIRST)), noonPlus(61))
                .then(REFUNDED);
    }

    @Test
    void an_unclear_refund_is_asked_again_until_the_gateway_answers() {
        given(Cafe.accepted())
                .and(REQUESTED, NOTIFIED, WITHDRAWN, REFUND)
                .when(refund(0, new GatewayAnswer.Unclear("timeout")), noonPlus(31))
                .then(new RefundUnclear(ORDER, FIRST, 1, noonPlus(33), "timeout"))
                .when(new AskGatewayAgain(ORDER, FIRST, 1), noonPlus(33))
                .then(new RefundAskedAgain(ORDER, FIRST, 1, PRICE))
                .when(refund(1, new GatewayAnswer.NotSent("breaker open")), noonPlus(34))
                .then(new RefundUnclear(ORDER, FIRST, 2, noonPlus(38), "breaker open"))
                .when(refund(1, new GatewayAnswer.Unclear("late")), noonPlus(35))
                .thenNothing()
                .when(refund(2, done(FIRST)), noonPlus(39))
                .then(REFUNDED, CANCELLED);
    }

    @Test
    void a_refund_that_was_never_sent_is_not_given_up() {
        given(Cafe.accepted())
                .and(REQUESTED, NOTIFIED, WITHDRAWN, REFUND)
                .when(refund(0, new GatewayAnswer.NotSent("breaker open")), noonPlus(31))
                .then(new RefundUnclear(ORDER, FIRST, 1, noonPlus(33), "breaker open"));
    }

    @Test
    void a_refund_that_is_refused_for_good_is_recorded_and_the_order_is_cancelled() {
        var failed =
                given(Cafe.accepted())
                        .and(REQUESTED, NOTIFIED, WITHDRAWN, REFUND)
                        .when(refund(0, NO), noonPlus(31))
                        .then(new RefundFailed(ORDER, FIRST, "no funds"), CANCELLED);
        assertThat(failed.order().payment()).isEqualTo(PaymentStatus.REFUND_FAILED);
        failed.when(refund(0, done(FIRST)), noonPlus(40)).thenNothing();
    }

    @Test
    void a_second_cancel_changes_nothing() {
        given(Cafe.accepted())
                .when(CANCEL, noonPlus(30))
                .then(REQUESTED, NOTIFIED, WITHDRAWN, REFUND)
                .when(CANCEL, noonPlus(31))
                .thenNothing()
                .and(REFUNDED, CANCELLED)
                .when(CANCEL, noonPlus(32))
                .thenNothing();
    }

    @Test
    void nobody_can_newly_start_what_is_being_cancelled() {
        var cancelling = given(Cafe.accepted()).and(REQUESTED, NOTIFIED, WITHDRAWN, REFUND);
        cancelling
                .when(new StartPreparing(ORDER), noonPlus(31))
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void a_start_that_was_pressed_before_but_came_after_the_cancel_is_refused() {
        var cancelled =
                given(Cafe.accepted())
                        .and(REQUESTED, NOTIFIED, WITHDRAWN, REFUND, REFUNDED, CANCELLED);
        var pressed = Moment.pressed(noonPlus(20), noonPlus(15), noonPlus(90));
        cancelled.when(new StartPreparing(ORDER), pressed).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void an_order_that_is_being_cancelled_is_not_paid() {
        var pay = new PayOrder(ORDER, MINA, OTHER_CARD);
        given(Cafe.paying())
                .and(REQUESTED)
                .when(pay, noonPlus(9))
                .refused(RefusalCode.ORDER_CANCELLED);
        given(Cafe.placed())
                .and(REQUESTED, CANCELLED)
                .when(pay, noonPlus(9))
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void an_expired_order_can_not_be_cancelled() {
        given(Cafe.placed())
                .and(new OrderEvent.OrderExpired(ORDER))
                .when(CANCEL, PAY_UNTIL.plusSeconds(1))
                .refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void nobody_cancels_somebody_elses_order() {
        given(Cafe.accepted())
                .when(new RequestCancel(ORDER, new CustomerId("stranger"), ""), noonPlus(30))
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_reason_that_is_a_novel_is_refused() {
        given(Cafe.accepted())
                .when(new RequestCancel(ORDER, MINA, "r".repeat(301)), noonPlus(30))
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    private static SettlePayment charge(String attempt, GatewayAnswer answer) {
        return new SettlePayment(ORDER, attempt, 0, answer);
    }

    private static SettleRefund refund(int tryNumber, GatewayAnswer answer) {
        return new SettleRefund(ORDER, FIRST, tryNumber, answer);
    }
}
