package soban.core.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

/// How much each may still ask for, by a clock that only the test moves.
class BucketsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Buckets<String> buckets = new Buckets<>(10, Duration.ofSeconds(2), 3);
    private long now = Long.MAX_VALUE - 5 * SECOND;

    private boolean passes(String who) {
        return buckets.take(who, now).isZero();
    }

    private int many(String who) {
        int many = 0;
        while (passes(who)) {
            many++;
        }
        return many;
    }

    @Test
    void at_once_as_many_pass_as_a_full_bucket_holds_and_then_as_many_as_fall_in() {
        assertThat(many("a")).isEqualTo(20);
        now += SECOND;
        assertThat(many("a")).isEqualTo(10);
        now += 100 * SECOND;
        assertThat(many("a")).as("it does not run over").isEqualTo(20);
    }

    @Test
    void who_is_refused_is_told_when_to_come_back_and_passes_then() {
        many("a");
        Duration wait = buckets.take("a", now);
        assertThat(wait).isEqualTo(Duration.ofMillis(100));
        now += wait.toNanos() - 1;
        assertThat(passes("a")).isFalse();
        now += 1;
        assertThat(passes("a")).as("to be refused costs nothing").isTrue();
    }

    @Test
    void nobody_takes_of_anothers() {
        many("a");
        assertThat(many("b")).isEqualTo(20);
    }

    @Test
    void however_many_come_a_bounded_number_is_remembered_and_the_newest_are() {
        var chance = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            passes("stranger " + chance.nextLong());
        }
        assertThat(buckets.size()).isEqualTo(3);
        many("a");
        passes("b");
        passes("c");
        assertThat(passes("a")).as("still known").isFalse();
    }
}
