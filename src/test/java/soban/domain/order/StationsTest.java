package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.FinishStation;
import soban.domain.order.OrderCommand.UndoStation;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;

/// Several stations make one order: it is ready when each of them has finished.
class StationsTest {
    private static final Orders LUNCH =
            Orders.pickedUp(Preset.CAFE).madeAt("bar", "oven", "bar", "");
    private static final OrderId ORDER = LUNCH.id();
    private static final FinishStation BAR = new FinishStation(ORDER, "bar");
    private static final FinishStation OVEN = new FinishStation(ORDER, "oven");
    private static final FinishStation NAMELESS = new FinishStation(ORDER, "");
    private static final UndoStep UNDO_READY = new UndoStep(ORDER, OrderStatus.READY);
    private static final UndoStep UNDO_START = new UndoStep(ORDER, OrderStatus.PREPARING);

    @ParameterizedTest
    @CsvSource({
        "bar, oven, ''",
        "bar, '', oven",
        "oven, bar, ''",
        "oven, '', bar",
        "'', bar, oven",
        "'', oven, bar"
    })
    void in_whatever_order_the_last_station_makes_it_ready(
            String first, String second, String third) {
        var ready =
                begun().when(new FinishStation(ORDER, first), noonPlus(100), KITCHEN)
                        .then(new StationFinished(ORDER, first, noonPlus(100)))
                        .when(new FinishStation(ORDER, second), noonPlus(120), OTHER_KITCHEN)
                        .then(new StationFinished(ORDER, second, noonPlus(120)))
                        .when(new FinishStation(ORDER, third), noonPlus(140), KITCHEN)
                        .then(
                                new StationFinished(ORDER, third, noonPlus(140)),
                                new PreparationFinished(ORDER, noonPlus(140), null));
        assertThat(ready.theOrder().status()).isEqualTo(OrderStatus.READY);
    }

    @Test
    void an_order_of_one_station_is_ready_with_it() {
        var coffee = Orders.pickedUp(Preset.CAFE);
        given(Shops.enrolled(Preset.CAFE))
                .and(coffee.accepted())
                .and(coffee.start())
                .when(new FinishStation(coffee.id(), "kitchen"), noonPlus(240), KITCHEN)
                .then(
                        new StationFinished(coffee.id(), "kitchen", noonPlus(240)),
                        new PreparationFinished(coffee.id(), noonPlus(240), null));
    }

    @Test
    void two_presses_for_one_station_finish_it_once() {
        begun().when(BAR, noonPlus(100), KITCHEN)
                .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                .when(BAR, noonPlus(101), OTHER_KITCHEN)
                .thenNothing();
    }

    @Test
    void a_finish_for_all_finishes_what_is_left_and_a_late_station_changes_nothing() {
        begun().when(BAR, noonPlus(100), KITCHEN)
                .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                .when(new FinishPreparing(ORDER), noonPlus(120), OWNER)
                .then(new PreparationFinished(ORDER, noonPlus(120), null))
                .when(OVEN, noonPlus(130), OTHER_KITCHEN)
                .thenNothing();
    }

    @Test
    void a_station_that_makes_nothing_of_it_is_told_so() {
        begun().when(new FinishStation(ORDER, "grill"), noonPlus(100), KITCHEN)
                .refused(RefusalCode.STATION_UNKNOWN);
    }

    @Test
    void what_is_not_begun_or_is_cancelled_is_finished_by_no_station() {
        cafe().and(LUNCH.accepted())
                .when(BAR, noonPlus(30), KITCHEN)
                .refused(RefusalCode.WRONG_STEP);
        var cancelled =
                begun().when(BAR, noonPlus(100), KITCHEN)
                        .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                        .and(
                                new CancelEvent.UndoingBegun(
                                        ORDER, Closing.CANCELLED, "sold out", noonPlus(110)));
        cancelled.when(OVEN, noonPlus(120), OTHER_KITCHEN).refused(RefusalCode.ORDER_CANCELLED);
        cancelled
                .when(new UndoStation(ORDER, "bar"), noonPlus(120), KITCHEN)
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void a_stations_finish_is_taken_back_once_and_before_it_the_start_is_not() {
        begun().when(BAR, noonPlus(100), KITCHEN)
                .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                .when(UNDO_START, noonPlus(105), OTHER_KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING)
                .when(new UndoStation(ORDER, "bar"), noonPlus(110), KITCHEN)
                .then(new StationUndone(ORDER, "bar", noonPlus(110)))
                .when(new UndoStation(ORDER, "bar"), noonPlus(111), OTHER_KITCHEN)
                .thenNothing()
                .when(UNDO_START, noonPlus(120), KITCHEN)
                .then(
                        new StepUndone(
                                ORDER, OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(120)));
    }

    @Test
    void undoing_ready_takes_back_the_station_that_made_it_so_and_no_other() {
        var back =
                begun().when(BAR, noonPlus(100), KITCHEN)
                        .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                        .when(NAMELESS, noonPlus(110), KITCHEN)
                        .then(new StationFinished(ORDER, "", noonPlus(110)))
                        .when(OVEN, noonPlus(120), OTHER_KITCHEN)
                        .then(
                                new StationFinished(ORDER, "oven", noonPlus(120)),
                                new PreparationFinished(ORDER, noonPlus(120), null))
                        .when(UNDO_READY, noonPlus(130), OTHER_KITCHEN)
                        .then(
                                new StepUndone(
                                        ORDER,
                                        OrderStatus.READY,
                                        OrderStatus.PREPARING,
                                        noonPlus(130)),
                                new StationUndone(ORDER, "oven", noonPlus(130)));
        assertThat(back.theOrder().progress().stations())
                .extracting(StationDone::station)
                .containsExactly("bar", "");
        back.when(OVEN, noonPlus(140), OTHER_KITCHEN)
                .then(
                        new StationFinished(ORDER, "oven", noonPlus(140)),
                        new PreparationFinished(ORDER, noonPlus(140), null));
    }

    @Test
    void undoing_a_finish_for_all_leaves_the_stations_that_were_done_before() {
        var back =
                begun().when(BAR, noonPlus(100), KITCHEN)
                        .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                        .when(new FinishPreparing(ORDER), noonPlus(120), OWNER)
                        .then(new PreparationFinished(ORDER, noonPlus(120), null))
                        .when(UNDO_READY, noonPlus(130), OWNER)
                        .then(
                                new StepUndone(
                                        ORDER,
                                        OrderStatus.READY,
                                        OrderStatus.PREPARING,
                                        noonPlus(130)));
        assertThat(back.theOrder().progress().stations())
                .extracting(StationDone::station)
                .containsExactly("bar");
    }

    @Test
    void a_stations_finish_can_be_taken_back_as_long_as_any_step() {
        begun().when(BAR, noonPlus(100), KITCHEN)
                .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                .when(new UndoStation(ORDER, "bar"), noonPlus(100 + 15 * 60 + 1), KITCHEN)
                .refused(RefusalCode.UNDO_TOO_LATE);
    }

    @Test
    void a_step_is_never_dated_before_the_stations_that_it_follows() {
        begun().when(BAR, noonPlus(100), KITCHEN)
                .then(new StationFinished(ORDER, "bar", noonPlus(100)))
                .when(OVEN, noonPlus(70), OTHER_KITCHEN)
                .then(new StationFinished(ORDER, "oven", noonPlus(100)));
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE));
    }

    private static OrderStory begun() {
        return cafe().and(LUNCH.accepted()).and(LUNCH.start());
    }
}
