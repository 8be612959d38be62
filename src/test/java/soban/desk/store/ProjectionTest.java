package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.accepted;
import static soban.desk.Cafe.id;
import static soban.desk.Cafe.received;
import static soban.desk.FeedScript.BEGIN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.MenuItem;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.domain.delivery.RiderId;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.Closing;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.Windows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// What each event of the feed does to the board.
class ProjectionTest {
    private static final Instant AT = BEGIN.plus(Duration.ofSeconds(30));

    @TempDir private Path folder;
    private OpenStore kitchen;

    @BeforeEach
    void open() {
        kitchen = new OpenStore(folder);
    }

    @AfterEach
    void close() {
        kitchen.close();
    }

    @Test
    void a_product_that_is_sold_out_for_a_time_shows_so_until_then() {
        var until = kitchen.now.plus(Duration.ofMinutes(5));
        kitchen.hear(Cafe.enrolled(), new ProductSoldOut("latte", until));
        kitchen.reopen();
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isTrue();
        kitchen.later(Duration.ofMinutes(5));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isFalse();
    }

    @Test
    void before_anything_was_read_the_shop_is_called_by_its_id_and_the_board_is_empty() {
        assertThat(kitchen.view().name()).isEqualTo("cafe");
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
        assertThat(kitchen.view().kitchen().menu()).isEmpty();
    }

    @Test
    void an_enrolled_shop_has_its_name_and_menu() {
        kitchen.hear(Cafe.enrolled());
        assertThat(kitchen.view().name()).isEqualTo("소반 카페");
        assertThat(kitchen.view().kitchen().menu())
                .containsExactly(
                        new MenuItem("americano", "아메리카노", false),
                        new MenuItem("latte", "카페라떼", false));
    }

    @Test
    void products_are_sold_out_and_come_back() {
        kitchen.hear(Cafe.enrolled(), new ProductSoldOut("latte"));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isTrue();
        kitchen.hear(new ProductBackOnSale("latte"));
        assertThat(kitchen.view().kitchen().menu().getLast().soldOut()).isFalse();
    }

