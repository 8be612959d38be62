package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Cafe.ACCEPTED;
import static soban.domain.order.Cafe.ATTEMPTED;
import static soban.domain.order.Cafe.CARD;
import static soban.domain.order.Cafe.DECLINED;
import static soban.domain.order.Cafe.FINISHED;
import static soban.domain.order.Cafe.FIRST;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.PLACED;
import static soban.domain.order.Cafe.PRICE;
import static soban.domain.order.Cafe.RECEIVED;
import static soban.domain.order.Cafe.SECOND;
import static soban.domain.order.Cafe.STARTED;
import static soban.domain.order.Cafe.TAKEN;
import static soban.domain.order.Cafe.attempted;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.unit.CorruptHistory;

import java.util.List;

/// An event that can't be is found, not believed.
class OrderEvolutionTest {
    private static final CancelRequested CANCEL = new CancelRequested(ORDER, "");

    @Test
    void nothing_happens_to_an_order_before_it_is_placed_and_it_is_placed_once() {
        corrupt(given(Cafe.open()), ATTEMPTED, RECEIVED, CANCEL, new OrderExpired(ORDER));
        corrupt(given(Cafe.placed()), PLACED);
    }

    @Test
    void steps_that_do_not_follow_one_another_are_corrupt() {
        corrupt(given(Cafe.paying()), ACCEPTED, STARTED, FINISHED, handedOver());
        corrupt(given(Cafe.accepted()), ATTEMPTED, RECEIVED, ACCEPTED, FINISHED, handedOver());
        corrupt(given(Cafe.accepted()), new OrderExpired(ORDER));
        corrupt(given(Cafe.accepted()).and(STARTED), STARTED, handedOver());
        var undone = new StepUndone(ORDER, OrderStatus.READY, OrderStatus.PREPARING, noonPlus(70));
        corrupt(given(Cafe.accepted()).and(STARTED), undone);
        var gone = given(Cafe.accepted()).and(STARTED, FINISHED, handedOver());
        corrupt(gone, CANCEL, STARTED, FINISHED, handedOver(), undone);
    }

    @Test
    void money_that_moves_without_a_question_is_corrupt() {
        var refund = new RefundStarted(ORDER, FIRST, PRICE);
        var refunded = new PaymentRefunded(ORDER, FIRST, PRICE);
        corrupt(given(Cafe.placed()), TAKEN, DECLINED, refund, refunded);
        corrupt(given(Cafe.paying()), refund, refunded);
        corrupt(given(Cafe.accepted()), TAKEN, DECLINED, refunded);
        corrupt(
                given(Cafe.accepted()).and(CANCEL, refund, refunded),
                refund,
                refunded,
                TAKEN,
                new PaymentAskedAgain(ORDER, FIRST, 1, PRICE, CARD));
    }

    @Test
    void two_attempts_at_once_or_two_of_one_name_are_corrupt() {
        corrupt(given(Cafe.paying()), attempted(SECOND, CARD));
        corrupt(given(Cafe.paying()).and(DECLINED), ATTEMPTED);
    }

    @Test
    void a_cancel_that_nobody_requested_or_twice_is_corrupt() {
        var cancelled = new OrderCancelled(ORDER);
        corrupt(given(Cafe.accepted()), cancelled, new TicketWithdrawn(ORDER));
        corrupt(given(Cafe.accepted()).and(CANCEL), CANCEL);
        corrupt(given(Cafe.placed()).and(CANCEL, cancelled), cancelled, CANCEL);
    }

    private static OrderHandedOver handedOver() {
        return new OrderHandedOver(ORDER, noonPlus(300));
    }

    private static void corrupt(OrderStory story, OrderEvent... impossible) {
        for (OrderEvent event : List.of(impossible)) {
            assertThatThrownBy(() -> story.and(event))
                    .as("%s", event)
                    .isInstanceOf(CorruptHistory.class);
        }
    }
}
