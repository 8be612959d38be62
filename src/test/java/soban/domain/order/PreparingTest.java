package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.FINISHED;
import static soban.domain.order.Cafe.ORDER;
import static soban.domain.order.Cafe.STARTED;
import static soban.domain.order.Cafe.noonPlus;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.List;

/// What the kitchen does: steps in their order, double presses, undo (rule 18) and the desk's own
/// time (rule 19).
class PreparingTest {
    private static final StartPreparing START = new StartPreparing(ORDER);
    private static final FinishPreparing FINISH = new FinishPreparing(ORDER);
    private static final HandOver HAND_OVER = new HandOver(ORDER);
    private static final UndoStep UNDO = new UndoStep(ORDER, OrderStatus.PREPARING);
    private static final UndoStep UNDO_FINISH = new UndoStep(ORDER, OrderStatus.READY);
    private static final OrderHandedOver GONE = new OrderHandedOver(ORDER, noonPlus(300));

    @Test
    void an_order_is_started_finished_and_handed_over() {
        var gone =
                given(Cafe.accepted())
                        .when(START, noonPlus(60))
                        .then(STARTED)
                        .when(FINISH, noonPlus(240))
                        .then(FINISHED)
                        .when(HAND_OVER, noonPlus(300))
                        .then(GONE);
        assertThat(gone.order().finished()).isTrue();
        assertThat(gone.order().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_step_can_not_be_skipped() {
        given(Cafe.accepted()).when(FINISH, noonPlus(60)).refused(RefusalCode.WRONG_STEP);
        given(Cafe.accepted()).when(HAND_OVER, noonPlus(60)).refused(RefusalCode.WRONG_STEP);
        given(Cafe.accepted())
                .and(STARTED)
                .when(HAND_OVER, noonPlus(70))
                .refused(RefusalCode.WRONG_STEP);
        given(Cafe.accepted())
                .and(STARTED, FINISHED)
                .when(START, noonPlus(250))
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void a_press_that_two_desks_make_is_granted_to_both_and_happens_once() {
        given(Cafe.accepted())
                .when(START, noonPlus(60))
                .then(STARTED)
                .when(START, noonPlus(61))
                .thenNothing()
                .when(FINISH, noonPlus(240))
                .then(FINISHED)
                .when(FINISH, noonPlus(240))
                .thenNothing()
                .when(HAND_OVER, noonPlus(300))
                .then(GONE)
                .when(HAND_OVER, noonPlus(301))
                .thenNothing();
    }

    @Test
    void nothing_is_done_with_an_order_that_is_gone() {
        var gone = given(Cafe.accepted()).and(STARTED, FINISHED, GONE);
        gone.when(START, noonPlus(310)).refused(RefusalCode.ORDER_CLOSED);
        gone.when(FINISH, noonPlus(310)).refused(RefusalCode.ORDER_CLOSED);
        gone.when(UNDO, noonPlus(310)).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void an_order_that_nobody_paid_does_not_exist_for_the_kitchen() {
        for (var unpaid : List.of(given(Cafe.open()), given(Cafe.placed()), given(Cafe.paying()))) {
            for (var press : List.of(START, FINISH, HAND_OVER, UNDO)) {
                unpaid.when(press, noonPlus(9)).refused(RefusalCode.ORDER_UNKNOWN);
            }
        }
    }

    @Test
    void a_step_is_dated_by_the_desk() {
        given(Cafe.accepted())
                .when(START, Moment.pressed(noonPlus(60), noonPlus(15), noonPlus(900)))
                .then(STARTED);
    }

    @Test
    void a_step_is_never_dated_before_the_one_that_it_follows() {
        given(Cafe.accepted())
                .and(STARTED)
                .when(FINISH, Moment.pressed(noonPlus(20), noonPlus(15), noonPlus(900)))
                .then(new PreparationFinished(ORDER, STARTED.at()));
    }

    @Test
    void a_slip_is_undone_step_by_step() {
        given(Cafe.accepted())
                .and(STARTED, FINISHED)
                .when(UNDO_FINISH, noonPlus(250))
                .then(undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)))
                .when(UNDO, noonPlus(260))
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(260)))
                .when(UNDO_FINISH, noonPlus(270))
                .refused(RefusalCode.UNDO_NOTHING)
                .when(START, noonPlus(280))
                .then(new PreparationStarted(ORDER, noonPlus(280)));
    }

    @Test
    void two_desks_that_undo_the_same_step_take_it_back_once() {
        given(Cafe.accepted())
                .and(STARTED, FINISHED)
                .when(UNDO_FINISH, noonPlus(250))
                .then(undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)))
                .when(UNDO_FINISH, noonPlus(251))
                .then()
                .when(UNDO, noonPlus(252))
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(252)))
                .when(UNDO, noonPlus(253))
                .then();
    }

    @Test
    void a_step_that_another_one_followed_is_not_undone() {
        given(Cafe.accepted())
                .and(STARTED, FINISHED)
                .when(UNDO, noonPlus(250))
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void a_slip_can_be_undone_for_fifteen_minutes_and_not_longer() {
        var started = given(Cafe.accepted()).and(STARTED);
        Instant last = STARTED.at().plusSeconds(900);
        started.when(UNDO, last).then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, last));
        started.when(UNDO, last.plusMillis(1)).refused(RefusalCode.UNDO_TOO_LATE);
    }

    @Test
    void the_undo_window_is_measured_by_the_desks_time_not_by_the_arrival() {
        Instant arrival = STARTED.at().plusSeconds(7200);
        var inTime = Moment.pressed(noonPlus(120), noonPlus(60), arrival);
        given(Cafe.accepted())
                .and(STARTED)
                .when(UNDO, inTime)
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(120)));
        var late = Moment.pressed(noonPlus(1000), noonPlus(60), arrival);
        given(Cafe.accepted()).and(STARTED).when(UNDO, late).refused(RefusalCode.UNDO_TOO_LATE);
    }

    private static StepUndone undone(OrderStatus from, OrderStatus to, Instant at) {
        return new StepUndone(ORDER, from, to, at);
    }
}
