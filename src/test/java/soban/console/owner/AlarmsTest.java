package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.screen.Language;
import soban.console.sound.Chime;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.Map;

class AlarmsTest {
    private static final Instant NOON = OwnersLunch.NOON;

    private final OwnersLunch lunch = new OwnersLunch(Language.EN);
    private final OrderCard waiting = lunch.card(43, OrderStatus.RECEIVED, "pickup", 5);
    private final OrderCard accepted = lunch.card(45, OrderStatus.ACCEPTED, "pickup", 5);
    private final Alarms alarms = new Alarms();

    private OwnerBoard board(OrderCard... cards) {
        return lunch.with(cards).owner();
    }

    private static OrderCard untouched(OrderCard card) {
        return new OrderCard(
                card.order(),
                card.content(),
                card.status(),
                false,
                false,
                card.receivedAt(),
                card.statusSince(),
                card.promisedAt(),
                card.affairs(),
                card.trail());
    }

    @Test
    void what_waits_for_an_answer_rings_until_it_is_touched() {
        var board = board(untouched(waiting));
        assertThat(alarms.shown(board, NOON)).containsExactly(waiting.order());
        assertThat(alarms.shown(board, NOON.plusSeconds(1))).as("shown once").isEmpty();
        assertThat(alarms.ringing(board, NOON.plusSeconds(600)))
                .containsEntry(waiting.order(), Chime.NEW_ORDER);
        alarms.silence(untouched(waiting));
        assertThat(alarms.ringing(board, NOON.plusSeconds(601))).isEmpty();
    }

    @Test
    void what_was_accepted_by_itself_rings_once() {
        var board = board(untouched(accepted));
        assertThat(alarms.shown(board, NOON)).containsExactly(accepted.order());
        assertThat(alarms.ringing(board, NOON.plusSeconds(2))).containsKey(accepted.order());
        assertThat(alarms.ringing(board, NOON.plusSeconds(3))).isEmpty();
        assertThat(alarms.isUntouched(board.orders().getFirst())).isTrue();
    }

    @Test
    void what_another_desk_touched_is_quiet() {
        var board = board(untouched(waiting));
        alarms.shown(board, NOON);
        assertThat(alarms.ringing(board(accepted), NOON)).isEmpty();
    }

    @Test
    void an_order_that_left_the_board_is_new_when_it_comes_back() {
        alarms.shown(board(untouched(waiting)), NOON);
        alarms.silence(untouched(waiting));
        alarms.shown(board(), NOON);
        assertThat(alarms.shown(board(untouched(waiting)), NOON)).containsExactly(waiting.order());
    }

    @Test
    void a_cancel_on_hold_rings_until_somebody_has_seen_it_and_once_more_when_it_lasts() {
        var held = lunch.held(44, NOON.plusSeconds(1800));
        assertThat(alarms.shown(board(held), NOON)).as("no new order").isEmpty();
        assertThat(alarms.ringing(board(held), NOON.plusSeconds(600)))
                .containsEntry(held.order(), Chime.CANCELLED);
        alarms.silence(held);
        assertThat(alarms.isUntouched(held)).isFalse();
        assertThat(alarms.ringing(board(held), NOON.plusSeconds(900))).isEmpty();
        var raised = lunch.held(44, null);
        alarms.shown(board(raised), NOON.plusSeconds(1801));
        assertThat(alarms.ringing(board(raised), NOON.plusSeconds(1801)))
                .containsEntry(held.order(), Chime.CANCELLED);
        alarms.silence(raised);
        assertThat(alarms.ringing(board(raised), NOON.plusSeconds(1802))).isEmpty();
    }

    @Test
    void a_delivery_that_stands_still_rings_and_again_when_it_does_so_a_second_time() {
        var stuck = lunch.card(46, OrderStatus.ON_THE_WAY, "rider", 3700);
        var moving = lunch.card(47, OrderStatus.ON_THE_WAY, "rider", 3700);
        assertThat(alarms.ringing(board(stuck, moving), NOON))
                .containsOnly(Map.entry(stuck.order(), Chime.STANDS_STILL));
        alarms.silence(stuck);
        assertThat(alarms.ringing(board(stuck), NOON)).isEmpty();
        alarms.shown(board(lunch.moving(stuck)), NOON.plusSeconds(10));
        alarms.shown(board(stuck), NOON.plusSeconds(700));
        assertThat(alarms.ringing(board(stuck), NOON.plusSeconds(700))).containsKey(stuck.order());
    }
}
