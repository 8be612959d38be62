package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// What the kitchen does: steps in their order, double presses, the desk's own time (rule 19), and
/// a cancel that comes in between (rules 7 and 8).
class PreparingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final OrderId ORDER = COFFEE.id();
    private static final StartPreparing START = new StartPreparing(ORDER);
    private static final FinishPreparing FINISH = new FinishPreparing(ORDER);
    private static final Moment UNAWARE =
            Moment.pressed(noonPlus(95), noonPlus(15), noonPlus(900), KITCHEN);

    @Test
    void an_order_is_started_and_finished() {
        var ready =
                accepted()
                        .when(START, noonPlus(60), KITCHEN)
                        .then(COFFEE.start())
                        .when(FINISH, noonPlus(240), KITCHEN)
                        .then(COFFEE.finish());
        assertThat(ready.theOrder().status()).isEqualTo(OrderStatus.READY);
        assertThat(ready.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_step_can_not_be_skipped() {
        accepted().when(FINISH, noonPlus(60), KITCHEN).refused(RefusalCode.WRONG_STEP);
        ready().when(START, noonPlus(250), KITCHEN).refused(RefusalCode.WRONG_STEP);
        cafe().and(COFFEE.received())
                .when(START, noonPlus(9), KITCHEN)
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void a_press_that_two_desks_make_is_granted_to_both_and_happens_once() {
        accepted()
                .when(START, noonPlus(60), KITCHEN)
                .then(COFFEE.start())
                .when(START, noonPlus(61), OTHER_KITCHEN)
                .thenNothing()
                .when(FINISH, noonPlus(240), OTHER_KITCHEN)
                .then(COFFEE.finish())
                .when(FINISH, noonPlus(240), KITCHEN)
                .thenNothing();
    }

    @Test
    void nothing_is_done_with_an_order_that_is_gone() {
        var gone = ready().and(new OrderHandedOver(ORDER, noonPlus(300), noonPlus(90_000)));
        gone.when(START, noonPlus(310), KITCHEN).refused(RefusalCode.ORDER_CLOSED);
        gone.when(FINISH, noonPlus(310), KITCHEN).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void an_order_that_nobody_paid_does_not_exist_for_the_kitchen() {
        for (var unpaid : List.of(COFFEE.placed(), COFFEE.paid())) {
            cafe().and(unpaid).when(START, noonPlus(9), KITCHEN).refused(RefusalCode.ORDER_UNKNOWN);
            cafe().and(unpaid)
                    .when(FINISH, noonPlus(9), KITCHEN)
                    .refused(RefusalCode.ORDER_UNKNOWN);
        }
    }

    @Test
    void a_shop_without_preparation_starts_and_finishes_nothing() {
        var kit = Orders.delivered(Preset.MEALKIT);
        var ready = given(Shops.enrolled(Preset.MEALKIT)).and(kit.ready());
        ready.when(new StartPreparing(kit.id()), noonPlus(60), OWNER)
                .refused(RefusalCode.WRONG_STEP);
        ready.when(new FinishPreparing(kit.id()), noonPlus(60), OWNER)
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void a_step_is_dated_by_the_desk() {
        var late = Moment.pressed(noonPlus(60), noonPlus(15), noonPlus(900), KITCHEN);
        accepted().when(START, late).then(COFFEE.start());
    }

    @Test
    void a_step_is_never_dated_before_the_one_that_it_follows() {
        var early = Moment.pressed(noonPlus(20), noonPlus(15), noonPlus(900), KITCHEN);
        started()
                .when(FINISH, early)
                .then(new PreparationFinished(ORDER, COFFEE.start().at(), null));
    }

    @Test
    void a_ready_delivery_is_offered_when_the_shop_says_so() {
        var meal = Orders.delivered(Preset.RESTAURANT);
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(meal.accepted())
                .and(meal.start())
                .when(new FinishPreparing(meal.id()), noonPlus(240), KITCHEN)
                .thenKinds(PreparationFinished.class, DeliveryOffered.class);
    }

    @Test
    void a_rider_who_claimed_a_delivery_before_it_was_ready_is_told_when_it_is() {
        var meal = Orders.delivered(Preset.RESTAURANT);
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(meal.accepted())
                .and(meal.start(), meal.offer(), meal.claim())
                .when(new FinishPreparing(meal.id()), noonPlus(310), KITCHEN)
                .then(
                        new PreparationFinished(meal.id(), noonPlus(310), null),
                        new RiderToldReady(meal.id(), Shops.RIDER));
    }

    @Test
    void a_ready_order_is_listed_as_not_collected_when_the_shop_closes_next() {
        var noonToSix =
                new Hours(
                        "Asia/Seoul",
                        List.of(
                                new OpenSpan(
                                        DayOfWeek.MONDAY,
                                        LocalTime.of(11, 0),
                                        LocalTime.of(18, 0))));
        given(Shops.enrolled(Preset.CAFE, Preset.CAFE.settings().with(noonToSix)))
                .and(COFFEE.accepted())
                .and(COFFEE.start())
                .when(FINISH, noonPlus(240), KITCHEN)
                .then(new PreparationFinished(ORDER, noonPlus(240), noonPlus(6 * 3600)));
    }

    @Test
    void while_a_cancel_is_undecided_nobody_can_newly_start() {
        var asked = accepted().and(Orders.cancelAsked(ORDER, noonPlus(100)));
        asked.when(START, noonPlus(101), KITCHEN).refused(RefusalCode.CANCEL_PENDING);
        var knew = Moment.pressed(noonPlus(90), noonPlus(100), noonPlus(101), KITCHEN);
        asked.when(START, knew).refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void a_start_that_was_made_before_the_cancel_was_known_wins_while_it_is_undecided() {
        var story =
                accepted()
                        .and(Orders.cancelAsked(ORDER, noonPlus(100)))
                        .when(START, UNAWARE)
                        .then(
                                new CancelRefused(ORDER, "begun"),
                                new PreparationStarted(ORDER, noonPlus(95)));
        assertThat(story.theOrder().cancellation().status()).isEqualTo(CancelStatus.REFUSED);
    }

    @Test
    void a_step_that_can_not_be_taken_refuses_no_cancel() {
        cafe().and(COFFEE.received())
                .and(Orders.cancelAsked(ORDER, noonPlus(100)))
                .when(START, UNAWARE)
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void once_the_undoing_has_begun_a_late_start_is_the_shops_loss() {
        var undoing =
                accepted()
                        .and(Orders.cancelAsked(ORDER, noonPlus(100)))
                        .and(
                                new UndoingBegun(
                                        ORDER, Closing.CANCELLED, "by mistake", noonPlus(105)));
        undoing.when(START, UNAWARE).then(new WorkLost(ORDER, "kitchen-1", noonPlus(95)));
        undoing.when(START, noonPlus(110), KITCHEN).refused(RefusalCode.ORDER_CANCELLED);
        undoing.and(new OrderCancelled(ORDER))
                .when(START, UNAWARE)
                .then(new WorkLost(ORDER, "kitchen-1", noonPlus(95)));
    }

    @Test
    void a_start_that_comes_after_the_owners_cancel_is_a_loss_too() {
        var cancelled =
                accepted().when(new CancelByShop(ORDER, "flood"), noonPlus(100), OWNER).story();
        var lost = cancelled.when(START, UNAWARE);
        lost.then(new WorkLost(ORDER, "kitchen-1", noonPlus(95)));
    }

    @Test
    void a_second_desks_late_start_of_what_was_started_already_loses_nothing_more() {
        started()
                .and(new UndoingBegun(ORDER, Closing.CANCELLED, "flood", noonPlus(100)))
                .when(START, UNAWARE)
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void what_is_undone_can_not_be_finished() {
        started()
                .and(new UndoingBegun(ORDER, Closing.CANCELLED, "flood", noonPlus(100)))
                .when(FINISH, UNAWARE)
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE));
    }

    private static OrderStory accepted() {
        return cafe().and(COFFEE.accepted());
    }

    private static OrderStory started() {
        return accepted().and(COFFEE.start());
    }

    private static OrderStory ready() {
        return cafe().and(COFFEE.ready());
    }
}
