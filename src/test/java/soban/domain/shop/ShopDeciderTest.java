package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.shop.SomeShop.AREA;
import static soban.domain.shop.SomeShop.ENROL;
import static soban.domain.shop.SomeShop.ENROLLED;
import static soban.domain.shop.SomeShop.HERE;
import static soban.domain.shop.SomeShop.MENU;
import static soban.domain.shop.SomeShop.NOON;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.after;
import static soban.domain.shop.SomeShop.decide;
import static soban.domain.shop.SomeShop.enrol;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.PauseShop;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.RemoveProduct;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// Enrolling a shop, and what holds for all that its owner asks for.
class ShopDeciderTest {
    private static final District YEONNAM = AREA.districts().getFirst();

    @ParameterizedTest
    @EnumSource
    void enrolling_with_a_preset_settles_how_the_shop_works(Preset preset) {
        var enrol = new EnrolShop(ENROL.shop(), "Siren", AREA, HERE, "KRW", preset, MENU);
        var enrolled =
                new ShopEnrolled(
                        ENROL.shop(), "Siren", AREA, HERE, "KRW", preset, preset.settings(), MENU);
        assertThat(decide(null, enrol)).isEqualTo(Decision.accept(enrolled));
        var shop = after(null, enrolled);
        assertThat(shop.settings()).isEqualTo(preset.settings());
        assertThat(shop.pace()).isEqualTo(Pace.USUAL);
        assertThat(shop.orders()).isZero();
    }

    @Test
    void enrolling_with_other_settings_than_the_preset_s_takes_those_that_make_sense() {
        var mornings = new OpenSpan(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.NOON);
        var settings = Preset.CAFE.settings().with(new Hours("Asia/Seoul", List.of(mornings)));
        var enrolled =
                new ShopEnrolled(
                        ENROL.shop(), "Siren", AREA, HERE, "KRW", Preset.CAFE, settings, MENU);
        assertThat(decide(null, withSettings(settings))).isEqualTo(Decision.accept(enrolled));
        refused(withSettings(settings.with(new Hours("Asia/Soul", List.of()))), "zone Asia/Soul");
    }

    private static EnrolShop withSettings(Settings settings) {
        return new EnrolShop(ENROL.shop(), "Siren", AREA, HERE, "KRW", Preset.CAFE, MENU, settings);
    }

    @Test
    void enrolling_again_changes_nothing_and_differently_is_refused() {
        assertThat(decide(SHOP, ENROL)).isEqualTo(Decision.accept());
        var inDollars = new EnrolShop(ENROL.shop(), "Siren", AREA, HERE, "USD", Preset.CAFE, MENU);
        var asFlorist =
                new EnrolShop(ENROL.shop(), "Siren", AREA, HERE, "KRW", Preset.FLORIST, MENU);
        for (var otherwise : List.of(inDollars, asFlorist)) {
            assertThat(decide(SHOP, otherwise))
                    .isEqualTo(Decision.refuse(RefusalCode.SHOP_ENROLLED_OTHERWISE, "CAFE"));
        }
    }

    @Test
    void a_shop_stands_on_earth_in_an_area_with_districts_that_can_be_told_apart() {
        refused(enrol(AREA, new GeoPoint(91, 0), MENU), "position");
        refused(enrol(AREA, new GeoPoint(0, Double.NaN), MENU), "position");
        refused(enrol(new Area("demo", List.of()), HERE, MENU), "area without a district");
        refused(enrol(new Area("서울", AREA.districts()), HERE, MENU), "area 서울");
        refused(enrol(new Area("demo", List.of(YEONNAM, YEONNAM)), HERE, MENU), "district yeonnam");
        var moon = new District("moon", "Moon", new GeoPoint(0, 181));
        refused(enrol(new Area("demo", List.of(moon)), HERE, MENU), "district moon");
    }

    @Test
    void a_shop_has_a_name_and_a_currency() {
        refused(named("", "KRW"), "name");
        refused(named("x".repeat(81), "KRW"), "name");
        refused(named("Siren", "won"), "currency won");
    }

