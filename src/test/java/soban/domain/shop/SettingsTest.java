package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.after;
import static soban.domain.shop.SomeShop.decide;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.customer.Channel;
import soban.domain.customer.Grades;
import soban.domain.message.MessageScope;
import soban.domain.money.Money;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What an owner can set, and what not.
class SettingsTest {
    private static final Settings CAFE = Preset.CAFE.settings();
    private static final OpenSpan MONDAY =
            new OpenSpan(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT);

    @ParameterizedTest
    @EnumSource
    void a_shop_can_be_set_to_work_as_any_preset_does(Preset preset) {
        if (preset != Preset.CAFE) {
            taken(preset.settings());
        }
    }

    @Test
    void settings_are_changed_as_a_whole() {
        var wanted = CAFE.with(new Hours("Europe/Berlin", List.of(MONDAY)));
        taken(wanted);
        assertThat(after(SHOP, new SettingsChanged(wanted)).settings()).isEqualTo(wanted);
    }

    @Test
    void a_shop_needs_a_way_to_hand_over_its_goods() {
        refused(with(List.of(), CAFE.grades()), "ways");
        refused(with(List.of(Fulfilment.PICKUP, Fulfilment.PICKUP), CAFE.grades()), "ways");
        taken(with(List.of(Fulfilment.PICKUP), CAFE.grades()));
    }

    @Test
    void a_shops_clock_is_one_that_exists() {
        refused(CAFE.with(new Hours("Asia/Atlantis", List.of())), "zone Asia/Atlantis");
        refused(CAFE.with(new Hours("", List.of())), "zone ");
        refused(CAFE.with(new Hours("Asia/Seoul", Collections.nCopies(51, MONDAY))), "hours");
    }

    @Test
    void a_delivery_costs_something_or_nothing_and_never_less() {
        taken(CAFE.with(terms(0, null)));
        taken(CAFE.with(terms(3000, 0L)));
        refused(CAFE.with(terms(-1, 500L)), "fee");
        refused(CAFE.with(terms(1_000_000_001, 500L)), "fee");
        refused(CAFE.with(terms(3000, -1L)), "rider fee");
    }

    @Test
    void a_shop_serves_only_districts_of_its_area() {
        taken(CAFE.with(terms(100, null, "yeonnam")));
        refused(CAFE.with(terms(100, null, "yeonnam", "gangnam")), "district gangnam");
    }

    @Test
    void no_window_is_so_short_that_nobody_can_act_or_so_long_that_an_order_is_forgotten() {
        refused(windows(Duration.ZERO, Duration.ofMinutes(15)), "window payment");
        refused(windows(Duration.ofMinutes(-1), Duration.ofMinutes(15)), "window payment");
        refused(windows(Duration.ofHours(25), Duration.ofMinutes(15)), "window payment");
        refused(windows(Duration.ofSeconds(1), Duration.ofMillis(-1)), "window undo");
        taken(windows(Duration.ofSeconds(1), Duration.ZERO));
    }

    @Test
    void every_window_has_its_bounds() {
        var fine = Duration.ofMinutes(1);
        var wrong = Duration.ofDays(31);
        var all = Collections.nCopies(9, fine);
        for (int i = 0; i < 9; i++) {
            var durations = new ArrayList<>(all);
            taken(CAFE.with(windows(durations)));
            durations.set(i, wrong);
            assertThat(decide(SHOP, new ChangeSettings(CAFE.with(windows(durations)))))
                    .as("window %s", i)
                    .isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void a_vip_has_come_more_often_than_a_regular() {
        taken(with(CAFE.ways(), new Grades(1, 2)));
        refused(with(CAFE.ways(), new Grades(5, 5)), "grades");
        refused(with(CAFE.ways(), new Grades(0, 5)), "grades");
    }

    @Test
    void a_sellers_number_is_no_novel() {
        taken(CAFE.with(telling("010-9999-0000")));
        refused(CAFE.with(telling("0".repeat(41))), "seller phone");
    }

    static Telling telling(String phone) {
        return new Telling(MessageScope.ALL, Channel.KAKAO, Channel.SMS, phone);
    }

    private static DeliveryTerms terms(long fee, @Nullable Long riderFee, String... districts) {
        return new DeliveryTerms(
                Carrier.RIDERS,
                OfferTime.READY,
                new Money(fee),
                riderFee == null ? null : new Money(riderFee),
                List.of(districts));
    }

    private static Settings windows(Duration payment, Duration undo) {
        var usual = Windows.USUAL;
        return CAFE.with(
                windows(
                        List.of(
                                payment,
                                usual.answer(),
                                usual.promise(),
                                undo,
                                usual.cancelAnswer(),
                                usual.holdAlarm(),
                                usual.claim(),
                                usual.progress(),
                                usual.completion())));
    }

    private static Windows windows(List<Duration> all) {
        return new Windows(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8));
    }

    private static Settings with(List<Fulfilment> ways, Grades grades) {
        return new Settings(
                CAFE.acceptance(),
                CAFE.prepares(),
                CAFE.countsStock(),
                CAFE.counter(),
                CAFE.sellerToldFirst(),
                ways,
                CAFE.delivery(),
                CAFE.telling(),
                CAFE.hours(),
                CAFE.windows(),
                grades);
    }

    private static void taken(Settings wanted) {
        assertThat(decide(SHOP, new ChangeSettings(wanted)))
                .isEqualTo(Decision.accept(new SettingsChanged(wanted)));
    }

    private static void refused(Settings wanted, String what) {
        assertThat(decide(SHOP, new ChangeSettings(wanted)))
                .isEqualTo(Decision.refuse(RefusalCode.SETTINGS_INVALID, what));
    }
}
