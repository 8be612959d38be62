package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.sound.Chime;
import soban.console.sound.Ringer;
import soban.desk.Link;
import soban.domain.order.OrderStatus;

import java.time.Duration;

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

    private void seconds(int count, boolean on) {
        for (int i = 0; i < count; i++) {
            clock.pass(Duration.ofSeconds(1));
            follow(on);
        }
    }

    private void follow(boolean on) {
        ringer.follow(kitchen.picture().orElseThrow().ringing(), clock.instant(), on);
    }
}
