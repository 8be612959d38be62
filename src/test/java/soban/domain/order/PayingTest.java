package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.JUN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.SYSTEM;
import static soban.domain.order.Till.ATTEMPTED;
import static soban.domain.order.Till.DECLINED;
import static soban.domain.order.Till.EXPIRED;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.NOT_SENT;
import static soban.domain.order.Till.NOT_TRIED;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.OTHER_CARD;
import static soban.domain.order.Till.PAY_AGAIN;
import static soban.domain.order.Till.PAY_UNTIL;
import static soban.domain.order.Till.PRICE;
import static soban.domain.order.Till.RELEASED;
import static soban.domain.order.Till.RESERVED;
import static soban.domain.order.Till.SECOND;
import static soban.domain.order.Till.STOCK_TAKEN;
import static soban.domain.order.Till.TAKEN;
import static soban.domain.order.Till.TIMEOUT;
import static soban.domain.order.Till.answer;
import static soban.domain.order.Till.at;
import static soban.domain.order.Till.attempted;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.pay;
import static soban.domain.order.Till.received;
import static soban.domain.order.Till.settle;
import static soban.domain.order.Till.taken;
import static soban.domain.order.Till.unclear;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.PaymentCommand.AskGatewayAgain;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentRaised;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Rule 4 and protocol 18: one attempt at a time, asked for until the gateway answers for good, and
/// an order that waits no longer than it said.
class PayingTest {
    private static final PaymentAskedAgain ASKED = askedAgain(1);

