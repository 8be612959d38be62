package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.JUN;
import static soban.domain.order.Shops.MINA;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grades;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.order.ReviewEvent.ReviewAnswered;
import soban.domain.order.ReviewEvent.ReviewWritten;
import soban.domain.shop.Preset;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Role;

import java.util.List;

/// What steps make of an order. A step that can't be is found, not believed.
class StepEvolutionTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.RESTAURANT);
    private static final OrderId ORDER = COFFEE.id();
    private static final OrderPlaced PLACED =
            new OrderPlaced(ORDER, COFFEE.content(), noonPlus(600));
    private static final OrderReceived RECEIVED =
            new OrderReceived(ORDER, COFFEE.content(), noonPlus(600));
    private static final OrderAccepted ACCEPTED = new OrderAccepted(ORDER, noonPlus(600));
    private static final PromiseLengthened LONGER = new PromiseLengthened(ORDER, noonPlus(900));
    private static final OrderMadeReady MADE_READY = new OrderMadeReady(ORDER, noonPlus(20), null);
    private static final OrderHandedOver GONE =
            new OrderHandedOver(ORDER, noonPlus(300), noonPlus(90_000));
    private static final OrderCompleted COMPLETED = new OrderCompleted(ORDER, noonPlus(400));
    private static final OrderExpired EXPIRED = new OrderExpired(ORDER);
    private static final OrderNotCollected MISSED = new OrderNotCollected(ORDER);
    private static final StepUndone UNFINISHED =
            new StepUndone(ORDER, OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250));
    private static final StepUndone UNSTARTED =
            new StepUndone(ORDER, OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(250));
    private static final OrderSeen SEEN =
            new OrderSeen(ORDER, new Sighting("kitchen-1", Role.KITCHEN, noonPlus(10), null, ""));
    private static final OrderServed SERVED = new OrderServed(ORDER, MINA, Grades.USUAL);
    private static final ReviewWritten WRITTEN = new ReviewWritten(ORDER, 4, "fine", noonPlus(500));
    private static final ReviewAnswered ANSWERED =
            new ReviewAnswered(ORDER, "thanks", noonPlus(600));

    @Test
    void steps_that_do_not_follow_one_another_are_corrupt() {
        corrupt(placed(), PLACED, ACCEPTED, LONGER, MADE_READY, GONE, COMPLETED, MISSED, SEEN);
        corrupt(received(), RECEIVED, LONGER, MADE_READY, GONE, EXPIRED, COFFEE.start(), UNSTARTED);
        corrupt(accepted(), RECEIVED, ACCEPTED, COFFEE.finish(), GONE, EXPIRED, COMPLETED, MISSED);
        corrupt(started(), COFFEE.start(), ACCEPTED, MADE_READY, GONE, UNFINISHED, MISSED);
        corrupt(ready(), COFFEE.finish(), COFFEE.start(), LONGER, COMPLETED, UNSTARTED, SERVED);
        corrupt(gone(), GONE, COFFEE.start(), UNFINISHED, MISSED, LONGER, EXPIRED);
        corrupt(gone().and(COMPLETED), COMPLETED, GONE, COFFEE.start(), UNFINISHED);
    }

    @Test
    void no_step_is_taken_on_an_order_that_is_being_undone() {
        var undoing = new UndoingBegun(ORDER, Closing.CANCELLED, "flood", noonPlus(260));
        corrupt(received().and(undoing), ACCEPTED);
        corrupt(accepted().and(undoing), COFFEE.start(), MADE_READY, LONGER);
        corrupt(started().and(undoing), COFFEE.finish(), UNSTARTED, LONGER);
        corrupt(ready().and(undoing), GONE, UNFINISHED, MISSED);
    }

    @Test
    void a_promise_is_only_ever_lengthened() {
        corrupt(accepted(), new PromiseLengthened(ORDER, noonPlus(600)));
        assertThat(accepted().and(LONGER).theOrder().progress().promisedAt())
                .isEqualTo(noonPlus(900));
    }

    @Test
    void only_the_kitchens_own_steps_go_back_one_at_a_time() {
        corrupt(
                ready(),
                new StepUndone(ORDER, OrderStatus.READY, OrderStatus.ACCEPTED, noonPlus(250)),
                new StepUndone(ORDER, OrderStatus.READY, OrderStatus.READY, noonPlus(250)));
        corrupt(
                accepted(),
                new StepUndone(ORDER, OrderStatus.ACCEPTED, OrderStatus.RECEIVED, noonPlus(250)));
        corrupt(
                gone(),
                new StepUndone(ORDER, OrderStatus.HANDED_OVER, OrderStatus.READY, noonPlus(310)));
    }

    @Test
    void what_falls_due_goes_with_the_step_that_it_belongs_to() {
        assertThat(received().theOrder().progress().answerBy()).isEqualTo(noonPlus(600));
        assertThat(accepted().theOrder().progress().answerBy()).isNull();
        var listing = new PreparationFinished(ORDER, noonPlus(240), noonPlus(3600));
        var ready = started().and(listing);
        assertThat(ready.theOrder().progress().listAt()).isEqualTo(noonPlus(3600));
        assertThat(ready.and(MISSED).theOrder().progress().listed()).isTrue();
        corrupt(ready.and(MISSED), MISSED);
        var back = ready.and(MISSED, UNFINISHED).theOrder().progress();
        assertThat(back.listAt()).isNull();
        assertThat(back.listed()).isFalse();
        assertThat(back.promisedAt()).isEqualTo(noonPlus(600));
        assertThat(ready.and(GONE).theOrder().progress().listAt()).isNull();
        assertThat(ready.and(GONE).theOrder().progress().completeAt()).isEqualTo(noonPlus(90_000));
        assertThat(ready.and(GONE, COMPLETED).theOrder().progress().completeAt()).isNull();
    }

    @Test
    void an_unpaid_order_expires_at_the_end_of_its_time_and_no_shop_ever_had_it() {
        var expired = placed().and(EXPIRED).theOrder();
        assertThat(expired.status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(expired.progress().since()).isEqualTo(noonPlus(600));
        assertThat(expired.shownToShop()).isFalse();
        corrupt(placed().and(EXPIRED), EXPIRED, RECEIVED);
    }

    @Test
    void an_order_is_shown_to_its_shop_from_the_moment_it_was_received() {
        assertThat(placed().theOrder().shownToShop()).isFalse();
        assertThat(received().theOrder().shownToShop()).isTrue();
        assertThat(gone().and(COMPLETED).theOrder().shownToShop()).isTrue();
    }

    @Test
    void a_review_that_can_not_be_is_corrupt() {
        corrupt(ready(), WRITTEN, ANSWERED);
        corrupt(gone(), ANSWERED, new OrderServed(ORDER, JUN, Grades.USUAL));
        corrupt(gone().and(SERVED, WRITTEN), WRITTEN);
        corrupt(gone().and(WRITTEN, ANSWERED), ANSWERED);
    }

    private static OrderStory placed() {
        return given(Shops.enrolled(Preset.RESTAURANT)).and(COFFEE.placed());
    }

    private static OrderStory received() {
        return given(Shops.enrolled(Preset.RESTAURANT)).and(COFFEE.received());
    }

    private static OrderStory accepted() {
        return received().and(ACCEPTED);
    }

    private static OrderStory started() {
        return accepted().and(COFFEE.start());
    }

    private static OrderStory ready() {
        return started().and(COFFEE.finish());
    }

    private static OrderStory gone() {
        return ready().and(GONE);
    }

    private static void corrupt(OrderStory story, OrderEvent... impossible) {
        for (OrderEvent event : List.of(impossible)) {
            assertThatThrownBy(() -> story.and(event))
                    .as("%s", event)
                    .isInstanceOf(CorruptHistory.class);
        }
    }
}
