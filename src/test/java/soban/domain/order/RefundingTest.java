package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.line;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.NOT_SENT;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.PRICE;
import static soban.domain.order.Till.REFUND;
import static soban.domain.order.Till.REFUNDED;
import static soban.domain.order.Till.SECOND;
import static soban.domain.order.Till.TIMEOUT;
import static soban.domain.order.Till.answer;
import static soban.domain.order.Till.at;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.refunding;
import static soban.domain.order.Till.settleRefund;
import static soban.domain.order.Till.taken;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentEvent.RefundUnclear;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.util.List;

/// Rules 9 and 11, the money: what goes back, how often it is asked for, and what a person must do.
class RefundingTest {
    private static final String AGAIN = FIRST + ".r2";
    private static final RefundFailed FAILED = Till.refundFailed(REFUND, "no funds");
    private static final RefundRecorded RECORDED = new RefundRecorded(ORDER, REFUND, "bank");
    private static final RecordManualRefund BY_HAND = new RecordManualRefund(ORDER, REFUND, "bank");

    @Test
    void the_owner_gives_back_all_of_what_was_served() {
        var story =
                Till.served().when(refund(23_000), at(300), OWNER).then(refunding(FIRST, "cold"));
        assertThat(story.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDING);
        var back = answer(story, 301, settleRefund(REFUND, 0, done(""))).then(REFUNDED);
        assertThat(back.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(back.theOrder().status()).isEqualTo(OrderStatus.HANDED_OVER);
    }

    @Test
    void a_partial_refund_leaves_the_order_paid_and_the_rest_can_follow() {
        var part = Till.served().and(started(REFUND, 3000), refunded(REFUND, 3000));
        assertThat(part.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        var rest = part.when(refund(20_000), at(400), OWNER).then(started(AGAIN, 20_000));
        var back =
                answer(rest, 401, settleRefund(AGAIN, 0, done(""))).then(refunded(AGAIN, 20_000));
        assertThat(back.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void a_second_refund_can_not_give_back_more_than_is_left() {
        var part = Till.served().and(started(REFUND, 3000), refunded(REFUND, 3000));
        part.when(refund(20_001), at(400), OWNER).refused(RefusalCode.REFUND_TOO_MUCH);
        Till.served().when(refund(23_001), at(400), OWNER).refused(RefusalCode.REFUND_TOO_MUCH);
        var all = Till.served().and(started(REFUND, 23_000), refunded(REFUND, 23_000));
        all.when(refund(1), at(400), OWNER).refused(RefusalCode.REFUND_TOO_MUCH);
    }

    @Test
    void one_refund_is_under_way_at_a_time() {
        Till.served()
                .and(started(REFUND, 3000))
                .when(refund(3000), at(400), OWNER)
                .refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void nothing_and_less_than_nothing_are_no_refunds() {
        for (long amount : List.of(0L, -1L, Long.MIN_VALUE)) {
            Till.served()
                    .when(refund(amount), at(300), OWNER)
                    .refused(RefusalCode.AMOUNT_OUT_OF_RANGE);
        }
        Till.served().when(refund(1), at(300), OWNER).then(started(REFUND, 1));
    }

    @Test
    void of_an_order_that_goes_on_nothing_is_given_back() {
        Till.received().when(refund(1000), at(300), OWNER).refused(RefusalCode.WRONG_STEP);
        var undoing =
                Till.received()
                        .and(new CancelEvent.UndoingBegun(ORDER, Closing.REJECTED, "", at(20)));
        undoing.when(refund(1000), at(300), OWNER).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void an_order_that_the_shop_does_not_have_can_not_be_refunded_by_it() {
        Till.placed().when(refund(1000), at(300), OWNER).refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_completed_order_can_still_be_refunded_but_not_with_a_novel_for_a_reason() {
        var completed = Till.served().and(new OrderEvent.OrderCompleted(ORDER, at(90_000)));
        completed.when(refund(1000), at(90_001), OWNER).then(started(REFUND, 1000));
        completed
                .when(new RefundOrder(ORDER, PRICE, "r".repeat(301)), at(90_001), OWNER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_refund_that_is_not_answered_clearly_is_asked_for_again_under_the_same_key() {
        var story = Till.served().and(refunding(FIRST, "cold"));
        var unclear =
                answer(story, 300, settleRefund(REFUND, 0, TIMEOUT))
                        .then(new RefundUnclear(ORDER, REFUND, 1, at(302), "timeout"));
        answer(unclear, 301, settleRefund(REFUND, 0, TIMEOUT)).thenNothing();
        answer(unclear, 301, new AskGatewayAgain(ORDER, REFUND, 0)).thenNothing();
        var asked =
                answer(unclear, 302, new AskGatewayAgain(ORDER, REFUND, 1))
                        .then(new RefundAskedAgain(ORDER, REFUND, FIRST, 1, PRICE));
        answer(asked, 303, settleRefund(REFUND, 1, NOT_SENT))
                .then(new RefundUnclear(ORDER, REFUND, 2, at(307), "breaker open"));
        answer(asked, 303, settleRefund(REFUND, 1, done(""))).then(REFUNDED);
    }

    @Test
    void a_refund_that_was_not_sent_is_asked_for_again_too() {
        answer(Till.served().and(refunding(FIRST, "cold")), 300, settleRefund(REFUND, 0, NOT_SENT))
                .then(new RefundUnclear(ORDER, REFUND, 1, at(302), "breaker open"));
    }

    @Test
    void a_refund_is_asked_for_however_long_it_takes() {
        var unclear =
                Till.served()
                        .and(refunding(FIRST, "cold"))
                        .and(new RefundUnclear(ORDER, REFUND, 1, at(302), "timeout"));
        unclear.when(
                        new AskGatewayAgain(ORDER, REFUND, 1),
                        NOON.plus(Duration.ofDays(12)),
                        Shops.SYSTEM)
                .then(new RefundAskedAgain(ORDER, REFUND, FIRST, 1, PRICE));
    }

    @Test
    void a_refund_that_the_gateway_refuses_for_good_waits_for_a_person() {
        var failed =
                answer(
                                Till.served().and(refunding(FIRST, "cold")),
                                300,
                                settleRefund(REFUND, 0, NO))
                        .then(FAILED);
        assertThat(failed.theOrder().payment()).isEqualTo(PaymentStatus.REFUND_FAILED);
        assertThat(failed.theOrder().payments().awaitsPerson()).isTrue();
        assertThat(failed.theOrder().payments().owes()).isFalse();
        var recorded = failed.when(BY_HAND, at(400), OWNER).then(RECORDED);
        assertThat(recorded.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void what_waits_for_a_person_is_not_given_back_by_the_gateway_as_well() {
        var failed = Till.served().and(started(REFUND, 20_000), FAILED);
        failed.when(refund(3001), at(400), OWNER).refused(RefusalCode.REFUND_TOO_MUCH);
        failed.when(refund(3000), at(400), OWNER).then(started(AGAIN, 3000));
    }

    @Test
    void a_refund_by_hand_is_recorded_once_and_only_of_one_that_failed() {
        var failed = Till.served().and(refunding(FIRST, "cold"), FAILED);
        failed.and(RECORDED).when(BY_HAND, at(400), OWNER).thenNothing();
        Till.served()
                .and(refunding(FIRST, "cold"))
                .when(BY_HAND, at(400), OWNER)
                .refused(RefusalCode.REFUND_NOT_FAILED);
        Till.served()
                .and(refunding(FIRST, "cold"), REFUNDED)
                .when(BY_HAND, at(400), OWNER)
                .refused(RefusalCode.REFUND_NOT_FAILED);
        Till.served().when(BY_HAND, at(400), OWNER).refused(RefusalCode.REFUND_NOT_FAILED);
        failed.when(new RecordManualRefund(ORDER, REFUND, "n".repeat(301)), at(400), OWNER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_refund_that_succeeds_after_all_needs_no_person_any_more() {
        var failed = Till.served().and(refunding(FIRST, "cold"), FAILED);
        answer(failed, 400, settleRefund(REFUND, 0, done(""))).then(REFUNDED);
        answer(failed, 400, settleRefund(REFUND, 0, TIMEOUT)).thenNothing();
        answer(failed.and(RECORDED), 400, settleRefund(REFUND, 0, done(""))).thenNothing();
    }

    @Test
    void the_same_answer_to_a_refund_again_changes_nothing() {
        var back = Till.served().and(refunding(FIRST, "cold"), REFUNDED);
        answer(back, 400, settleRefund(REFUND, 0, done(""))).thenNothing();
        answer(back, 400, settleRefund(REFUND, 0, NO)).thenNothing();
        answer(back, 400, settleRefund(AGAIN, 0, done(""))).refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void cash_goes_back_from_hand_to_hand() {
        var cash =
                Till.open()
                        .when(
                                new PlaceAtCounter(ORDER, List.of(line("kit", 1)), "", true),
                                NOON,
                                KITCHEN)
                        .story()
                        .and(
                                new OrderEvent.PreparationStarted(ORDER, at(60)),
                                new OrderEvent.PreparationFinished(ORDER, at(120), null),
                                new OrderEvent.OrderHandedOver(ORDER, at(180), at(90_000)));
        var story =
                cash.when(refund(5000), at(300), OWNER)
                        .then(new CashRefunded(ORDER, REFUND, FIRST, new Money(5000), "cold"));
        assertThat(story.theOrder().payments().owes()).isFalse();
        story.when(refund(15_001), at(300), OWNER).refused(RefusalCode.REFUND_TOO_MUCH);
        var all =
                story.when(refund(15_000), at(300), OWNER)
                        .then(new CashRefunded(ORDER, AGAIN, FIRST, new Money(15_000), "cold"));
        assertThat(all.theOrder().payment()).isEqualTo(PaymentStatus.REFUNDED);
    }

    @Test
    void undoing_gives_back_of_each_charge_what_is_left_of_it() {
        var story =
                Till.paying()
                        .and(Till.NOT_TRIED, Till.attempted(SECOND, Shops.CARD), taken(SECOND))
                        .and(Till.STOCK_TAKEN, Till.received(10), Till.TAKEN)
                        .and(started(REFUND, 3000));
        var draft = new Draft(story.theShop(), story.theOrder());
        Refunding.startAll(draft, "gone");
        Refunding.startAll(draft, "gone");
        assertThat(draft.events())
                .containsExactly(
                        new RefundStarted(ORDER, AGAIN, FIRST, new Money(20_000), "gone"),
                        refunding(SECOND, "gone"));
    }

    @Test
    void a_history_that_gives_back_more_than_was_taken_is_corrupt() {
        assertThatThrownBy(() -> Till.served().and(started(REFUND, 23_001)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.served().and(started(REFUND, 20_000), started(AGAIN, 3001)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.served().and(started(REFUND, 1), started(REFUND, 1)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.declined().and(started(REFUND, 1)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.served().and(refunding(FIRST, ""), RECORDED))
                .isInstanceOf(CorruptHistory.class);
    }

    private static RefundOrder refund(long amount) {
        return new RefundOrder(ORDER, new Money(amount), "cold");
    }

    private static RefundStarted started(String refund, long amount) {
        return new RefundStarted(ORDER, refund, FIRST, new Money(amount), "cold");
    }

    private static PaymentRefunded refunded(String refund, long amount) {
        return new PaymentRefunded(ORDER, refund, new Money(amount));
    }
}
