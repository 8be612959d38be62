package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import soban.console.frame.DeskModel;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.domain.money.Money;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Hours;
import soban.domain.shop.OfferTime;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Decision;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// Changing settings: what is changed is sent and nothing else, and what is wrong is not sent.
class SettingsFormTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));

    private final ShopDesk desk = new ShopDesk(Bakery.english(), NOON, Runnable::run);
    private final DeskModel model = new DeskModel(desk, NOON, Runnable::run);
    private final Phrasebook book = Phrasebook.of(Language.EN, NOON.getZone());
    private final SettingsModel settings = new SettingsModel(model, book);
    private final Settings usual = desk.shop().settings();
    private final TypedDistricts districts = new TypedDistricts(desk.shop().area().districts());

    @BeforeEach
    void watch() {
        desk.watch(model::show);
    }

    @Test
    void only_what_is_changed_changes() {
        var form = DeliveryForm.make("KRW", districts);
        form.see(usual);
        assertThat(form.saved(usual)).isEmpty();
        form.type("settings.fee", "3,500");
        form.see(usual);
        var other = usual.with(terms(usual.delivery(), OfferTime.PAID));
        form.see(other);
        Settings saved = form.saved(other).orElseThrow();
        assertThat(saved.delivery().fee()).isEqualTo(new Money(3500));
        assertThat(saved.delivery().offered()).isEqualTo(OfferTime.PAID);
        assertThat(saved.with(other.delivery())).isEqualTo(other);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
        var form = WindowsForm.make(book);
        form.see(usual);
        form.type("settings.window.answer", "25 h");
        form.type("settings.window.claim", "5 min");
        assertThat(form.problems(usual))
                .containsOnlyKeys("settings.window.answer")
                .containsValue("settings.wrong.day");
        assertThat(form.saved(usual)).isEmpty();
        form.type("settings.window.answer", "90 s");
        var saved = form.saved(usual).orElseThrow().windows();
        assertThat(saved.answer()).isEqualTo(Duration.ofSeconds(90));
        assertThat(saved.claim()).isEqualTo(Duration.ofMinutes(5));
        assertThat(saved.promise()).isEqualTo(usual.windows().promise());
    }

    @Test
    void districts_are_those_of_the_area() {
        var form = DeliveryForm.make("KRW", districts);
        var first = desk.shop().area().districts().getFirst();
        form.see(usual);
        form.type("settings.districts", first.name() + ", Atlantis");
        assertThat(form.problems(usual)).containsValue("settings.wrong.districts");
        assertThat(form.saved(usual)).isEmpty();
        form.type("settings.districts", first.name());
        assertThat(form.saved(usual).orElseThrow().delivery().districts())
                .containsExactly(first.id());
    }

    @Test
    void undo_takes_back_what_was_typed() {
        var form = TellingForm.make();
        form.see(usual);
        form.type("settings.phone", "010-1234-5678");
        assertThat(form.isChanged()).isTrue();
        form.undo();
        assertThat(form.isChanged()).isFalse();
        assertThat(form.saved(usual)).isEmpty();
    }

    @Test
    void the_riders_fee_is_that_of_the_customer_when_it_is_left_empty() {
        var own =
                usual.with(
                        new DeliveryTerms(
                                Carrier.RIDERS,
                                OfferTime.READY,
                                new Money(3000),
                                new Money(2500),
                                List.of()));
        var form = DeliveryForm.make("KRW", districts);
        form.see(own);
        form.type("settings.rider-fee", "");
        assertThat(form.saved(own).orElseThrow().delivery().riderFee()).isNull();
    }

    @Test
    void hours_are_typed_day_by_day() {
        var form = HoursForm.make();
        form.see(usual);
        form.type(HoursForm.OPENING, HoursForm.BY_DAY);
        assertThat(form.problems(usual)).containsValue("settings.wrong.no-day");
        assertThat(form.saved(usual)).isEmpty();
        form.type("settings.day.monday", "9-14, 17:30–02:00");
        assertThat(form.saved(usual).orElseThrow().hours())
                .isEqualTo(
                        new Hours(
                                "Asia/Seoul",
                                List.of(span("09:00", "14:00"), span("17:30", "02:00"))));
        form.type("settings.day.monday", "9 to 5");
        assertThat(form.problems(usual)).containsValue("settings.wrong.hours");
    }

    @Test
    void days_that_are_all_emptied_are_not_round_the_clock() {
        var open = usual.with(new Hours("Asia/Seoul", List.of(span("09:00", "21:00"))));
        var form = HoursForm.make();
        form.see(open);
        form.type("settings.day.monday", "");
        assertThat(form.saved(open)).isEmpty();
        form.undo();
        form.type(HoursForm.OPENING, HoursForm.ALWAYS);
        assertThat(form.saved(open).orElseThrow().hours().spans()).isEmpty();
    }

    /// What the forms let pass the shop takes, and beyond their bounds it would refuse.
    @ParameterizedTest
    @CsvSource({
        "settings.window.answer, 1 s, true",
        "settings.window.answer, 0 s, false",
        "settings.window.answer, 24 h, true",
        "settings.window.undo, 0, true",
        "settings.window.cancel-answer, 10 min, true",
        "settings.window.cancel-answer, 11 min, false",
        "settings.window.promise, 7 d, true",
        "settings.window.promise, 8 d, false",
        "settings.window.completion, 30일, true",
        "settings.window.completion, 31 d, false",
        "settings.window.hold-alarm, 30분, true",
        "settings.window.hold-alarm, soon, false"
    })
    void the_form_and_the_shop_agree(String field, String text, boolean good) {
        var form = WindowsForm.make(book);
        form.see(usual);
        form.type(field, text);
        assertThat(form.problems(usual).isEmpty()).isEqualTo(good);
        form.saved(usual)
                .ifPresent(
                        saved ->
                                assertThat(
                                                ShopDecider.decide(
                                                        desk.shop(),
                                                        new ShopCommand.ChangeSettings(saved),
                                                        NOON.instant()))
                                        .isInstanceOf(Decision.Accepted.class));
    }

    @ParameterizedTest
    @EnumSource
    void a_switch_turns_itself_alone(Switch what) {
        Settings turned = what.turned(usual);
        assertThat(what.isOn(turned)).isNotEqualTo(what.isOn(usual));
        for (Switch other : Switch.values()) {
            if (other != what) {
                assertThat(other.isOn(turned)).isEqualTo(other.isOn(usual));
            }
        }
        assertThat(turned.windows()).isEqualTo(usual.windows());
    }

    @Test
    void the_last_way_to_the_customer_stays() {
        settings.turn(Switch.PICKUP);
        settings.turn(Switch.DELIVERY);
        assertThat(desk.presses())
                .containsExactly(new DeskAction.ChangeSettings(Switch.PICKUP.turned(usual)));
    }

    @Test
    void two_changes_while_offline_do_not_undo_each_other() {
        desk.goOffline();
        settings.turn(Switch.ACCEPTS_BY_ITSELF);
        settings.turn(Switch.COUNTS_STOCK);
        desk.connect();
        desk.answerAll();
        assertThat(Switch.ACCEPTS_BY_ITSELF.isOn(desk.shop().settings())).isFalse();
        assertThat(Switch.COUNTS_STOCK.isOn(desk.shop().settings())).isTrue();
    }

    @Test
    void busy_mode_shows_at_once_and_ends() {
        settings.lasts(30);
        settings.busy(20);
        var until = NOON.instant().plus(Duration.ofMinutes(30));
        assertThat(desk.presses())
                .containsExactly(new DeskAction.Busy(Duration.ofMinutes(20), until));
        assertThat(picture().busy()).isEqualTo("Busy: 20 min more until 13:17");
        assertThat(picture().pacePending()).isTrue();
        desk.answer();
        assertThat(picture().isBusy()).isTrue();
        assertThat(picture().pacePending()).isFalse();
        settings.endBusy();
        desk.answer();
        assertThat(picture().isBusy()).isFalse();
    }

    private SettingsPicture picture() {
        return settings.picture(model.view().orElseThrow(), NOON.instant());
    }

    private static DeliveryTerms terms(DeliveryTerms t, OfferTime offered) {
        return new DeliveryTerms(t.carrier(), offered, t.fee(), t.riderFee(), t.districts());
    }

    private static OpenSpan span(String from, String to) {
        return new OpenSpan(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to));
    }
}
