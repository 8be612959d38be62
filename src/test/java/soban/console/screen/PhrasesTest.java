package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// Time as people say it.
class PhrasesTest {
    private final Phrases korean = in(Language.KO);
    private final Phrases english = in(Language.EN);

    @Test
    void a_stopwatch_shows_minutes_and_seconds() {
        assertThat(english.stopwatch(Duration.ofSeconds(8))).isEqualTo("0:08");
        assertThat(english.stopwatch(Duration.ofSeconds(612))).isEqualTo("10:12");
        assertThat(english.stopwatch(Duration.ofSeconds(3599))).isEqualTo("59:59");
    }

    @Test
    void a_stopwatch_stops_counting_beyond_the_hour() {
        assertThat(english.stopwatch(Duration.ofMinutes(60))).isEqualTo("1 h+");
        assertThat(korean.stopwatch(Duration.ofMinutes(130))).isEqualTo("2시간+");
    }

    @Test
    void a_length_is_told_in_minutes_then_hours() {
        assertThat(korean.length(Duration.ofSeconds(59))).isEqualTo("방금");
        assertThat(korean.length(Duration.ofMinutes(4))).isEqualTo("4분");
        assertThat(english.length(Duration.ofMinutes(65))).isEqualTo("1 h 5 min");
    }

    @Test
    void what_took_no_minute_was_not_just_now() {
        assertThat(english.taken(Duration.ofSeconds(59))).isEqualTo("under 1 min");
        assertThat(korean.taken(Duration.ofSeconds(59))).isEqualTo("1분 미만");
        assertThat(english.taken(Duration.ofMinutes(4))).isEqualTo("4 min");
    }

    @Test
    void what_is_past_is_told_as_past() {
        assertThat(english.ago(Duration.ofSeconds(30))).isEqualTo("just now");
        assertThat(english.ago(Duration.ofMinutes(4))).isEqualTo("4 min ago");
        assertThat(korean.ago(Duration.ofMinutes(125))).isEqualTo("2시간 5분 전");
    }

    @Test
    void the_first_minute_is_told_by_the_second_where_it_matters() {
        assertThat(english.exactlyAgo(Duration.ofMillis(900))).isEqualTo("just now");
        assertThat(korean.exactlyAgo(Duration.ofSeconds(12))).isEqualTo("12초 전");
        assertThat(korean.exactlyAgo(Duration.ofSeconds(61))).isEqualTo("1분 전");
    }

    @Test
    void a_moment_is_told_by_the_clock_of_the_place() {
        assertThat(english.time(Instant.parse("2026-03-02T03:47:10Z"))).isEqualTo("12:47");
    }

    private static Phrases in(Language language) {
        return new Phrases(new Strings(language), ZoneId.of("Asia/Seoul"));
    }
}
