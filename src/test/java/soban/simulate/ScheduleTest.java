package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// When customers come is fixed before the first of them does.
class ScheduleTest {
    private static long[] dues(long seed) {
        var schedule = new Schedule(600, new SplittableRandom(seed));
        return LongStream.generate(schedule::next).limit(6000).toArray();
    }

    @Test
    void the_same_seed_gives_the_same_times_and_they_keep_to_the_rate() {
        assertThat(dues(5)).isSorted().isEqualTo(dues(5)).isNotEqualTo(dues(6));
        assertThat(dues(5)[5999])
                .isBetween(Duration.ofMinutes(9).toNanos(), Duration.ofMinutes(11).toNanos());
    }
}
