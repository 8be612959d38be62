package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.money.Money;
import soban.domain.shop.Acceptance;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// Settings as they are typed.
class SettingsTextTest {
    private static final Settings CAFE = Preset.CAFE.settings();

    private static Settings changed(String... changes) {
        return SettingsText.changed(CAFE, List.of(changes));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shown_can_be_typed_and_is_the_same(Preset preset) {
        var settings = preset.settings();
        var back = SettingsText.changed(CAFE, SettingsText.lines(settings));
        assertThat(back).isEqualTo(settings);
    }

    @Test
    void every_kind_of_value_can_be_changed() {
        var changed =
                changed(
                        "acceptance=by-hand",
                        "prepares=off",
                        "ways=pickup",
                        "delivery.fee=2500",
                        "delivery.rider-fee=2000",
                        "delivery.districts=yeonnam,mangwon",
                        "telling.seller-phone=010-0000-0000",
                        "windows.answer=90s",
                        "grades.regular-from=3",
                        "hours.zone=Europe/Rome");
        assertThat(changed.acceptance()).isEqualTo(Acceptance.BY_HAND);
        assertThat(changed.prepares()).isFalse();
        assertThat(changed.ways()).containsExactly(Fulfilment.PICKUP);
        assertThat(changed.delivery().fee()).isEqualTo(new Money(2500));
        assertThat(changed.delivery().riderFee()).isEqualTo(new Money(2000));
        assertThat(changed.delivery().districts()).containsExactly("yeonnam", "mangwon");
        assertThat(changed.telling().sellerPhone()).isEqualTo("010-0000-0000");
        assertThat(changed.windows().answer()).isEqualTo(Duration.ofSeconds(90));
        assertThat(changed.grades().regularFrom()).isEqualTo(3);
        assertThat(changed.hours().zone()).isEqualTo("Europe/Rome");
        assertThat(changed.counter()).as("what was not said stays").isEqualTo(CAFE.counter());
        assertThat(SettingsText.changed(changed, List.of("delivery.rider-fee=none")).delivery())
                .extracting(DeliveryTerms::riderFee)
                .isNull();
    }

    @Test
    void hours_are_typed_for_several_days_at_once_and_across_the_week_s_end() {
        var spans = changed("hours.spans=fri-mon 18:00-02:00, wed 09:00-12:00").hours().spans();
        assertThat(spans)
                .extracting(OpenSpan::day)
                .containsExactly(FRIDAY, SATURDAY, SUNDAY, MONDAY, WEDNESDAY);
        assertThat(spans.getFirst().to()).isEqualTo(LocalTime.of(2, 0));
        assertThat(changed("hours.spans=").hours().spans()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prepares",
                "=on",
                "prepare=on",
                "delivery=2000",
                "delivery.fee.won=1",
                "prepares=yes",
                "acceptance=sometimes",
                "windows.answer=ten",
                "windows.answer=10",
                "delivery.fee=-1",
                "delivery.fee=1,5",
                "grades.vip-from=99999999999",
                "hours.spans=someday 09:00-10:00",
                "hours.spans=mon 9-10",
                "hours.spans=mon 25:00-26:00"
            })
    void what_makes_no_sense_is_said_in_one_sentence(String change) {
        assertThatThrownBy(() -> changed(change)).isInstanceOf(BadUsage.class);
    }
}
