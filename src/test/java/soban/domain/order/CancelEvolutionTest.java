package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.shop.Preset;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Event;

/// What a cancel's events make of an order, and which of them can't be.
class CancelEvolutionTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final OrderId ORDER = COFFEE.id();
    private static final Cancels CAFE = new Cancels(ORDER);
    private static final CancelHeld HELD = new CancelHeld(ORDER, noonPlus(900));
    private static final CancelRefused REFUSED = new CancelRefused(ORDER, "begun");
    private static final OrderCancelled CANCELLED = new OrderCancelled(ORDER);

    @Test
    void a_cancel_is_asked_held_and_done() {
        var asked = accepted().and(CAFE.requested(), CAFE.asked("a", "b"));
        assertThat(asked.theOrder().cancellation().awaited()).containsExactly("a", "b");
        assertThat(asked.theOrder().cancellation().answerBy()).isEqualTo(Cancels.ANSWER_BY);
        var held = asked.and(new CancelAcknowledged(ORDER, "a"), HELD);
        assertThat(held.theOrder().cancellation().awaited()).containsExactly("b");
        assertThat(held.theOrder().cancellation().answerBy()).isNull();
        assertThat(held.theOrder().cancellation().raiseAt()).isEqualTo(noonPlus(900));
        var done = held.and(CAFE.undoing(noonPlus(50)), CANCELLED).theOrder().cancellation();
        assertThat(done.status()).isEqualTo(CancelStatus.DONE);
        assertThat(done.closing()).isEqualTo(Closing.CANCELLED);
        assertThat(done.reason()).isEqualTo(Cancels.WHY);
    }

    @Test
    void what_was_asked_for_was_known_since_then_and_anything_else_since_it_was_undone() {
        var asked = accepted().and(CAFE.requested(), CAFE.asked("a"));
        var late = CAFE.undoing(noonPlus(50));
        assertThat(asked.and(late).theOrder().cancellation().requestedAt())
                .isEqualTo(Cancels.ASKED);
        assertThat(asked.and(REFUSED, late).theOrder().cancellation().requestedAt())
                .isEqualTo(noonPlus(50));
        assertThat(accepted().and(late).theOrder().cancellation().requestedAt())
                .isEqualTo(noonPlus(50));
    }

    @Test
    void an_ended_order_keeps_no_time_at_which_something_falls_due() {
        var meal = Orders.delivered(Preset.RESTAURANT);
        var ended =
                given(Shops.enrolled(Preset.RESTAURANT))
                        .and(meal.received())
                        .and(
                                new UndoingBegun(meal.id(), Closing.REJECTED, "no", noonPlus(9)),
                                new OrderRejected(meal.id()))
                        .theOrder();
        assertThat(ended.progress().answerBy()).isNull();
        assertThat(ended.status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void lost_work_leaves_the_order_as_it_is() {
        var cancelled = accepted().and(CAFE.undoing(noonPlus(50)), CANCELLED);
        var lost = cancelled.and(new WorkLost(ORDER, "kitchen-1", noonPlus(20)));
        assertThat(lost.theOrder()).isEqualTo(cancelled.theOrder());
    }

    @Test
    void nobody_asks_twice_or_for_what_is_over() {
        corrupt(accepted().and(CAFE.requested()), CAFE.requested());
        corrupt(accepted().and(CAFE.undoing(noonPlus(50))), CAFE.requested());
        corrupt(accepted().and(CAFE.undoing(noonPlus(50)), CANCELLED), CAFE.requested());
        corrupt(served(), CAFE.requested());
        corrupt(served(), CAFE.undoing(noonPlus(900)));
    }

    @Test
    void nothing_is_decided_where_nothing_was_asked() {
        corrupt(accepted(), CAFE.asked("a"));
        corrupt(accepted(), new CancelAcknowledged(ORDER, "a"));
        corrupt(accepted(), new SellerReached(ORDER));
        corrupt(accepted(), HELD);
        corrupt(accepted(), new HeldCancelRaised(ORDER));
        corrupt(accepted(), REFUSED);
    }

    @Test
    void an_answer_comes_once_and_from_whoever_was_asked() {
        var asked = accepted().and(CAFE.requested(), CAFE.asked("a"));
        corrupt(asked, CAFE.asked("a"));
        corrupt(asked, new CancelAcknowledged(ORDER, "b"));
        corrupt(asked, new SellerReached(ORDER));
        corrupt(asked.and(new CancelAcknowledged(ORDER, "a")), new CancelAcknowledged(ORDER, "a"));
        corrupt(asked, new HeldCancelRaised(ORDER));
        corrupt(asked.and(HELD), HELD);
        corrupt(asked.and(HELD, new HeldCancelRaised(ORDER)), new HeldCancelRaised(ORDER));
    }

    @Test
    void what_is_granted_can_not_be_refused_or_granted_again() {
        var undoing = accepted().and(CAFE.requested(), CAFE.undoing(noonPlus(50)));
        corrupt(undoing, REFUSED);
        corrupt(undoing, HELD);
        corrupt(undoing, CAFE.undoing(noonPlus(51)));
    }

    @Test
    void steps_and_ends_belong_to_an_undoing_that_has_begun_and_to_its_closing() {
        corrupt(accepted(), CAFE.notified());
        corrupt(accepted(), CAFE.withdrawn());
        corrupt(accepted(), new SellerToldOfDelivery(ORDER));
        corrupt(accepted(), CANCELLED);
        corrupt(accepted().and(CAFE.requested()), CANCELLED);
        corrupt(accepted().and(CAFE.undoing(noonPlus(50))), new OrderRejected(ORDER));
        corrupt(accepted().and(CAFE.undoing(noonPlus(50)), CANCELLED), CANCELLED);
        var rejecting = new UndoingBegun(ORDER, Closing.REJECTED, "no", noonPlus(50));
        corrupt(accepted().and(rejecting), CANCELLED);
    }

    private static void corrupt(OrderStory story, Event event) {
        assertThatThrownBy(() -> story.and(event)).isInstanceOf(CorruptHistory.class);
    }

    private static OrderStory accepted() {
        return given(Shops.enrolled(Preset.CAFE)).and(COFFEE.accepted());
    }

    private static OrderStory served() {
        return given(Shops.enrolled(Preset.CAFE))
                .and(COFFEE.ready())
                .and(new OrderHandedOver(ORDER, noonPlus(300), noonPlus(90_000)));
    }
}
