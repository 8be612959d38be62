package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// How the queue in front of a partition is known: by what was asked and is not answered.
class BacklogTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int ONE = 1;

    private final Backlog backlog = new Backlog();

    private boolean admitsAfter(double seconds) {
        return backlog.admits((long) (seconds * 1_000_000_000), SECOND, ONE);
    }

    @Test
    void whoever_waits_for_less_than_the_longest_is_no_queue() {
        for (int i = 0; i < 100; i++) {
            backlog.asked(i, 0);
        }
        assertThat(admitsAfter(1)).isTrue();
    }

    @Test
    void one_alone_may_be_a_lost_reply() {
        backlog.asked(1, 0);
        assertThat(admitsAfter(60)).isTrue();
        assertThat(admitsAfter(60)).isTrue();
    }

    @Test
    void in_a_queue_that_is_too_long_one_at_a_time_finds_out_whether_it_still_is() {
        backlog.asked(1, 0);
        backlog.asked(2, 0);
        assertThat(admitsAfter(1.5)).as("finds out").isTrue();
        assertThat(admitsAfter(1.6)).isFalse();
        assertThat(admitsAfter(2.4)).isFalse();
        assertThat(admitsAfter(2.5)).as("the next one").isTrue();
    }

    @Test
    void an_answer_says_that_all_before_it_are_decided_and_nothing_of_those_behind() {
        for (int i = 1; i <= 5; i++) {
            backlog.asked(i, 0);
        }
        backlog.answered(3);
        assertThat(backlog.size()).isEqualTo(2);
        admitsAfter(2);
        assertThat(admitsAfter(2)).isFalse();
        backlog.answered(5);
        assertThat(admitsAfter(2)).isTrue();
        assertThat(backlog.size()).isZero();
    }

    @Test
    void an_answer_that_comes_late_or_twice_changes_nothing() {
        backlog.asked(1, 0);
        backlog.asked(2, 0);
        backlog.answered(2);
        backlog.answered(1);
        backlog.answered(2);
        assertThat(backlog.size()).isZero();
    }
}
