package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Till.DECLINED;
import static soban.domain.order.Till.EXPIRED;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.PRICE;
import static soban.domain.order.Till.REFUND;
import static soban.domain.order.Till.REFUNDED;
import static soban.domain.order.Till.REFUNDING;
import static soban.domain.order.Till.RELEASED;
import static soban.domain.order.Till.TAKEN;
import static soban.domain.order.Till.TIMEOUT;
import static soban.domain.order.Till.answer;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.pay;
import static soban.domain.order.Till.settle;
import static soban.domain.order.Till.settleRefund;
import static soban.domain.order.Till.unclear;

import org.junit.jupiter.api.Test;

import soban.domain.access.Audience;
import soban.domain.order.PaymentCommand.RecordCharge;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentRaised;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

/// Rule 4, when the gateway never says whether it has charged: a person finds out.
class RaisedChargeTest {
    private static final long TEN_DAYS = 864_000;
    private static final PaymentRaised RAISED = new PaymentRaised(ORDER, FIRST, PRICE, CONTACT);
    private static final RecordCharge CHARGED = new RecordCharge(ORDER, FIRST, true);
    private static final RecordCharge NOT_CHARGED = new RecordCharge(ORDER, FIRST, false);

    @Test
    void a_charge_of_which_nobody_knows_after_ten_days_is_put_before_the_owner() {
        var order = raised().theOrder();
        assertThat(order.payment()).isEqualTo(PaymentStatus.UNKNOWN);
        assertThat(order.finished()).isFalse();
        assertThat(Audience.roles(order, RAISED)).containsExactly(Role.OWNER);
        assertThat(order.shownToShop()).isFalse();
    }

    @Test
    void it_is_asked_for_no_more() {
        assertThat(Timer.of(raised().theOrder())).isEmpty();
        assertThat(Timer.unanswered(raised().theOrder())).isEmpty();
        answer(raised(), TEN_DAYS + 10, settle(FIRST, 1, TIMEOUT)).thenNothing();
        pay(raised(), TEN_DAYS + 10).refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void who_finds_out_that_nothing_was_charged_ends_the_order() {
        record(raised(), NOT_CHARGED)
                .then(new PaymentDeclined(ORDER, FIRST, "by-hand"), RELEASED, EXPIRED)
                .when(NOT_CHARGED, Till.at(TEN_DAYS + 30), OWNER)
                .thenNothing();
    }

    @Test
    void who_finds_out_that_it_was_charged_has_it_given_back_and_not_the_goods_delivered() {
        var taken =
                record(raised(), CHARGED)
                        .then(new PaymentTaken(ORDER, FIRST, PRICE, "by-hand"), REFUNDING);
        record(taken, CHARGED).thenNothing();
        answer(taken, TEN_DAYS + 40, settleRefund(REFUND, 0, done("")))
                .then(REFUNDED, RELEASED, EXPIRED);
    }

    @Test
    void an_answer_of_the_gateway_that_comes_all_the_same_is_as_good_as_a_person_s() {
        answer(raised(), TEN_DAYS + 10, settle(FIRST, 1, done(FIRST))).then(TAKEN, REFUNDING);
        answer(raised(), TEN_DAYS + 10, settle(FIRST, 1, NO)).then(DECLINED, RELEASED, EXPIRED);
    }

    @Test
    void nobody_says_by_hand_what_the_gateway_is_still_asked_for_or_has_said_already() {
        record(Till.paying(), CHARGED).refused(RefusalCode.WRONG_STEP);
        record(Till.paying().and(unclear(1, 12)), NOT_CHARGED).refused(RefusalCode.WRONG_STEP);
        record(Till.declined(), CHARGED).refused(RefusalCode.WRONG_STEP);
        record(Till.received(), NOT_CHARGED).refused(RefusalCode.WRONG_STEP);
        record(Till.placed(), CHARGED).refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static OrderStory raised() {
        return Till.paying().and(unclear(1, 12), RAISED);
    }

    private static OrderStory.Outcome record(OrderStory story, RecordCharge command) {
        return story.when(command, Till.at(TEN_DAYS + 20), OWNER);
    }
}
