package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.shop.OfferTime.ACCEPTED;

import org.junit.jupiter.api.Test;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.message.MessageKind;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.List;

/// Taking back a slip (rule 18), by the desk's own time (rule 19).
class UndoTest {
    private static final Orders MEAL = Orders.delivered(Preset.RESTAURANT);
    private static final OrderId ORDER = MEAL.id();
    private static final UndoStep UNDO_START = new UndoStep(ORDER, OrderStatus.PREPARING);
    private static final UndoStep UNDO_FINISH = new UndoStep(ORDER, OrderStatus.READY);

    @Test
    void a_slip_is_undone_step_by_step() {
        ready().when(UNDO_FINISH, noonPlus(250), KITCHEN)
                .then(undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)))
                .when(UNDO_START, noonPlus(260), KITCHEN)
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(260)))
                .when(UNDO_FINISH, noonPlus(270), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING)
                .when(new StartPreparing(ORDER), noonPlus(280), KITCHEN)
                .then(new PreparationStarted(ORDER, noonPlus(280)));
    }

    @Test
    void two_desks_that_undo_the_same_step_take_it_back_once() {
        ready().when(UNDO_FINISH, noonPlus(250), KITCHEN)
                .then(undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)))
                .when(UNDO_FINISH, noonPlus(251), OTHER_KITCHEN)
                .thenNothing()
                .when(UNDO_START, noonPlus(252), KITCHEN)
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(252)))
                .when(UNDO_START, noonPlus(253), OTHER_KITCHEN)
                .thenNothing();
    }

    @Test
    void a_step_that_another_one_followed_is_not_undone() {
        ready().when(UNDO_START, noonPlus(250), KITCHEN).refused(RefusalCode.UNDO_NOTHING);
        restaurant()
                .and(MEAL.onTheWay())
                .when(UNDO_FINISH, noonPlus(410), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING);
        var coffee = Orders.pickedUp(Preset.CAFE);
        given(Shops.enrolled(Preset.CAFE))
                .and(coffee.ready())
                .and(new OrderHandedOver(coffee.id(), noonPlus(300), noonPlus(90_000)))
                .when(new UndoStep(coffee.id(), OrderStatus.READY), noonPlus(310), KITCHEN)
                .refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void only_what_the_kitchen_did_is_undone() {
        for (var from :
                List.of(OrderStatus.ACCEPTED, OrderStatus.RECEIVED, OrderStatus.ON_THE_WAY)) {
            started()
                    .when(new UndoStep(ORDER, from), noonPlus(70), KITCHEN)
                    .refused(RefusalCode.UNDO_NOTHING);
        }
        restaurant()
                .and(MEAL.received())
                .when(UNDO_START, noonPlus(70), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void a_slip_can_be_undone_for_fifteen_minutes_and_not_longer() {
        Instant last = MEAL.start().at().plusSeconds(900);
        started()
                .when(UNDO_START, last, KITCHEN)
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, last));
        started().when(UNDO_START, last.plusMillis(1), KITCHEN).refused(RefusalCode.UNDO_TOO_LATE);
    }

    @Test
    void the_undo_window_is_measured_by_the_desks_time_not_by_the_arrival() {
        Instant arrival = noonPlus(7200);
        var inTime = Moment.pressed(noonPlus(120), noonPlus(60), arrival, KITCHEN);
        started()
                .when(UNDO_START, inTime)
                .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(120)));
        var late = Moment.pressed(noonPlus(1000), noonPlus(60), arrival, KITCHEN);
        started().when(UNDO_START, late).refused(RefusalCode.UNDO_TOO_LATE);
    }

    @Test
    void an_unclaimed_offer_is_withdrawn_by_the_undo_and_made_again_by_the_next_finish() {
        ready().and(MEAL.offer())
                .when(UNDO_FINISH, noonPlus(250), KITCHEN)
                .then(
                        new OfferWithdrawn(ORDER, "demo"),
                        undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)))
                .when(new FinishPreparing(ORDER), noonPlus(300), KITCHEN)
                .thenKinds(PreparationFinished.class, DeliveryOffered.class);
    }

    @Test
    void a_claim_blocks_the_undo() {
        restaurant()
                .and(MEAL.claimed())
                .when(UNDO_FINISH, noonPlus(310), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void a_claim_blocks_the_undo_of_the_start_too() {
        started()
                .and(MEAL.offer(), MEAL.claim())
                .when(UNDO_START, noonPlus(310), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void once_the_start_is_undone_the_customer_can_cancel_again_and_nothing_is_left_of_it() {
        var before = restaurant().and(MEAL.accepted());
        var undone =
                started()
                        .when(UNDO_START, noonPlus(100), KITCHEN)
                        .messages(MessageKind.STEP_UNDONE)
                        .then(undone(OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(100)));
        assertThat(undone.theOrder().progress())
                .isEqualTo(before.theOrder().progress().to(OrderStatus.ACCEPTED, noonPlus(100)));
        assertThat(undone.theOrder().delivery()).isEqualTo(before.theOrder().delivery());
        assertThat(Timer.of(undone.theOrder())).isEqualTo(Timer.of(before.theOrder()));
        undone.when(new RequestCancel(ORDER, Shops.MINA, ""), noonPlus(110), Shops.CUSTOMER)
                .thenKinds(
                        CancelRequested.class,
                        UndoingBegun.class,
                        CancelEvent.SellerNotified.class,
                        CancelEvent.TicketWithdrawn.class,
                        PaymentEvent.RefundStarted.class);
    }

    @Test
    void an_offer_that_was_made_before_the_order_was_ready_stays() {
        var story =
                given(Shops.enrolled(Preset.RESTAURANT, offeredWhenAccepted()))
                        .and(MEAL.accepted())
                        .and(MEAL.offer(), MEAL.start(), MEAL.finish())
                        .when(UNDO_FINISH, noonPlus(250), KITCHEN)
                        .then(undone(OrderStatus.READY, OrderStatus.PREPARING, noonPlus(250)));
        assertThat(story.theOrder().delivery().status()).isEqualTo(DeliveryStatus.OFFERED);
    }

    @Test
    void nothing_is_undone_while_the_order_is_being_cancelled() {
        started()
                .and(new UndoingBegun(ORDER, Closing.CANCELLED, "flood", noonPlus(65)))
                .when(UNDO_START, noonPlus(70), KITCHEN)
                .refused(RefusalCode.ORDER_CANCELLED);
        started()
                .and(Orders.cancelAsked(ORDER, noonPlus(65)))
                .when(UNDO_START, noonPlus(70), KITCHEN)
                .refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void a_shop_without_preparation_has_nothing_to_undo() {
        var kit = Orders.delivered(Preset.MEALKIT);
        given(Shops.enrolled(Preset.MEALKIT))
                .and(kit.ready())
                .when(new UndoStep(kit.id(), OrderStatus.READY), noonPlus(70), OWNER)
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void an_order_that_nobody_paid_does_not_exist_for_the_kitchen() {
        restaurant()
                .and(MEAL.placed())
                .when(UNDO_START, noonPlus(70), KITCHEN)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static Settings offeredWhenAccepted() {
        Settings settings = Preset.RESTAURANT.settings();
        DeliveryTerms terms = settings.delivery();
        return settings.with(
                new DeliveryTerms(
                        terms.carrier(),
                        ACCEPTED,
                        terms.fee(),
                        terms.riderFee(),
                        terms.districts()));
    }

    private static OrderStory restaurant() {
        return given(Shops.enrolled(Preset.RESTAURANT));
    }

    private static OrderStory started() {
        return restaurant().and(MEAL.accepted()).and(MEAL.start());
    }

    private static OrderStory ready() {
        return restaurant().and(MEAL.ready());
    }

    private static StepUndone undone(OrderStatus from, OrderStatus to, Instant at) {
        return new StepUndone(ORDER, from, to, at);
    }
}
