package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.console.kitchen.Count.What;
import soban.console.screen.Heat;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.util.List;

/// What a person sees and presses, without a window.
class KitchenModelTest {
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final ManualClock clock = new ManualClock(Lunch.NOON);
    private final MemoryDesk desk =
            new MemoryDesk(Lunch.nobody(new Link.Connected(Lunch.NOON)), clock, Runnable::run);
    private final KitchenModel kitchen = new KitchenModel(desk, clock, Runnable::run);

    @BeforeEach
    void watch() {
        desk.watch(kitchen::show);
    }

    @Test
    void tickets_stand_oldest_first_and_the_first_nine_have_a_key() {
        for (int number = 1; number <= 11; number++) {
            arrives(number, OrderStatus.ACCEPTED, true, 60);
        }
        assertThat(picture().cards())
                .extracting(TicketCard::key)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0);
    }

    @Test
    void a_ready_ticket_leaves_the_board_for_the_ready_strip() {
        arrives(1, OrderStatus.READY, true, 60);
        assertThat(picture().cards()).isEmpty();
        assertThat(picture().ready())
                .extracting(waiting -> waiting.ticket().number())
                .containsExactly(1);
    }

    @Test
    void age_warns_from_five_minutes_and_is_late_from_eight() {
        arrives(1, OrderStatus.ACCEPTED, true, 299);
        arrives(2, OrderStatus.ACCEPTED, true, 300);
        arrives(3, OrderStatus.ACCEPTED, true, 479);
        arrives(4, OrderStatus.ACCEPTED, true, 480);
        assertThat(picture().cards())
                .extracting(TicketCard::heat)
                .containsExactly(Heat.CALM, Heat.WARN, Heat.WARN, Heat.LATE);
    }

    @Test
    void an_age_that_a_wrong_clock_makes_negative_counts_as_none() {
        arrives(1, OrderStatus.ACCEPTED, true, -30);
        assertThat(card(1).age()).isZero();
    }

    @Test
    void one_press_starts_and_the_next_finishes() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        kitchen.advance(Lunch.id(1));
        assertThat(card(1).ticket().pending()).isTrue();
        assertThat(card(1).step()).isEqualTo(Step.FINISH);
        clock.pass(A_WHILE);
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.Start(Lunch.id(1)), new DeskAction.Finish(Lunch.id(1)));
    }

    @Test
    void a_double_press_does_not_reach_the_next_step() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        kitchen.advance(Lunch.id(1));
        clock.pass(Duration.ofMillis(120));
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses()).containsExactly(new DeskAction.Start(Lunch.id(1)));
    }

    @Test
    void a_double_press_does_not_reach_the_ticket_that_slides_under_the_thumb() {
        arrives(1, OrderStatus.PREPARING, true, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 4);
        kitchen.advance(Lunch.id(1));
        clock.pass(Duration.ofMillis(120));
        kitchen.advance(Lunch.id(2));
        assertThat(desk.presses()).containsExactly(new DeskAction.Finish(Lunch.id(1)));
    }

    @Test
    void two_tickets_side_by_side_can_be_started_as_fast_as_one_likes() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 4);
        kitchen.advance(Lunch.id(1));
        kitchen.advance(Lunch.id(2));
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.Start(Lunch.id(1)), new DeskAction.Start(Lunch.id(2)));
    }

    @Test
    void starting_an_untouched_ticket_touches_it_first() {
        arrives(1, OrderStatus.ACCEPTED, false, 5);
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.Touch(Lunch.id(1)), new DeskAction.Start(Lunch.id(1)));
        assertThat(card(1).chime()).isEmpty();
    }

    @Test
    void picking_touches_once() {
        arrives(1, OrderStatus.ACCEPTED, false, 5);
        assertThat(card(1).chime()).contains(Chime.NEW_ORDER);
        kitchen.pickKey(1);
        kitchen.pickKey(1);
        assertThat(card(1).picked()).isTrue();
        assertThat(desk.presses()).containsExactly(new DeskAction.Touch(Lunch.id(1)));
    }

    @Test
    void with_nothing_picked_the_first_press_of_enter_only_picks_the_oldest() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        kitchen.advancePicked();
        assertThat(desk.presses()).isEmpty();
        kitchen.advancePicked();
        assertThat(desk.presses()).containsExactly(new DeskAction.Start(Lunch.id(1)));
    }

    @Test
    void enter_goes_on_with_the_ticket_that_a_finger_pressed_last() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 4);
        kitchen.pickKey(1);
        kitchen.advance(Lunch.id(2));
        clock.pass(A_WHILE);
        kitchen.advancePicked();
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.Start(Lunch.id(2)), new DeskAction.Finish(Lunch.id(2)));
    }

    @Test
    void after_finishing_nothing_is_picked() {
        arrives(1, OrderStatus.PREPARING, true, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 4);
        kitchen.pickKey(1);
        kitchen.advancePicked();
        assertThat(picture().cards()).noneMatch(TicketCard::picked);
    }

    @Test
    void the_arrows_go_from_ticket_to_ticket_and_stop_at_the_ends() {
        for (int number = 1; number <= 3; number++) {
            arrives(number, OrderStatus.ACCEPTED, true, 60);
        }
        kitchen.pickNeighbour(1);
        assertThat(card(1).picked()).isTrue();
        kitchen.pickNeighbour(1);
        kitchen.pickNeighbour(1);
        kitchen.pickNeighbour(1);
        assertThat(card(3).picked()).isTrue();
        kitchen.pickNeighbour(-1);
        assertThat(card(2).picked()).isTrue();
    }

    @Test
    void a_digit_without_a_ticket_does_nothing() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        kitchen.pickKey(7);
        kitchen.pickKey(0);
        assertThat(picture().cards()).noneMatch(TicketCard::picked);
    }

    @Test
    void a_cancelled_ticket_rings_until_silenced_and_stays_until_acknowledged() {
        arrives(1, OrderStatus.PREPARING, true, 90);
        desk.become(Views.ticket(Lunch.id(1), t -> Views.cancelled(t, clock.instant())));
        assertThat(card(1).chime()).contains(Chime.CANCELLED);
        kitchen.touchAll();
        assertThat(card(1).chime()).isEmpty();
        assertThat(desk.presses()).isEmpty();
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses()).containsExactly(new DeskAction.Touch(Lunch.id(1)));
        assertThat(picture().cards()).isEmpty();
    }

    @Test
    void one_key_silences_every_new_ticket() {
        arrives(1, OrderStatus.ACCEPTED, false, 5);
        arrives(2, OrderStatus.ACCEPTED, false, 4);
        kitchen.touchAll();
        assertThat(picture().cards()).noneMatch(TicketCard::ringing);
    }

    @Test
    void counts_add_up_equal_items_with_equal_options_over_open_tickets() {
        desk.become(
                Views.with(
                        Lunch.ticket(
                                1,
                                OrderStatus.ACCEPTED,
                                true,
                                9,
                                Lunch.line("Americano", 2, "iced"),
                                Lunch.line("Scone", 1))));
        desk.become(
                Views.with(
                        Lunch.ticket(
                                2,
                                OrderStatus.PREPARING,
                                true,
                                8,
                                Lunch.line("Americano", 3, "iced"))));
        desk.become(
                Views.with(
                        Lunch.ticket(
                                3,
                                OrderStatus.ACCEPTED,
                                true,
                                7,
                                Lunch.line("Americano", 1, "hot"))));
        desk.become(
                Views.with(
                        Lunch.ticket(4, OrderStatus.CANCELLED, true, 6, Lunch.line("Scone", 9))));
        desk.become(
                Views.with(Lunch.ticket(5, OrderStatus.READY, true, 5, Lunch.line("Scone", 9))));
        assertThat(picture().counts())
                .containsExactly(
                        new Count(new What("Americano", List.of("iced")), 5),
                        new Count(new What("Americano", List.of("hot")), 1),
                        new Count(new What("Scone", List.of()), 1));
    }

    @Test
    void a_line_that_is_ticked_off_is_no_longer_to_be_made_until_it_is_ticked_again() {
        arrives(1, OrderStatus.PREPARING, true, 9);
        kitchen.tick(Lunch.id(1), 0);
        assertThat(card(1).ticked()).containsExactly(0);
        assertThat(picture().counts()).isEmpty();
        kitchen.tick(Lunch.id(1), 0);
        assertThat(picture().counts()).hasSize(1);
    }

    @Test
    void what_left_the_board_is_forgotten() {
        arrives(1, OrderStatus.PREPARING, true, 9);
        Ticket same = desk.view().kitchen().ticket(Lunch.id(1)).orElseThrow();
        kitchen.tick(Lunch.id(1), 0);
        kitchen.pickKey(1);
        desk.become(Views.without(Lunch.id(1)));
        desk.become(Views.with(same));
        assertThat(card(1).ticked()).isEmpty();
        assertThat(card(1).picked()).isFalse();
    }

    @Test
    void handing_over_takes_the_picked_ready_one_else_the_longest_ready() {
        desk.become(Views.with(ready(6, 10)));
        desk.become(Views.with(ready(2, 90)));
        desk.become(Views.with(ready(3, 30)));
        kitchen.handOverNext();
        clock.pass(A_WHILE);
        kitchen.pick(Lunch.id(6));
        kitchen.handOverNext();
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.HandOver(Lunch.id(2)), new DeskAction.HandOver(Lunch.id(6)));
    }

    @Test
    void what_a_rider_fetches_is_not_handed_over_here() {
        desk.become(Views.with(ready(4, 90)));
        assertThat(picture().ready()).hasSize(1);
        kitchen.handOverNext();
        kitchen.pick(Lunch.id(4));
        kitchen.advancePicked();
        assertThat(desk.presses()).isEmpty();
    }

    @Test
    void each_ticket_that_could_be_begun_is_told_to_be_shown_once() {
        arrives(1, OrderStatus.ACCEPTED, false, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 4);
        arrives(3, OrderStatus.PREPARING, true, 4);
        kitchen.touchAll();
        assertThat(desk.rung()).containsExactly(Lunch.id(1), Lunch.id(2));
        assertThat(desk.presses()).containsExactly(new DeskAction.Touch(Lunch.id(1)));
    }

    @Test
    void undo_takes_back_the_newest_step_and_none_that_is_too_old() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        arrives(2, OrderStatus.ACCEPTED, true, 5);
        kitchen.advance(Lunch.id(1));
        clock.pass(Duration.ofMinutes(10));
        kitchen.advance(Lunch.id(2));
        kitchen.undoNewest();
        assertThat(desk.presses().getLast()).isEqualTo(new DeskAction.Undo(Lunch.id(2)));
        assertThat(card(2).step()).isEqualTo(Step.START);
        clock.pass(Duration.ofMinutes(5));
        assertThat(picture().recall()).isEmpty();
        kitchen.undoNewest();
        assertThat(desk.presses().getLast()).isEqualTo(new DeskAction.Undo(Lunch.id(2)));
    }

    @Test
    void a_refusal_takes_the_ticket_back_and_stays_until_it_is_read() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        kitchen.advance(Lunch.id(1));
        desk.refuse(RefusalCode.ORDER_CANCELLED);
        assertThat(card(1).step()).isEqualTo(Step.START);
        assertThat(picture().notices())
                .extracting(notice -> notice.code())
                .containsExactly(RefusalCode.ORDER_CANCELLED);
        kitchen.dismissOldest();
        assertThat(picture().notices()).isEmpty();
    }

    @Test
    void a_press_that_the_disk_refuses_is_said_until_one_is_kept_again() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        desk.fillDisk(true);
        kitchen.advance(Lunch.id(1));
        assertThat(picture().status().pressLost()).isTrue();
        assertThat(card(1).step()).isEqualTo(Step.START);
        desk.fillDisk(false);
        clock.pass(A_WHILE);
        kitchen.advance(Lunch.id(1));
        assertThat(picture().status().pressLost()).isFalse();
    }

    @Test
    void the_picture_is_equal_as_long_as_nothing_that_is_shown_changes() {
        arrives(1, OrderStatus.ACCEPTED, true, 5);
        KitchenPicture before = picture();
        clock.pass(Duration.ofMillis(400));
        assertThat(picture()).isEqualTo(before);
        clock.pass(Duration.ofSeconds(1));
        assertThat(picture()).isNotEqualTo(before);
    }

    private void arrives(int number, OrderStatus status, boolean touched, int seconds) {
        desk.become(
                Views.with(Lunch.ticket(number, status, touched, seconds, Lunch.line("Latte", 1))));
    }

    private static Ticket ready(int number, int seconds) {
        Ticket ticket = Lunch.ticket(number, OrderStatus.READY, true, 600, Lunch.line("Latte", 1));
        return Views.status(ticket, OrderStatus.READY, Lunch.NOON.minusSeconds(seconds));
    }

    private KitchenPicture picture() {
        return kitchen.picture().orElseThrow();
    }

    private TicketCard card(int number) {
        return picture().cards().stream()
                .filter(card -> card.ticket().number() == number)
                .findFirst()
                .orElseThrow();
    }
}
