package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.Stream;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    private long[] pausesAfterLivesOf(Duration life, int times) {
        return Stream.generate(() -> backoff.after(life))
                .limit(times)
                .mapToLong(Duration::toMillis)
                .toArray();
    }

    @Test
    void it_doubles_from_a_fifth_of_a_second_to_ten_seconds() {
        assertThat(pausesAfterLivesOf(Duration.ofSeconds(1), 8))
                .containsExactly(200, 400, 800, 1600, 3200, 6400, 10_000, 10_000);
    }

    @Test
    void it_is_short_again_after_a_minute_of_life() {
        pausesAfterLivesOf(Duration.ofSeconds(1), 5);
        assertThat(pausesAfterLivesOf(Duration.ofSeconds(60), 1)).containsExactly(200);
        assertThat(pausesAfterLivesOf(Duration.ofSeconds(1), 1)).containsExactly(400);
    }
}
