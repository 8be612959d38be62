package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.sound.Chime;
import soban.console.sound.RecordingBell;
import soban.console.sound.Ringer;
import soban.desk.Link;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When the bell rings, read from a bell that remembers.
class RingerTest {
    private final ManualClock clock = new ManualClock(Lunch.NOON);
    private final MemoryDesk desk =
            new MemoryDesk(Lunch.nobody(new Link.Connected(Lunch.NOON)), clock, Runnable::run);
    private final KitchenModel kitchen = new KitchenModel(desk, clock, Runnable::run);
    private final RecordingBell bell = new RecordingBell(true);
    private final Ringer ringer = new Ringer(bell);

    RingerTest() {
        desk.watch(kitchen::show);
    }

    @Test
    void nothing_rings_on_a_quiet_board() {
        arrives(1, true);
        seconds(20, true);
        assertThat(bell.rings()).isEmpty();
    }

    @Test
    void a_new_order_rings_at_once_and_again_until_it_is_touched() {
        arrives(1, false);
        follow(true);
        assertThat(bell.rings()).containsExactly(Chime.NEW_ORDER);
        seconds(8, true);
        assertThat(bell.rings()).hasSize(3);
        kitchen.touchAll();
        seconds(20, true);
        assertThat(bell.rings()).hasSize(3);
    }

    @Test
    void a_second_new_order_does_not_wait_for_its_turn() {
        arrives(1, false);
        follow(true);
        arrives(2, false);
        follow(true);
        assertThat(bell.rings()).hasSize(2);
    }

    @Test
    void a_cancelled_order_rings_at_once_with_its_own_sound() {
        arrives(1, false);
        follow(true);
        desk.become(Views.ticket(Lunch.id(1), t -> Views.cancelled(t, clock.instant())));
        follow(true);
        assertThat(bell.rings()).containsExactly(Chime.NEW_ORDER, Chime.CANCELLED);
    }

    @Test
    void what_came_while_sound_was_off_rings_when_it_is_on_again() {
        arrives(1, false);
        seconds(10, false);
        assertThat(bell.rings()).isEmpty();
        follow(true);
        assertThat(bell.rings()).containsExactly(Chime.NEW_ORDER);
    }

    private void arrives(int number, boolean touched) {
        desk.become(
                Views.with(
                        Lunch.ticket(
                                number, OrderStatus.ACCEPTED, touched, 0, Lunch.line("Latte", 1))));
    }

    private List<OrderId> seconds(int count, boolean on) {
        List<OrderId> flashing = List.of();
        for (int i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(1));
            flashing = follow(on);
        }
        return flashing;
    }

    private List<OrderId> follow(boolean on) {
        return ringer.follow(kitchen.picture().orElseThrow().ringing(), clock.instant(), on);
    }

    @Test
    void the_window_flashes_for_what_nobody_touched_for_twenty_seconds() {
        arrives(1, false);
        seconds(10, true);
        arrives(2, false);
        assertThat(seconds(10, true)).as("20 s are not over").isEmpty();
        assertThat(seconds(1, true)).containsExactly(Lunch.id(1));
        assertThat(seconds(10, true)).containsExactly(Lunch.id(1), Lunch.id(2));
        kitchen.touch(Lunch.id(1));
        assertThat(follow(true)).containsExactly(Lunch.id(2));
        kitchen.touchAll();
        assertThat(follow(true)).isEmpty();
    }

    @Test
    void it_flashes_for_who_has_turned_the_sound_off() {
        arrives(1, false);
        assertThat(seconds(30, false)).containsExactly(Lunch.id(1));
        assertThat(bell.rings()).isEmpty();
    }

    @Test
    void a_cancel_has_its_own_twenty_seconds_and_a_clock_that_was_set_back_takes_no_hour() {
        arrives(1, false);
        assertThat(seconds(21, true)).isNotEmpty();
        desk.become(Views.ticket(Lunch.id(1), t -> Views.cancelled(t, clock.instant())));
        assertThat(seconds(1, true)).isEmpty();
        clock.pass(Duration.ofHours(-1));
        follow(true);
        assertThat(seconds(20, true)).containsExactly(Lunch.id(1));
    }

    @Test
    void each_ring_that_nobody_cares_for_is_louder_and_a_touch_ends_that() {
        var repeats = new ArrayList<Integer>();
        var listening =
                new Ringer(
                        new RecordingBell(true) {
                            @Override
                            public void ring(Chime chime, int times) {
                                repeats.add(times);
                            }
                        });
        arrives(1, false);
        for (int i = 0; i < 9; i++) {
            follow(listening);
        }
        kitchen.touchAll();
        follow(listening);
        arrives(2, false);
        follow(listening);
        assertThat(repeats).containsExactly(0, 1, 2, 0);
    }

    private void follow(Ringer listening) {
        listening.follow(kitchen.picture().orElseThrow().ringing(), clock.instant(), true);
        clock.pass(Duration.ofSeconds(1));
    }
}
