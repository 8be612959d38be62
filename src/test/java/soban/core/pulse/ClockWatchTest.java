package soban.core.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class ClockWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant shown = NOON;
    private Duration passed = Duration.ZERO;
    private final ClockWatch watch = new ClockWatch(() -> shown, () -> passed.toNanos());

    private void pass(Duration time) {
        shown = shown.plus(time);
        passed = passed.plus(time);
    }

    private void set(Duration by) {
        shown = shown.plus(by);
    }

    /// The beat takes a while to get there.
    private void compare(Duration brokerAhead) {
        var sent = watch.look();
        pass(Duration.ofSeconds(1));
        Instant stamped = shown.plus(brokerAhead);
        pass(Duration.ofSeconds(1));
        watch.compare(sent, stamped);
    }

    @Test
    void before_the_broker_was_asked_it_is_not_believed() {
        assertThat(watch.agrees()).isFalse();
    }

    @Test
    void a_few_seconds_are_no_matter() {
        compare(Duration.ofSeconds(-4));
        assertThat(watch.agrees()).isTrue();
        compare(Duration.ofSeconds(4));
        assertThat(watch.agrees()).isTrue();
    }

    @Test
    void a_clock_that_is_further_off_is_not_believed() {
        compare(Duration.ofSeconds(8));
        assertThat(watch.agrees()).isFalse();
        compare(Duration.ofSeconds(-8));
        assertThat(watch.agrees()).isFalse();
        compare(Duration.ZERO);
        assertThat(watch.agrees()).isTrue();
    }

    @Test
    void a_clock_that_is_set_between_two_beats_is_not_believed_until_the_next() {
        compare(Duration.ZERO);
        pass(Duration.ofHours(3));
        assertThat(watch.agrees()).isTrue();
        set(Duration.ofHours(1));
        assertThat(watch.agrees()).isFalse();
        compare(Duration.ZERO);
        assertThat(watch.agrees()).as("the broker's was set with it").isTrue();
    }

    @Test
    void a_clock_that_is_set_while_the_beat_is_under_way_is_not_believed() {
        var sent = watch.look();
        set(Duration.ofHours(-1));
        watch.compare(sent, NOON);
        assertThat(watch.agrees()).isFalse();
    }
}
