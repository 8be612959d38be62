package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FINISHED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.PAY_UNTIL;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.STARTED;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentUnclear;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.RefundUnclear;

import java.util.List;

/// What an order wants of the clock.
class TimerTest {
    private static final PaymentUnclear UNCLEAR =
            new PaymentUnclear(ORDER, FIRST, 1, noonPlus(12), "timeout");
    private static final Timer EXPIRE =
            new Timer(
                    ORDER + "/expire/" + PAY_UNTIL.toEpochMilli(),
                    PAY_UNTIL,
                    new ExpireOrder(ORDER));

    @Test
    void an_order_without_a_payment_wants_to_expire() {
        assertThat(timers(given(Cafe.placed()))).containsExactly(EXPIRE);
        assertThat(timers(given(Cafe.paying()).and(DECLINED))).containsExactly(EXPIRE);
    }

    @Test
    void an_order_over_an_open_attempt_wants_nothing_until_the_answer_is_unclear() {
        var paying = given(Cafe.paying());
        assertThat(timers(paying)).isEmpty();
        assertThat(timers(paying.and(UNCLEAR)))
                .containsExactly(
                        new Timer(
                                ORDER + "/ask-" + FIRST + "/" + noonPlus(12).toEpochMilli(),
                                noonPlus(12),
                                new AskGatewayAgain(ORDER, FIRST, 1)));
        assertThat(timers(paying.and(UNCLEAR, askedAgain()))).isEmpty();
    }

    @Test
    void each_question_has_an_id_of_its_own_which_stays_the_same_however_often_it_is_read() {
        var once = given(Cafe.paying()).and(UNCLEAR);
        var twice =
                once.and(
                        askedAgain(), new PaymentUnclear(ORDER, FIRST, 2, noonPlus(19), "timeout"));
        assertThat(timers(once)).isEqualTo(timers(once));
        assertThat(timers(once).getFirst().id()).isNotEqualTo(timers(twice).getFirst().id());
    }

    @Test
    void a_refund_is_asked_for_again_though_the_order_has_ended() {
        var ended =
                given(Cafe.paying())
                        .and(DECLINED, new OrderExpired(ORDER), TAKEN)
                        .and(new RefundStarted(ORDER, FIRST, PRICE))
                        .and(new RefundUnclear(ORDER, FIRST, 1, noonPlus(900), "timeout"));
        assertThat(timers(ended))
                .extracting(Timer::command)
                .containsExactly(new AskGatewayAgain(ORDER, FIRST, 1));
    }

    @Test
    void an_order_with_the_shop_and_an_order_that_has_ended_want_nothing() {
        var cancel = new CancelRequested(ORDER, "");
        var accepted = given(Cafe.accepted());
        for (var story :
                List.of(
                        accepted,
                        accepted.and(STARTED),
                        accepted.and(STARTED, FINISHED, new OrderHandedOver(ORDER, noonPlus(300))),
                        given(Cafe.placed()).and(new OrderExpired(ORDER)),
                        given(Cafe.placed()).and(cancel, new OrderCancelled(ORDER)))) {
            assertThat(timers(story)).isEmpty();
        }
    }

    private static PaymentAskedAgain askedAgain() {
        return new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, Cafe.CARD);
    }

    private static List<Timer> timers(OrderStory story) {
        return Timer.of(story.order());
    }
}