    @Test
    void a_paid_order_is_received_by_the_shop() {
        var paid =
                answer(Till.paying(), 10, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, STOCK_TAKEN, received(10));
        assertThat(paid.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_payment_may_come_after_the_order() {
        Till.placed().when(new PayOrder(ORDER, MINA, CARD), at(5), CUSTOMER).then(ATTEMPTED);
    }

    @Test
    void a_declined_order_waits_for_another_try() {
        var declined = answer(Till.paying(), 10, settle(FIRST, 0, NO)).then(DECLINED, RELEASED);
        assertThat(declined.theOrder().payment()).isEqualTo(PaymentStatus.DECLINED);
        assertThat(declined.theOrder().shownToShop()).isFalse();
        var again = pay(declined, 60).then(RESERVED, attempted(SECOND, OTHER_CARD));
        answer(again, 70, settle(SECOND, 0, done(SECOND)))
                .then(taken(SECOND), STOCK_TAKEN, received(70));
    }

    @Test
    void only_one_attempt_is_open_at_a_time() {
        pay(Till.paying(), 5).refused(RefusalCode.PAYMENT_OPEN);
        pay(Till.paying().and(unclear(1, 12)), 20).refused(RefusalCode.PAYMENT_OPEN);
    }

    @Test
    void an_unclear_answer_is_never_a_decline_and_the_same_is_asked_again() {
        var unclear = answer(Till.paying(), 10, settle(FIRST, 0, TIMEOUT)).then(unclear(1, 12));
        assertThat(unclear.theOrder().payment()).isEqualTo(PaymentStatus.UNKNOWN);
        var asked = answer(unclear, 12, ask(1)).then(ASKED);
        var still = answer(asked, 15, settle(FIRST, 1, TIMEOUT)).then(unclear(2, 19));
        var again = answer(still, 19, ask(2)).then(askedAgain(2));
        answer(again, 20, settle(FIRST, 2, done(FIRST))).then(TAKEN, STOCK_TAKEN, received(20));
    }

    @Test
    void an_unclear_answer_counts_once_however_often_it_comes() {
        var unclear = Till.paying().and(unclear(1, 12));
        answer(unclear, 11, settle(FIRST, 0, TIMEOUT)).thenNothing();
        answer(unclear, 11, settle(FIRST, 1, TIMEOUT)).thenNothing();
        answer(unclear.and(ASKED), 30, settle(FIRST, 0, TIMEOUT)).thenNothing();
    }

    @Test
    void a_question_is_asked_again_once_for_each_unclear_answer() {
        var unclear = Till.paying().and(unclear(1, 12));
        answer(unclear, 12, ask(0)).thenNothing();
        answer(unclear.and(ASKED), 12, ask(1)).thenNothing();
        answer(Till.paying(), 12, ask(0)).thenNothing();
        answer(Till.received(), 12, ask(0)).thenNothing();
    }

    @Test
    void the_pause_before_the_next_question_grows_from_seconds_to_a_minute_an_hour_and_a_day() {
        assertThat(IntStream.rangeClosed(1, 40).mapToObj(Asking::pause))
                .extracting(Duration::toSeconds)
                .startsWith(2L, 4L, 8L, 16L, 32L, 60L, 60L)
                .endsWith(3600L);
        assertThat(Asking.pause(260)).isEqualTo(Duration.ofHours(1));
        assertThat(Asking.pause(261)).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_charge_is_not_asked_for_under_a_key_that_the_gateway_may_have_forgotten() {
        var unclear = Till.paying().and(unclear(1, 12));
        Instant tenDays = NOON.plus(Duration.ofDays(10));
        unclear.when(ask(1), tenDays.minusMillis(1), SYSTEM).then(ASKED);
        unclear.when(ask(1), tenDays, SYSTEM)
                .messages(MessageKind.SELLER_PAYMENT_UNKNOWN)
                .then(new PaymentRaised(ORDER, FIRST, Till.PRICE, Shops.CONTACT));
    }

    @Test
    void not_sent_closes_the_first_try_and_the_order_waits_for_another() {
        var story = answer(Till.paying(), 1, settle(FIRST, 0, NOT_SENT)).then(NOT_TRIED);
        assertThat(story.theOrder().payment()).isEqualTo(PaymentStatus.PENDING);
        pay(story, 60).then(attempted(SECOND, OTHER_CARD));
    }

    @Test
    void not_sent_after_a_first_try_is_only_unclear() {
        var unclear = new PaymentEvent.PaymentUnclear(ORDER, FIRST, 2, at(17), "breaker open");
        answer(Till.paying().and(unclear(1, 12), ASKED), 13, settle(FIRST, 1, NOT_SENT))
                .then(unclear);
    }

    @Test
    void an_order_is_declined_ten_times_and_no_more() {
        var nine = afterAttempts(9, each -> new PaymentDeclined(ORDER, each, "no funds"));
        pay(nine, 60).then(attempted(ORDER + ".10", OTHER_CARD));
        var ten = afterAttempts(10, each -> new PaymentDeclined(ORDER, each, "no funds"));
        pay(ten, 60).refused(RefusalCode.TOO_MANY_ATTEMPTS);
    }

    @Test
    void while_the_gateway_is_away_an_order_is_tried_as_often_as_its_record_can_hold() {
        var often = afterAttempts(99, each -> new PaymentNotTried(ORDER, each, "gateway-busy"));
        pay(often, 60).then(attempted(ORDER + ".100", OTHER_CARD));
        var full = afterAttempts(100, each -> new PaymentNotTried(ORDER, each, "gateway-busy"));
        pay(full, 60).refused(RefusalCode.TOO_MANY_ATTEMPTS);
    }

    private static OrderStory afterAttempts(int many, Function<String, OrderEvent> outcome) {
        var story = Till.placed();
        for (int i = 1; i <= many; i++) {
            String attempt = ORDER + "." + i;
            story = story.and(attempted(attempt, CARD), outcome.apply(attempt));
        }
        return story;
    }

    @Test
    void an_order_expires_when_its_time_is_over_and_not_before() {
        var placed = Till.placed();
        expire(placed, PAY_UNTIL.minusMillis(1)).thenNothing();
        expire(placed, PAY_UNTIL).then(RELEASED, EXPIRED);
        placed.when(PAY_AGAIN, PAY_UNTIL.minusMillis(1), CUSTOMER)
                .then(attempted(FIRST, OTHER_CARD));
        placed.when(PAY_AGAIN, PAY_UNTIL, CUSTOMER).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void an_order_never_expires_over_an_open_attempt() {
        var late = PAY_UNTIL.plusSeconds(5);
        expire(Till.paying(), late).thenNothing();
        expire(Till.paying().and(unclear(1, 700)), late).thenNothing();
        answer(Till.paying(), 605, settle(FIRST, 0, done(FIRST)))
                .then(TAKEN, STOCK_TAKEN, received(605));
    }

    @Test
    void an_order_that_the_shop_has_never_expires() {
        expire(Till.received(), PAY_UNTIL.plusSeconds(60)).thenNothing();
    }

    @Test
    void an_order_out_of_time_expires_with_the_final_no_to_its_attempt() {
        answer(Till.paying(), 600, settle(FIRST, 0, NO)).then(DECLINED, RELEASED, EXPIRED);
        answer(Till.paying(), 600, settle(FIRST, 0, NOT_SENT)).then(NOT_TRIED, RELEASED, EXPIRED);
    }

    @Test
    void a_paid_order_is_not_paid_again() {
        pay(Till.received(), 20).refused(RefusalCode.ALREADY_PAID);
    }

    @Test
    void an_order_that_is_being_undone_or_has_ended_is_not_paid() {
        pay(Till.undoing(Till.placed()), 20).refused(RefusalCode.ORDER_CANCELLED);
        var cancelled = Till.undoing(Till.declined()).and(new CancelEvent.OrderCancelled(ORDER));
        pay(cancelled, 30).refused(RefusalCode.ORDER_CANCELLED);
        pay(Till.declined().and(EXPIRED), 30).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void nobody_learns_of_somebody_elses_order_by_paying_for_it() {
        Till.placed()
                .when(new PayOrder(ORDER, JUN, OTHER_CARD), at(1), CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_payment_token_that_is_a_novel_is_refused() {
        var novel = new PaymentRequest("card", "t".repeat(301));
        Till.placed()
                .when(new PayOrder(ORDER, MINA, novel), at(1), CUSTOMER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_customer_can_not_claim_to_pay_in_cash() {
        Till.placed()
                .when(new PayOrder(ORDER, MINA, new PaymentRequest("cash", "")), at(1), CUSTOMER)
                .refused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void a_history_that_charges_twice_at_a_time_is_corrupt() {
        assertThatThrownBy(() -> Till.paying().and(NOT_TRIED, ATTEMPTED))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.paying().and(attempted(SECOND, CARD)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.received().and(attempted(SECOND, CARD)))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.received().and(TAKEN)).isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(
                        () -> Till.received().and(new PaymentEvent.CashTaken(ORDER, SECOND, PRICE)))
                .isInstanceOf(CorruptHistory.class);
    }

    private static OrderStory.Outcome expire(OrderStory story, Instant when) {
        return story.when(new ExpireOrder(ORDER), when, SYSTEM);
    }

    private static AskGatewayAgain ask(int tryNumber) {
        return new AskGatewayAgain(ORDER, FIRST, tryNumber);
    }

    private static PaymentAskedAgain askedAgain(int tryNumber) {
        return new PaymentAskedAgain(ORDER, FIRST, tryNumber, PRICE, CARD, NOON);
    }
}
