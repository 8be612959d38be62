package soban.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.shop.SomeShop.AREA;
import static soban.domain.shop.SomeShop.HERE;
import static soban.domain.shop.SomeShop.KIT;
import static soban.domain.shop.SomeShop.SHOP;
import static soban.domain.shop.SomeShop.TEA;
import static soban.domain.shop.SomeShop.after;
import static soban.domain.shop.SomeShop.decide;
import static soban.domain.shop.SomeShop.enrol;
import static soban.domain.shop.SomeShop.group;
import static soban.domain.shop.SomeShop.option;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.shop.ShopCommand.PutProduct;
import soban.domain.shop.ShopCommand.RemoveProduct;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.List;
import java.util.stream.IntStream;

/// Rule 2: what a product is.
class AssortmentTest {
    @Test
    void a_product_has_a_category_a_price_preparation_minutes_a_station_and_option_groups() {
        var cake = product("cake", "Cake", 6000, 1440, group("cream", option("with-cream", 0)));
        assertThat(decide(SHOP, new PutProduct(cake)))
                .isEqualTo(Decision.accept(new ProductPut(cake)));
        assertThat(after(SHOP, new ProductPut(cake)).menu().products())
                .containsExactly(TEA, KIT, cake);
        assertThat(decide(after(SHOP, new ProductPut(cake)), new PutProduct(cake)))
                .isEqualTo(Decision.accept());
    }

    @Test
    void another_form_of_a_product_keeps_its_place_its_stock_and_whether_it_is_sold_out() {
        var soldOut = after(SHOP, new ProductSoldOut("kit"));
        var dearer = product("kit", "Dearer kit", 25_000, 0);
        var kept = dearer.withStock(KIT.stock()).outUntil(null);
        assertThat(decide(soldOut, new PutProduct(dearer)))
                .isEqualTo(Decision.accept(new ProductPut(kept)));
        var tea = product("tea", "Green tea", 100, 1);
        assertThat(after(SHOP, new ProductPut(tea)).menu().products()).containsExactly(tea, KIT);
    }

    @Test
    void another_form_of_a_product_does_not_lose_what_is_promised() {
        var promised = SHOP.with(SHOP.menu().with(KIT.withStock(new Stock(5, 2))));
        var dearer = product("kit", "Dearer kit", 25_000, 0).withStock(new Stock(9, 0));
        assertThat(decide(promised, new PutProduct(dearer)))
                .isEqualTo(Decision.accept(new ProductPut(dearer.withStock(new Stock(5, 2)))));
    }

    @Test
    void a_product_is_named_by_an_id_that_is_safe_in_addresses() {
        for (String id : List.of("", "Tea", "a b", "a/b", "차", "a".repeat(41))) {
            refused(product(id, "Tea", 0, 0), id + ": id");
        }
        refused(product("a", "", 0, 0), "a: name");
        refused(product("a", "x".repeat(81), 0, 0), "a: name");
    }

