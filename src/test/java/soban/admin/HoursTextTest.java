package soban.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

class HoursTextTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void days_and_spans_of_days_are_read() {
        Hours hours = HoursText.read("Mo-Fr 09:00-18:00, sa 10:00 - 14:30", SEOUL);
        assertThat(hours.zone()).isEqualTo("Asia/Seoul");
        assertThat(hours.spans())
                .hasSize(6)
                .contains(
                        new OpenSpan(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(18, 0)),
                        new OpenSpan(
                                DayOfWeek.SATURDAY, LocalTime.of(10, 0), LocalTime.of(14, 30)));
    }

    @Test
    void a_span_of_days_may_cross_the_weekend_and_one_of_hours_the_night() {
        Hours hours = HoursText.read("sa-mo 17:00-2:00", SEOUL);
        assertThat(hours.spans())
                .extracting(OpenSpan::day)
                .containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        // Tuesday, half past one in the night
        assertThat(hours.isOpen(Instant.parse("2026-08-03T16:30:00Z"))).isTrue();
    }

    @Test
    void always_is_round_the_clock() {
        assertThat(HoursText.read(" always ", SEOUL)).isEqualTo(Hours.ALWAYS);
        assertThat(HoursText.read("mo 8:00-24:00", SEOUL).spans().getFirst().to())
                .isEqualTo(LocalTime.MIDNIGHT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "mo",
                "mo 9-18",
                "xx 09:00-18:00",
                "mo 25:00-26:00",
                "mo 09:00-18:00,"
            })
    void what_are_no_hours_is_refused_in_one_sentence(String text) {
        assertThatThrownBy(() -> HoursText.read(text, SEOUL))
                .isInstanceOf(AdminRefusal.class)
                .hasMessage(
                        "`%s` are no hours; write them like `mo-fr 09:00-18:00, sa 10:00-14:00`, or `always`."
                                .formatted(text));
    }
}
