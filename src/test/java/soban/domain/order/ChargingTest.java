package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Till.DECLINED;
import static soban.domain.order.Till.EXPIRED;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.NOT_SENT;
import static soban.domain.order.Till.NOT_TRIED;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.OTHER_CARD;
import static soban.domain.order.Till.REFUND;
import static soban.domain.order.Till.REFUNDED;
import static soban.domain.order.Till.REFUNDING;
import static soban.domain.order.Till.RELEASED;
import static soban.domain.order.Till.RESERVED;
import static soban.domain.order.Till.SECOND;
import static soban.domain.order.Till.STOCK_TAKEN;
import static soban.domain.order.Till.TAKEN;
import static soban.domain.order.Till.TIMEOUT;
import static soban.domain.order.Till.answer;
import static soban.domain.order.Till.attempted;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.pay;
import static soban.domain.order.Till.received;
import static soban.domain.order.Till.refundFailed;
import static soban.domain.order.Till.refunding;
import static soban.domain.order.Till.settle;
import static soban.domain.order.Till.settleRefund;
import static soban.domain.order.Till.taken;
import static soban.domain.order.Till.unclear;
import static soban.domain.order.Till.undoing;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.unit.RefusalCode;

/// Rule 4, when the gateway contradicts itself or comes late: no money is lost sight of, and none
/// is kept that serves no order.
class ChargingTest {
    private static final PaymentDeclined SECOND_DECLINED =
            new PaymentDeclined(ORDER, SECOND, "no funds");
    private static final OrderCancelled CANCELLED = new OrderCancelled(ORDER);

