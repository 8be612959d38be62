package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// When a shop is open, by the clock on its own wall. The second of March 2026 is a Monday.
class HoursTest {
    private static final Hours LUNCH_AND_LATE =
            seoul(span(MONDAY, "11:00", "14:00"), span(MONDAY, "18:00", "02:00"));

    @Test
    void a_shop_without_hours_is_open_round_the_clock_and_never_closes() {
        assertThat(Hours.ALWAYS.isOpen(Instant.EPOCH)).isTrue();
        assertThat(Hours.ALWAYS.closing(Instant.EPOCH)).isEmpty();
        assertThat(Hours.ALWAYS.nextClosing(Instant.EPOCH)).isEmpty();
    }

    @Test
    void a_shop_is_open_from_the_minute_it_opens_until_the_minute_it_closes() {
        assertThat(LUNCH_AND_LATE.isOpen(at("02T10:59:59"))).isFalse();
        assertThat(LUNCH_AND_LATE.isOpen(at("02T11:00:00"))).isTrue();
        assertThat(LUNCH_AND_LATE.isOpen(at("02T13:59:59"))).isTrue();
        assertThat(LUNCH_AND_LATE.isOpen(at("02T14:00:00"))).isFalse();
    }

    @Test
    void an_opening_goes_on_past_midnight_and_belongs_to_the_day_on_which_it_began() {
        assertThat(LUNCH_AND_LATE.isOpen(at("03T01:59:00"))).isTrue();
        assertThat(LUNCH_AND_LATE.isOpen(at("03T02:00:00"))).isFalse();
        assertThat(LUNCH_AND_LATE.isOpen(at("02T01:00:00"))).isFalse();
        assertThat(LUNCH_AND_LATE.closing(at("02T23:00:00"))).contains(at("03T02:00:00"));
    }

    @Test
    void openings_that_join_at_midnight_close_once() {
        var hours = seoul(span(MONDAY, "10:00", "00:00"), span(TUESDAY, "00:00", "02:00"));
        assertThat(hours.isOpen(at("03T00:00:00"))).isTrue();
        assertThat(hours.closing(at("02T23:00:00"))).contains(at("03T02:00:00"));
    }

    @Test
    void a_shop_that_is_open_from_midnight_to_midnight_every_day_never_closes() {
        var always =
                new Hours(
                        "Asia/Seoul",
                        Stream.of(DayOfWeek.values())
                                .map(day -> span(day, "00:00", "00:00"))
                                .toList());
        assertThat(always.isOpen(at("03T00:00:00"))).isTrue();
        assertThat(always.closing(at("02T23:00:00"))).isEmpty();
        assertThat(always.nextClosing(at("02T23:00:00"))).isEmpty();
    }

    @Test
    void a_shop_that_is_closed_closes_next_at_the_end_of_its_next_opening() {
        assertThat(LUNCH_AND_LATE.closing(at("02T15:00:00"))).isEmpty();
        assertThat(LUNCH_AND_LATE.nextClosing(at("02T15:00:00"))).contains(at("03T02:00:00"));
        assertThat(LUNCH_AND_LATE.nextClosing(at("02T12:00:00"))).contains(at("02T14:00:00"));
        assertThat(LUNCH_AND_LATE.nextClosing(at("03T03:00:00"))).contains(at("09T14:00:00"));
    }

    @Test
    void hours_follow_the_shops_own_clock_through_the_change_to_summer_time() {
        var berlin = new Hours("Europe/Berlin", List.of(span(SUNDAY, "01:00", "04:00")));
        assertThat(berlin.closing(Instant.parse("2026-03-29T00:30:00Z")))
                .contains(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(berlin.closing(Instant.parse("2026-03-22T00:30:00Z")))
                .contains(Instant.parse("2026-03-22T03:00:00Z"));
    }

    @Test
    void the_day_of_business_ends_with_its_last_closing() {
        assertThat(LUNCH_AND_LATE.endOfDay(at("02T10:00:00"))).isEqualTo(at("03T02:00:00"));
        assertThat(LUNCH_AND_LATE.endOfDay(at("02T12:00:00"))).isEqualTo(at("03T02:00:00"));
        assertThat(LUNCH_AND_LATE.endOfDay(at("03T01:59:59"))).isEqualTo(at("03T02:00:00"));
        var split = seoul(span(MONDAY, "11:00", "14:00"), span(MONDAY, "17:00", "21:00"));
        assertThat(split.endOfDay(at("02T15:00:00"))).isEqualTo(at("02T21:00:00"));
    }

    @Test
    void where_nothing_closes_today_any_more_the_day_of_business_ends_at_midnight() {
        assertThat(LUNCH_AND_LATE.endOfDay(at("03T02:00:00"))).isEqualTo(at("04T00:00:00"));
        assertThat(Hours.ALWAYS.endOfDay(at("02T23:59:59"))).isEqualTo(at("03T00:00:00"));
        assertThat(Hours.ALWAYS.endOfDay(at("03T00:00:00"))).isEqualTo(at("04T00:00:00"));
        var day = seoul(span(MONDAY, "09:00", "18:00"));
        assertThat(day.endOfDay(at("02T18:00:00"))).isEqualTo(at("03T00:00:00"));
    }

    private static Hours seoul(OpenSpan... spans) {
        return new Hours("Asia/Seoul", List.of(spans));
    }

    private static OpenSpan span(DayOfWeek day, String from, String to) {
        return new OpenSpan(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-03-" + dayAndTime + "+09:00");
    }

    @Test
    void a_night_belongs_to_the_business_day_before() {
        var bar = new Hours("Asia/Seoul", List.of(), LocalTime.of(5, 0));
        Instant fiveOnTuesday = Instant.parse("2026-03-02T20:00:00Z");
        assertThat(bar.beginningOfDay(fiveOnTuesday)).isEqualTo(fiveOnTuesday);
        assertThat(bar.beginningOfDay(fiveOnTuesday.minusSeconds(1)))
                .isEqualTo(fiveOnTuesday.minus(Duration.ofDays(1)));
        assertThat(bar.beginningOfDay(fiveOnTuesday.plus(Duration.ofHours(23))))
                .isEqualTo(fiveOnTuesday);
    }

    @Test
    void without_a_time_of_its_own_it_begins_at_midnight_there() {
        assertThat(Hours.ALWAYS.beginningOfDay(Instant.parse("2026-03-02T14:59:59Z")))
                .isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
    }
}