    @Test
    void prices_and_minutes_have_their_bounds() {
        refused(product("a", "A", -1, 0), "a: price");
        refused(product("a", "A", 1_000_000_001, 0), "a: price");
        refused(product("a", "A", 0, -1), "a: minutes");
        refused(product("a", "A", 0, 1441), "a: minutes");
        assertThat(decide(SHOP, new PutProduct(product("a", "A", 1_000_000_000, 0))))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_new_product_comes_without_promises_and_with_no_less_than_nothing() {
        refused(product("a", "A", 0, 0).withStock(new Stock(5, 1)), "a: stock");
        refused(product("a", "A", 0, 0).withStock(new Stock(-1, 0)), "a: stock");
        refused(product("a", "A", 0, 0).withStock(new Stock(1_000_001, 0)), "a: stock");
    }

    @Test
    void options_are_told_apart_within_their_product() {
        var hot = option("hot", 0);
        refused(product("a", "A", 0, 0, group("x", hot), group("y", hot)), "a: group y");
        refused(product("a", "A", 0, 0, group("x", hot), group("x", option("b", 0))), "a: group x");
        refused(product("a", "A", 0, 0, group("x", option("Hot", 0))), "a: group x");
        refused(product("a", "A", 0, 0, group("x")), "a: group x");
        refused(product("a", "A", 0, 0, group("x", option("b", Long.MIN_VALUE))), "a: group x");
    }

    @Test
    void a_product_has_at_most_twenty_groups_of_thirty_options() {
        assertThat(decide(SHOP, new PutProduct(product("a", "A", 0, 0, groups(20, 30)))))
                .isInstanceOf(Decision.Accepted.class);
        refused(product("a", "A", 0, 0, groups(21, 1)), "a: groups");
        refused(product("a", "A", 0, 0, groups(1, 31)), "a: group g0");
    }

    @Test
    void no_choice_of_options_makes_a_product_cost_less_than_nothing() {
        var either = group("size", option("small", -300), option("tiny", -400));
        var both = new OptionGroup("less", "Less", false, true, either.options());
        assertThat(decide(SHOP, new PutProduct(product("a", "A", 400, 0, either))))
                .isInstanceOf(Decision.Accepted.class);
        refused(product("a", "A", 399, 0, either), "a: price");
        refused(product("a", "A", 699, 0, both), "a: price");
    }

    @Test
    void a_menu_has_at_most_five_hundred_products() {
        var full = new Menu(products(500));
        var shop = after(SHOP, new ProductPut(TEA)).with(full);
        assertThat(decide(null, enrol(AREA, HERE, full))).isInstanceOf(Decision.Accepted.class);
        assertThat(decide(shop, new PutProduct(product("p7", "Another", 5, 0))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(decide(shop, new PutProduct(product("more", "More", 5, 0))))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, "menu too long"));
        assertThat(decide(null, enrol(AREA, HERE, new Menu(products(501)))))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, "menu too long"));
    }

    @Test
    void a_shop_is_enrolled_only_with_a_menu_on_which_everything_is_right() {
        assertThat(decide(null, enrol(AREA, HERE, new Menu(List.of(TEA, TEA)))))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, "tea twice"));
        var wrong = new Menu(List.of(TEA, product("a", "A", -5, 0)));
        assertThat(decide(null, enrol(AREA, HERE, wrong)))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, "a: price"));
    }

    @Test
    void a_product_leaves_the_menu_unless_units_of_it_are_promised() {
        assertThat(decide(SHOP, new RemoveProduct("kit")))
                .isEqualTo(Decision.accept(new ProductRemoved("kit")));
        assertThat(after(SHOP, new ProductRemoved("kit")).menu().products()).containsExactly(TEA);
        var promised = SHOP.with(SHOP.menu().with(KIT.withStock(new Stock(5, 1))));
        assertThat(decide(promised, new RemoveProduct("kit")))
                .isEqualTo(Decision.refuse(RefusalCode.STOCK_RESERVED, "kit"));
    }

    private static void refused(Product product, String what) {
        assertThat(decide(SHOP, new PutProduct(product)))
                .isEqualTo(Decision.refuse(RefusalCode.PRODUCT_INVALID, what));
    }

    private static Product product(
            String id, String name, long price, int minutes, OptionGroup... groups) {
        return new Product(
                id, name, "drinks", new Money(price), minutes, "bar", false, null, List.of(groups));
    }

    private static OptionGroup[] groups(int count, int options) {
        return IntStream.range(0, count)
                .mapToObj(g -> group("g" + g, options(g, options)))
                .toArray(OptionGroup[]::new);
    }

    private static Option[] options(int group, int count) {
        return IntStream.range(0, count)
                .mapToObj(o -> option("g" + group + "-o" + o, 0))
                .toArray(Option[]::new);
    }

    private static List<Product> products(int count) {
        return IntStream.range(0, count).mapToObj(i -> product("p" + i, "P", 1, 0)).toList();
    }
}
