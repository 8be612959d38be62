package soban.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Language;
import soban.console.screen.Strings;
import soban.domain.money.Money;
import soban.domain.place.GeoPoint;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/// A new shop as somebody writes it down.
class ShopFormTest {
    private final ShopForm form = new ShopForm(ZoneId.of("Europe/Berlin"));

    /// All that must be written by a person.
    private void fill() {
        form.type(ShopField.NAME, "나무 카페");
        form.type(ShopField.POSITION, "37.5446, 127.0557");
        form.type(ShopField.DISTRICTS, "성수동1가 37.5438, 127.0447\n성수동2가\n");
    }

    @Test
    void what_is_written_is_the_shop_that_is_wished_for() {
        fill();
        form.type(ShopField.ID, "namu");
        form.type(ShopField.SUNDAY, "18:00–02:00");
        form.type(ShopField.FEE, "2,500");
        form.type(ShopField.MENU, "분류,이름,가격\n커피,아메리카노,4500");
        form.choose(Preset.RESTAURANT);

        EnrolShop wish = form.tried().orElseThrow();

        assertThat(wish.shop()).isEqualTo(new ShopId("namu"));
        assertThat(wish.name()).isEqualTo("나무 카페");
        assertThat(wish.preset()).isEqualTo(Preset.RESTAURANT);
        assertThat(wish.position()).isEqualTo(new GeoPoint(37.5446, 127.0557));
        assertThat(wish.area().id()).isEqualTo("namu");
        assertThat(wish.area().districts())
                .extracting(district -> district.name() + " " + district.centre().longitude())
                .containsExactly("성수동1가 127.0447", "성수동2가 127.0557");
        assertThat(wish.menu().products()).extracting(Product::name).containsExactly("아메리카노");
        var settings = Objects.requireNonNull(wish.settings());
        assertThat(settings.delivery().fee()).isEqualTo(new Money(2500));
        assertThat(settings.hours().zone()).isEqualTo("Europe/Berlin");
        assertThat(settings.hours().dayStart()).isEqualTo(LocalTime.of(5, 0));
        assertThat(settings.hours().spans())
                .hasSize(7)
                .contains(new OpenSpan(DayOfWeek.SUNDAY, LocalTime.of(18, 0), LocalTime.of(2, 0)));
        assertThat(settings.prepares()).isTrue();
    }

    @Test
    void round_the_clock_no_day_has_hours_of_its_own() {
        fill();
        form.type(ShopField.WEEKDAYS, "nonsense");
        form.openAlways(true);
        var settings = Objects.requireNonNull(form.tried().orElseThrow().settings());
        assertThat(settings.hours().spans()).isEmpty();
    }

    @Test
    void an_id_follows_name_and_kind_until_somebody_writes_one() {
        form.type(ShopField.NAME, "Namu Café");
        assertThat(form.typed(ShopField.ID)).as("no ASCII").isEqualTo("cafe");
        form.type(ShopField.NAME, "Namu Bakery 2");
        assertThat(form.typed(ShopField.ID)).isEqualTo("namu-bakery-2");
        form.type(ShopField.NAME, "나무");
        form.choose(Preset.FLOWERS_ONLINE);
        assertThat(form.typed(ShopField.ID)).isEqualTo("flowers-online");
        form.type(ShopField.ID, "mine");
        form.type(ShopField.NAME, "Tree");
        form.choose(Preset.FLORIST);
        assertThat(form.typed(ShopField.ID)).isEqualTo("mine");
    }

    @Test
    void nothing_is_wrong_before_it_is_tried_and_then_all_at_once() {
        assertThat(form.problems()).isEmpty();
        assertThat(form.tried()).isEmpty();
        assertThat(form.problems())
                .containsOnlyKeys(ShopField.NAME, ShopField.POSITION, ShopField.DISTRICTS);
        fill();
        assertThat(form.problems()).isEmpty();
        assertThat(form.tried()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "NAME | ^ ^ | Write the name",
                "ID | My Cafe | Lower-case letters, digits and dashes",
                "ID | -cafe | not beginning with a dash",
                "WEEKDAYS | 9 to 5 | Write times such as",
                "WEEKDAYS | 21:00–09:00 | 21:00–09:00 ends before it begins",
                "SUNDAY | 18:00–05:01 | ends before it begins. A night may last until the next"
                        + " business day begins (05:00)",
                "SATURDAY | 10:00–10:00 | ends before it begins",
                "ZONE | Asia/Soul | There is no such zone",
                "DAY_START | 25:00 | Write a time such as 05:00",
                "CURRENCY | won | three capital letters",
                "FEE | free | Write an amount",
                "FEE | -1 | Write an amount",
                "FEE | 2.50 | Write an amount",
                "POSITION | 성수동 | Write latitude and longitude",
                "POSITION | 91, 10 | Write latitude and longitude",
                "DISTRICTS | 국수, 수제비, 9500, 10, 면 | This is no district: “국수, 수제비",
                "DISTRICTS | 성수동1가\t성수동2가 | This is no district: “성수동1가\t성수동2가”",
                "DISTRICTS | 성수동1가 99.1, 127 | This is no district: “성수동1가 99.1, 127”",
                "MENU | 커피,라떼,5000;커피,모카,비싸요 | Line 2: “price” is “비싸요”",
                "MENU | name,prise;a,1 | Line 1: the column “prise” means nothing"
            })
    void bad_input_gets_a_sentence_at_its_field_and_no_shop(
            ShopField field, String text, String sentence) {
        fill();
        form.type(field, text.replace(';', '\n'));
        assertThat(form.tried()).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(field);
        var wrong = Objects.requireNonNull(form.problems().get(field));
        assertThat(wrong.in(new Strings(Language.EN))).contains(sentence);
        assertThat(wrong.in(new Strings(Language.KO))).doesNotContain("{").containsPattern("[가-힣]");
    }

    @Test
    void a_week_without_a_single_opening_is_no_week() {
        fill();
        form.type(ShopField.WEEKDAYS, "");
        form.type(ShopField.SATURDAY, "");
        assertThat(form.tried()).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(ShopField.WEEKDAYS);
    }

    @Test
    void what_the_domain_forbids_is_refused_here_already() {
        fill();
        form.type(ShopField.WEEKDAYS, "1-2,3-4,5-6,7-8,9-10,11-12,13-14,15-16,17-18,19-20,21-22");
        assertThat(form.tried()).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(ShopField.NAME);
    }
}