    @Test
    void a_late_charge_of_a_closed_attempt_serves_an_order_that_still_waits() {
        var declined =
                answer(Till.declined(), 30, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, RESERVED, STOCK_TAKEN, received(30));
        assertThat(declined.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        answer(Till.paying().and(NOT_TRIED), 30, settle(FIRST, 0, done(FIRST)))
                .then(TAKEN, STOCK_TAKEN, received(30));
    }

    @Test
    void an_unclear_answer_to_what_was_thought_not_sent_is_asked_for_until_it_is_known() {
        var reopened =
                answer(Till.paying().and(NOT_TRIED), 5, settle(FIRST, 0, TIMEOUT))
                        .then(unclear(1, 7));
        assertThat(reopened.theOrder().payments().owes()).isTrue();
        pay(reopened, 6).refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void an_order_served_by_an_older_attempt_is_paid_though_the_newest_was_declined() {
        var story =
                Till.declined()
                        .and(RESERVED, attempted(SECOND, OTHER_CARD), SECOND_DECLINED, RELEASED);
        var paid =
                answer(story, 40, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, RESERVED, STOCK_TAKEN, received(40));
        assertThat(paid.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.and(refunding(FIRST, "")).theOrder().payment())
                .isEqualTo(PaymentStatus.REFUNDING);
    }

    @Test
    void an_order_stays_paid_while_a_second_charge_goes_back() {
        var story =
                Till.declined()
                        .and(RESERVED, attempted(SECOND, OTHER_CARD), SECOND_DECLINED)
                        .and(TAKEN, STOCK_TAKEN, received(10));
        var both =
                answer(story, 30, settle(SECOND, 0, done(SECOND)))
                        .then(taken(SECOND), refunding(SECOND, "not-needed"));
        assertThat(both.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(both.theOrder().status()).isEqualTo(OrderStatus.RECEIVED);
        var failed = both.and(refundFailed(SECOND + ".r1", "closed account"));
        assertThat(failed.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_late_charge_goes_back_when_another_attempt_is_open_and_that_one_serves_the_order() {
        var story =
                answer(
                                Till.declined().and(RESERVED, attempted(SECOND, OTHER_CARD)),
                                30,
                                settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, REFUNDING);
        assertThat(story.theOrder().payment()).isEqualTo(PaymentStatus.PENDING);
        var paid =
                answer(story, 40, settle(SECOND, 0, done(SECOND)))
                        .then(taken(SECOND), STOCK_TAKEN, received(40));
        var refunded = answer(paid, 50, settleRefund(REFUND, 0, done(""))).then(REFUNDED);
        assertThat(refunded.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(refunded.theOrder().status()).isEqualTo(OrderStatus.RECEIVED);
    }

    @Test
    void a_charge_found_after_the_order_ended_is_refunded_from_the_attempt_alone() {
        var expired = Till.declined().and(EXPIRED);
        var story = answer(expired, 660, settle(FIRST, 0, done(FIRST))).then(TAKEN, REFUNDING);
        assertThat(story.theOrder().finished()).isFalse();
        assertThat(story.theOrder().shownToShop()).isFalse();
        var refunded = answer(story, 661, settleRefund(REFUND, 0, done(""))).then(REFUNDED);
        assertThat(refunded.theOrder().payments().owes()).isFalse();
        assertThat(refunded.theOrder().status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void an_order_that_has_ended_is_not_over_while_a_person_has_to_give_its_money_back() {
        var failed =
                Till.declined().and(EXPIRED, TAKEN, REFUNDING, refundFailed(REFUND, "no funds"));
        assertThat(failed.theOrder().finished()).isFalse();
        var recorded = failed.and(new PaymentEvent.RefundRecorded(ORDER, REFUND, "in cash"));
        assertThat(recorded.theOrder().finished()).isTrue();
    }

    @Test
    void an_order_does_not_expire_while_an_older_attempt_is_being_refunded() {
        var story = Till.declined().and(RESERVED, attempted(SECOND, CARD), TAKEN, REFUNDING);
        var declined = answer(story, 600, settle(SECOND, 0, NO)).then(SECOND_DECLINED, RELEASED);
        answer(declined, 610, settleRefund(REFUND, 0, done(""))).then(REFUNDED, EXPIRED);
        answer(declined, 610, settleRefund(REFUND, 0, NO))
                .then(refundFailed(REFUND, "no funds"), EXPIRED);
    }

    @Test
    void an_order_can_be_paid_again_once_the_charge_that_came_too_late_has_gone_back() {
        var back = Till.declined().and(TAKEN, REFUNDING);
        pay(back, 60).refused(RefusalCode.PAYMENT_OPEN);
        pay(back.and(REFUNDED), 60).then(RESERVED, attempted(SECOND, OTHER_CARD));
    }

    @Test
    void an_order_that_is_being_undone_ends_with_the_final_no_to_its_attempt() {
        answer(undoing(Till.paying()), 30, settle(FIRST, 0, NO))
                .then(DECLINED, RELEASED, CANCELLED);
        answer(undoing(Till.paying()), 30, settle(FIRST, 0, NOT_SENT))
                .then(NOT_TRIED, RELEASED, CANCELLED);
        answer(undoing(Till.paying()), 30, settle(FIRST, 0, TIMEOUT)).then(unclear(1, 32));
    }

    @Test
    void a_charge_of_an_order_that_is_being_undone_goes_back_and_then_the_order_ends() {
        var charged =
                answer(undoing(Till.paying()), 30, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, REFUNDING);
        answer(charged, 40, settleRefund(REFUND, 0, done(""))).then(REFUNDED, RELEASED, CANCELLED);
        answer(charged, 40, settleRefund(REFUND, 0, NO))
                .then(refundFailed(REFUND, "no funds"), RELEASED, CANCELLED);
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        answer(Till.received(), 20, settle(FIRST, 0, done(FIRST))).thenNothing();
        answer(Till.received(), 20, settle(FIRST, 0, NO)).thenNothing();
        answer(Till.received(), 20, settle(FIRST, 0, TIMEOUT)).thenNothing();
        answer(Till.declined(), 20, settle(FIRST, 0, NO)).thenNothing();
        answer(Till.declined(), 20, settle(FIRST, 0, TIMEOUT)).thenNothing();
        answer(Till.paying().and(NOT_TRIED), 20, settle(FIRST, 0, NO)).thenNothing();
    }

    @Test
    void an_outcome_of_an_attempt_that_nobody_made_is_refused() {
        answer(Till.paying(), 20, settle(SECOND, 0, done(SECOND)))
                .refused(RefusalCode.ORDER_UNKNOWN);
    }
}
