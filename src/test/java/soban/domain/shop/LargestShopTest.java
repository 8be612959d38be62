package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.AREA;
import static soban.domain.shop.SomeShop.HERE;
import static soban.domain.shop.SomeShop.MENU;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.decide;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grades;
import soban.domain.money.Money;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.shop.ShopCommand.ChangeSettings;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.PutProduct;
import soban.domain.unit.Decision;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;

/// Every bound of a shop, its products and its settings belongs to what is allowed: the largest of
/// everything is taken, all at once.
class LargestShopTest {
    private static final long MOST = 1_000_000_000;
    private static final Settings CAFE = Preset.CAFE.settings();

    @Test
    void a_product_may_be_as_large_as_can_be() {
        assertTaken(new PutProduct(product("c".repeat(80), "s".repeat(40), 1_000_000)));
        assertTaken(new PutProduct(product("", "", 0)));
    }

    @Test
    void a_category_and_a_station_that_no_screen_can_show_are_refused() {
        assertRefused(new PutProduct(product("c".repeat(81), "", 0)));
        assertRefused(new PutProduct(product("", "s".repeat(41), 0)));
    }

    @Test
    void a_shop_and_its_districts_may_have_long_names() {
        var district = new District("d".repeat(60), "n".repeat(80), HERE);
        var area = new Area("a".repeat(40), List.of(district));
        assertThat(decide(null, enrol("s".repeat(80), area))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(null, enrol("s".repeat(81), AREA))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void settings_may_be_as_large_as_can_be() {
        var span = new OpenSpan(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT);
        assertTaken(settings(new Hours("Asia/Seoul", Collections.nCopies(50, span)), MOST, 40));
        assertRefused(settings(new Hours("Asia/Seoul", Collections.nCopies(51, span)), 0, 0));
        assertRefused(settings(Hours.ALWAYS, MOST + 1, 0));
        assertRefused(settings(Hours.ALWAYS, 0, 41));
    }

    @Test
    void the_kitchen_knows_how_its_shop_works_but_for_money_and_the_sellers_number() {
        var whole = settings(Hours.ALWAYS, 3000, 11).settings();
        var copy = SHOP.with(whole).forKitchen().settings();
        var terms = whole.delivery();
        var telling = whole.telling();
        assertThat(copy)
                .isEqualTo(
                        whole.with(
                                        new DeliveryTerms(
                                                terms.carrier(),
                                                terms.offered(),
                                                Money.NONE,
                                                null,
                                                terms.districts()))
                                .with(
                                        new Telling(
                                                telling.scope(),
                                                telling.channel(),
                                                telling.sellerChannel(),
                                                "")));
    }

    private static ChangeSettings settings(Hours hours, long fee, int phone) {
        var terms = CAFE.delivery();
        var telling = CAFE.telling();
        return new ChangeSettings(
                new Settings(
                        CAFE.acceptance(),
                        CAFE.prepares(),
                        CAFE.countsStock(),
                        CAFE.counter(),
                        CAFE.sellerToldFirst(),
                        CAFE.ways(),
                        new DeliveryTerms(
                                terms.carrier(),
                                terms.offered(),
                                new Money(fee),
                                new Money(fee),
                                terms.districts()),
                        new Telling(
                                telling.scope(),
                                telling.channel(),
                                telling.sellerChannel(),
                                "0".repeat(phone)),
                        hours,
                        CAFE.windows(),
                        new Grades(999_999, 1_000_000)));
    }

    private static Product product(String category, String station, int units) {
        var option = new Option("o".repeat(40), "o".repeat(80), new Money(MOST));
        var other = new Option("p", "p", new Money(-MOST));
        var group =
                new OptionGroup(
                        "g".repeat(40), "g".repeat(80), false, false, List.of(option, other));
        return new Product(
                "p".repeat(40),
                "n".repeat(80),
                category,
                new Money(MOST),
                1440,
                station,
                false,
                new Stock(units, 0),
                List.of(group));
    }

    private static EnrolShop enrol(String name, Area area) {
        return new EnrolShop(new ShopId("cafe"), name, area, HERE, "KRW", Preset.CAFE, MENU);
    }

    private static void assertTaken(ShopCommand command) {
        assertThat(decide(SHOP, command)).isInstanceOf(Decision.Accepted.class);
    }

    private static void assertRefused(ShopCommand command) {
        assertThat(decide(SHOP, command)).isInstanceOf(Decision.Refused.class);
    }
}
