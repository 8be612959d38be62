package soban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class ClockDoubtTest {
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final ClockDoubt doubt = new ClockDoubt();

    @Test
    void it_is_off_when_beats_say_so_for_some_time_in_either_direction() {
        for (Duration off : new Duration[] {HOUR, HOUR.negated()}) {
            Instant shown = NOON.plus(off);
            assertThat(doubt.compare(shown, NOON)).isEmpty();
            assertThat(doubt.compare(shown.plusSeconds(7), NOON.plusSeconds(7))).isEmpty();
            assertThat(doubt.compare(shown.plusSeconds(8), NOON.plusSeconds(8))).contains(true);
            assertThat(doubt.compare(NOON.plusSeconds(9), NOON.plusSeconds(9))).contains(false);
        }
    }

    @Test
    void beats_that_come_late_all_at_once_say_nothing() {
        for (int minutes = 60; minutes > 1; minutes--) {
            assertThat(doubt.compare(NOON, NOON.minus(Duration.ofMinutes(minutes)))).isEmpty();
        }
        assertThat(doubt.compare(NOON, NOON)).contains(false);
    }

    @Test
    void one_that_is_set_back_meanwhile_is_watched_anew() {
        assertThat(doubt.compare(NOON.plus(HOUR), NOON)).isEmpty();
        assertThat(doubt.compare(NOON.minus(HOUR), NOON.plusSeconds(2))).isEmpty();
        assertThat(doubt.compare(NOON.minus(HOUR).plusSeconds(8), NOON.plusSeconds(10)))
                .contains(true);
    }

    @Test
    void some_seconds_are_nothing() {
        assertThat(doubt.compare(NOON.plusSeconds(59), NOON)).contains(false);
    }
}
