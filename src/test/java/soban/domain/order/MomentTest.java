package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// Rule 19: a device's clock is believed only as far as the core can know it to be right.
class MomentTest {
    private static final Instant SEEN = noonPlus(100);
    private static final Instant ARRIVAL = noonPlus(200);

    @Test
    void a_plausible_clock_is_believed() {
        assertThat(pressedAt(noonPlus(150))).isEqualTo(noonPlus(150));
    }

    @Test
    void a_clock_that_runs_behind_is_held_at_the_last_event_that_was_seen() {
        assertThat(pressedAt(noonPlus(50))).isEqualTo(SEEN);
        assertThat(pressedAt(Instant.MIN)).isEqualTo(SEEN);
    }

    @Test
    void a_clock_that_runs_ahead_is_held_at_the_arrival() {
        assertThat(pressedAt(noonPlus(250))).isEqualTo(ARRIVAL);
        assertThat(pressedAt(Instant.MAX)).isEqualTo(ARRIVAL);
    }

    @Test
    void a_device_that_claims_to_have_seen_the_future_is_held_at_the_arrival() {
        assertThat(Moment.pressed(noonPlus(150), Instant.MAX, ARRIVAL, KITCHEN).pressedAt())
                .isEqualTo(ARRIVAL);
    }

    @Test
    void the_decision_is_always_made_at_the_cores_time() {
        assertThat(Moment.pressed(noonPlus(150), SEEN, ARRIVAL, KITCHEN).now()).isEqualTo(ARRIVAL);
    }

    private static Instant pressedAt(Instant device) {
        return Moment.pressed(device, SEEN, ARRIVAL, KITCHEN).pressedAt();
    }
}