    @Test
    void an_order_comes_to_the_board_when_it_is_accepted_and_rings_until_touched() {
        kitchen.hear(received(7));
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
        kitchen.hear(accepted(7));
        Ticket ticket = kitchen.ticket(7);
        assertThat(ticket.number()).isEqualTo(7);
        assertThat(ticket.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(ticket.lines()).isEqualTo(received(7).content().lines());
        assertThat(ticket.note()).isEqualTo("less ice");
        assertThat(ticket.receivedAt()).isEqualTo(BEGIN.plus(Duration.ofSeconds(1)));
        assertThat(ticket.promisedAt()).isEqualTo(Cafe.PROMISE);
        assertThat(ticket.touched()).isFalse();
        assertThat(ticket.pending()).isFalse();
    }

    @Test
    void preparation_moves_the_ticket_on_and_whoever_moved_it_has_seen_it() {
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(kitchen.ticket(7).statusSince()).isEqualTo(AT);
        assertThat(kitchen.ticket(7).touched()).isTrue();
        kitchen.hear(Cafe.finished(7, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
    }

    @Test
    void an_order_that_is_handed_over_leaves_the_board_and_stays_in_the_file() {
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), AT), Cafe.finished(7, AT));
        kitchen.hear(Cafe.handedOver(7, AT));
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
        kitchen.reopen();
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
        kitchen.hear(new StepUndone(id(7), OrderStatus.HANDED_OVER, OrderStatus.READY, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.READY);
    }

    @Test
    void an_undone_step_goes_one_back() {
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), AT));
        kitchen.hear(new StepUndone(id(7), OrderStatus.PREPARING, OrderStatus.ACCEPTED, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(kitchen.ticket(7).touched()).as("it does not ring again").isTrue();
    }

    @Test
    void a_cancelled_ticket_stays_until_it_is_touched_and_is_news_even_if_it_was_touched_before() {
        kitchen.order(7);
        kitchen.press(new DeskAction.Touch(id(7)));
        assertThat(kitchen.ticket(7).touched()).isTrue();
        kitchen.hear(Cafe.wantsCancel(7, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.ACCEPTED);
        kitchen.hear(Cafe.cancelled(7, AT));
        assertThat(kitchen.ticket(7).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(kitchen.ticket(7).touched()).isFalse();
        assertThat(kitchen.ticket(7).startedBeforeCancel()).isFalse();
        kitchen.press(new DeskAction.Touch(id(7)));
        assertThat(kitchen.find(7)).isEmpty();
        kitchen.hear(new OrderCancelled(id(7)));
        assertThat(kitchen.find(7)).as("the end of the same cancel is no news").isEmpty();
    }

    @Test
    void a_cancel_says_whether_work_had_begun_here() {
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), AT), Cafe.cancelled(7, AT));
        assertThat(kitchen.ticket(7).startedBeforeCancel()).isTrue();

        kitchen.order(8);
        kitchen.press(new DeskAction.Start(id(8)));
        kitchen.hear(Cafe.cancelled(8, AT));
        assertThat(kitchen.ticket(8).startedBeforeCancel()).as("by a press offline").isTrue();

        kitchen.order(9);
        kitchen.press(new DeskAction.Start(id(9)));
        kitchen.press(new DeskAction.Undo(id(9)));
        kitchen.hear(Cafe.cancelled(9, AT));
        assertThat(kitchen.ticket(9).startedBeforeCancel()).as("and taken back").isFalse();
    }

    @Test
    void tickets_stand_oldest_first_and_steps_to_undo_newest_first_while_the_shop_allows_it() {
        kitchen.hear(Cafe.enrolled());
        kitchen.order(8);
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(8), AT));
        kitchen.hear(new PreparationStarted(id(7), AT.plusSeconds(5)));
        assertThat(kitchen.view().kitchen().tickets())
                .extracting(Ticket::number)
                .containsExactly(8, 7);
        assertThat(kitchen.view().kitchen().recall())
                .extracting(Recall::number)
                .containsExactly(7, 8);
        assertThat(kitchen.view().kitchen().recall().getLast())
                .isEqualTo(
                        new Recall(
                                id(8),
                                8,
                                OrderStatus.PREPARING,
                                AT,
                                AT.plus(Duration.ofMinutes(15))));
        kitchen.later(Duration.ofMinutes(15));
        assertThat(kitchen.view().kitchen().recall()).isEmpty();
    }

    @Test
    void an_order_whose_beginning_the_feed_no_longer_has_is_passed_over() {
        kitchen.hear(new PreparationStarted(id(7), AT));
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
    }

    @Test
    void what_is_wanted_later_comes_to_the_kitchen_when_it_must_be_begun() {
        var surfaces = kitchen.now.plus(Duration.ofHours(2));
        kitchen.hear(received(7, surfaces), accepted(7));
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
        kitchen.later(Duration.ofHours(2));
        assertThat(kitchen.ticket(7).receivedAt()).as("it waits since then").isEqualTo(surfaces);
    }

    @Test
    void an_order_leaves_the_board_with_its_rider_and_its_cancel_is_no_news_any_more() {
        var rider = new RiderId("rider-1");
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), AT), Cafe.finished(7, AT));
        kitchen.hear(new OrderPickedUp(id(7), rider, AT, AT));
        assertThat(kitchen.find(7)).isEmpty();
        kitchen.hear(Cafe.cancelled(7, AT));
        assertThat(kitchen.find(7)).isEmpty();
    }

    @Test
    void what_was_cancelled_or_rejected_before_it_was_accepted_never_comes_to_the_board() {
        kitchen.hear(received(7), Cafe.cancelled(7, AT));
        kitchen.hear(received(8), new UndoingBegun(id(8), Closing.REJECTED, "", AT));
        kitchen.hear(new OrderRejected(id(8)));
        assertThat(kitchen.view().kitchen().tickets()).isEmpty();
    }

    @Test
    void a_shop_can_change_its_menu_and_its_settings() {
        kitchen.hear(Cafe.enrolled());
        kitchen.hear(
                new ProductPut(Cafe.product("mocha", "카페모카")),
                new ProductPut(Cafe.product("latte", "라떼")),
                new ProductRemoved("americano"));
        assertThat(kitchen.view().kitchen().menu())
                .containsExactly(
                        new MenuItem("latte", "라떼", false), new MenuItem("mocha", "카페모카", false));
        var usual = Preset.CAFE.settings();
        kitchen.hear(new SettingsChanged(usual.with(withUndo(Duration.ofMinutes(1)))));
        kitchen.order(7);
        kitchen.hear(new PreparationStarted(id(7), kitchen.now));
        assertThat(kitchen.view().kitchen().recall()).hasSize(1);
        kitchen.later(Duration.ofMinutes(1));
        assertThat(kitchen.view().kitchen().recall()).isEmpty();
    }

    private static Windows withUndo(Duration undo) {
        var usual = Windows.USUAL;
        return new Windows(
                usual.payment(),
                usual.answer(),
                usual.promise(),
                undo,
                usual.cancelAnswer(),
                usual.holdAlarm(),
                usual.claim(),
                usual.progress(),
                usual.completion());
    }
}