    @Test
    void a_shop_that_is_not_enrolled_does_nothing() {
        for (var command :
                List.of(
                        new SellOut("tea"),
                        new ChangeSettings(Preset.CAFE.settings()),
                        new PauseShop(null),
                        new CountStock("kit", 3))) {
            assertThat(decide(null, command)).isEqualTo(Decision.refuse(RefusalCode.SHOP_UNKNOWN));
        }
    }

    @Test
    void a_product_is_sold_out_and_put_back() {
        assertThat(decide(SHOP, new SellOut("tea")))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea")));
        var soldOut = after(SHOP, new ProductSoldOut("tea"));
        assertThat(soldOut.menu().product("tea").orElseThrow().soldOut()).isTrue();
        assertThat(decide(soldOut, new PutBack("tea")))
                .isEqualTo(Decision.accept(new ProductBackOnSale("tea")));
        assertThat(after(soldOut, new ProductBackOnSale("tea"))).isEqualTo(SHOP);
    }

    @Test
    void what_is_so_already_is_granted_and_causes_nothing() {
        assertThat(decide(SHOP, new PutBack("tea"))).isEqualTo(Decision.accept());
        var soldOut = after(SHOP, new ProductSoldOut("tea"));
        assertThat(decide(soldOut, new SellOut("tea"))).isEqualTo(Decision.accept());
        assertThat(decide(SHOP, new ChangeSettings(SHOP.settings()))).isEqualTo(Decision.accept());
        assertThat(decide(SHOP, new RemoveProduct("rum"))).isEqualTo(Decision.accept());
    }

    @Test
    void what_is_not_on_the_menu_can_not_be_sold_out() {
        for (var command : List.of(new SellOut("rum"), new PutBack("rum"))) {
            assertThat(decide(SHOP, command))
                    .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, "rum"));
        }
    }

    @Test
    void a_refusal_repeats_only_the_beginning_of_a_novel() {
        var refused = (Decision.Refused) decide(SHOP, new SellOut("r".repeat(100_000)));
        assertThat(refused.refusal().detail()).hasSizeLessThan(200);
    }

    @Test
    void impossible_events_are_corrupt() {
        assertThatThrownBy(() -> after(null, new ProductSoldOut("tea")))
                .isInstanceOf(CorruptHistory.class);
        for (ShopEvent impossible :
                List.of(
                        ENROLLED,
                        new ProductSoldOut("rum"),
                        new ProductBackOnSale("rum"),
                        new ProductRemoved("rum"),
                        new StockCounted("rum", 1))) {
            assertThatThrownBy(() -> after(SHOP, impossible)).isInstanceOf(CorruptHistory.class);
        }
    }

    @Test
    void the_kitchens_copy_of_a_shop_has_neither_prices_nor_the_sellers_number() {
        var told = SHOP.settings().with(SettingsTest.telling("010-9999-0000"));
        var copy = after(SHOP, new SettingsChanged(told)).forKitchen();
        assertThat(copy.toString())
                .doesNotContain("4000")
                .doesNotContain("amount=500")
                .doesNotContain("3000")
                .doesNotContain("9999");
        assertThat(copy.menu().products()).hasSameSizeAs(MENU.products());
        assertThat(copy.settings().windows()).isEqualTo(SHOP.settings().windows());
    }

    @Test
    void a_shop_id_is_safe_in_topics_and_addresses() {
        for (String bad :
                List.of("", "-a", "A", "a.b", "a/b", "a_b", "카페", "a\n", "a".repeat(41))) {
            assertThatThrownBy(() -> new ShopId(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new ShopId("cafe-2").toString()).isEqualTo("cafe-2");
    }

    private static EnrolShop named(String name, String currency) {
        return new EnrolShop(ENROL.shop(), name, AREA, HERE, currency, Preset.CAFE, MENU);
    }

    private static void refused(EnrolShop enrol, String what) {
        assertThat(ShopDecider.decide(null, enrol, NOON))
                .isEqualTo(Decision.refuse(RefusalCode.SETTINGS_INVALID, what));
    }
}
