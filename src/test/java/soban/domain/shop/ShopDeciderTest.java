package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.List;

class ShopDeciderTest {
    private static final Menu MENU =
            new Menu(
                    List.of(
                            new Product(
                                    "tea",
                                    "Tea",
                                    "tea",
                                    new Money(4000),
                                    2,
                                    "bar",
                                    false,
                                    List.of())));
    private static final EnrolShop ENROL =
            new EnrolShop(new ShopId("cafe"), "Siren", "Mapo", "KRW", Preset.CAFE, MENU);
    private static final ShopEnrolled ENROLLED =
            new ShopEnrolled(
                    ENROL.shop(),
                    "Siren",
                    "Mapo",
                    "KRW",
                    Preset.CAFE,
                    Preset.CAFE.settings(),
                    MENU);
    private static final Shop SHOP = ShopDecider.evolve(null, ENROLLED);

    @Test
    void enrolling_with_a_preset_settles_how_the_shop_works() {
        assertThat(ShopDecider.decide(null, ENROL)).isEqualTo(Decision.accept(ENROLLED));
        assertThat(SHOP.settings().paymentWindow()).hasMinutes(10);
        assertThat(SHOP.settings().undoWindow()).hasMinutes(15);
    }

    @Test
    void enrolling_again_changes_nothing_and_differently_is_refused() {
        assertThat(ShopDecider.decide(SHOP, ENROL)).isEqualTo(Decision.accept());
        var inDollars = new EnrolShop(ENROL.shop(), "Siren", "Mapo", "USD", Preset.CAFE, MENU);
        assertThat(ShopDecider.decide(SHOP, inDollars))
                .isEqualTo(Decision.refuse(RefusalCode.SHOP_ENROLLED_OTHERWISE, "CAFE"));
    }

    @Test
    void a_product_is_sold_out_and_put_back() {
        assertThat(ShopDecider.decide(SHOP, new SellOut("tea")))
                .isEqualTo(Decision.accept(new ProductSoldOut("tea")));
        var soldOut = ShopDecider.evolve(SHOP, new ProductSoldOut("tea"));
        assertThat(soldOut.menu().product("tea").orElseThrow().soldOut()).isTrue();
        assertThat(ShopDecider.decide(soldOut, new PutBack("tea")))
                .isEqualTo(Decision.accept(new ProductBackOnSale("tea")));
        assertThat(ShopDecider.evolve(soldOut, new ProductBackOnSale("tea"))).isEqualTo(SHOP);
    }

    @Test
    void what_is_so_already_is_granted_and_causes_nothing() {
        assertThat(ShopDecider.decide(SHOP, new PutBack("tea"))).isEqualTo(Decision.accept());
        var soldOut = ShopDecider.evolve(SHOP, new ProductSoldOut("tea"));
        assertThat(ShopDecider.decide(soldOut, new SellOut("tea"))).isEqualTo(Decision.accept());
    }

    @Test
    void what_is_not_on_the_menu_can_not_be_sold_out() {
        assertThat(ShopDecider.decide(SHOP, new SellOut("rum")))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, "rum"));
    }

    @Test
    void a_refusal_repeats_only_the_beginning_of_a_novel() {
        var refused = (Decision.Refused) ShopDecider.decide(SHOP, new SellOut("r".repeat(100_000)));
        assertThat(refused.refusal().detail()).hasSizeLessThan(200);
    }

    @Test
    void a_shop_that_is_not_enrolled_sells_nothing() {
        assertThat(ShopDecider.decide(null, new SellOut("tea")))
                .isEqualTo(Decision.refuse(RefusalCode.SHOP_UNKNOWN));
    }

    @Test
    void impossible_events_are_corrupt() {
        assertThatThrownBy(() -> ShopDecider.evolve(null, new ProductSoldOut("tea")))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> ShopDecider.evolve(SHOP, ENROLLED))
                .isInstanceOf(CorruptHistory.class);
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
}
