package soban.console.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.console.owner.Bakery;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;

import java.util.List;

/// The arithmetic of the basket, and what makes an order impossible.
class BasketTest {
    private final ShopCard shop = ShopCard.of(Bakery.english());
    private final Product latte = shop.product("latte").orElseThrow();

    @Test
    void a_line_costs_the_product_with_its_options_times_the_quantity() {
        var line = new LineRequest("latte", List.of("iced", "large", "own-cup"), 3, "");
        assertThat(new Prices(shop).of(line)).isEqualTo(new Money((5500 + 500 + 700 - 300) * 3));
        assertThat(new Prices(shop).chosen(line)).containsExactly("Iced", "Large", "Own cup");
        var basket = Basket.EMPTY.with(line).with(espresso(2));
        assertThat(new Prices(shop).total(basket)).isEqualTo(new Money(19_200 + 7_000));
    }

    @Test
    void the_same_again_makes_one_line_and_another_note_makes_two() {
        var basket = Basket.EMPTY.with(espresso(1)).with(espresso(2));
        assertThat(basket.requests()).containsExactly(espresso(3));
        var noted = new LineRequest("espresso", List.of(), 1, "double");
        assertThat(basket.with(noted).requests()).containsExactly(espresso(3), noted);
    }

    @Test
    void plus_minus_and_remove() {
        var basket = Basket.EMPTY.with(espresso(1)).with(bread(1));
        assertThat(basket.more(1).requests()).containsExactly(espresso(2), bread(1));
        assertThat(basket.less(1).requests()).containsExactly(bread(1));
        assertThat(basket.more(1).less(1)).isEqualTo(basket);
        assertThat(basket.without(2).requests()).containsExactly(espresso(1));
        assertThat(Basket.EMPTY.with(espresso(99)).more(1).requests())
                .containsExactly(espresso(99));
    }

    @Test
    void a_line_that_becomes_like_another_joins_it() {
        var noted = new LineRequest("espresso", List.of(), 1, "double");
        var basket = Basket.EMPTY.with(espresso(1)).with(noted);
        assertThat(basket.replace(2, espresso(2)).requests()).containsExactly(espresso(3));
        assertThat(basket.replace(1, espresso(4)).requests()).containsExactly(espresso(4), noted);
    }

    @Test
    void an_order_is_impossible_when_something_is_in_its_way() {
        objects(Basket.EMPTY, Objection.Kind.EMPTY);
        objects(Basket.EMPTY.with(line("mocha")), Objection.Kind.GONE);
        objects(Basket.EMPTY.with(line("cold-brew")), Objection.Kind.SOLD_OUT);
        objects(Basket.EMPTY.with(bread(15)), Objection.Kind.TOO_FEW);
        objects(Basket.EMPTY.with(line("latte")), Objection.Kind.OPTION_MISSING);
        objects(Basket.EMPTY.with(line("latte", "hot", "iced")), Objection.Kind.OPTION_GONE);
        objects(Basket.EMPTY.with(line("latte", "hot", "tall")), Objection.Kind.OPTION_GONE);
        objects(Basket.EMPTY.with(espresso(1)).noted("x".repeat(301)), Objection.Kind.TOO_LONG);
        assertThat(Objection.to(Basket.EMPTY.with(bread(14)), shop)).isEmpty();
        assertThat(Objection.to(Basket.EMPTY.with(line("latte", "hot")), shop)).isEmpty();
    }

    @Test
    void lines_of_one_product_share_its_stock() {
        var noted = new LineRequest("salt-bread", List.of(), 5, "cut it");
        objects(Basket.EMPTY.with(bread(10)).with(noted), Objection.Kind.TOO_FEW);
    }

    @Test
    void of_a_group_that_takes_one_the_other_is_let_go() {
        OptionGroup heat = latte.groups().getFirst();
        var draft = LineDraft.of(latte);
        assertThat(draft.missing()).contains(heat);
        draft = draft.toggle(heat, heat.options().get(0)).toggle(heat, heat.options().get(1));
        assertThat(draft.chosen()).containsExactly("iced");
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.toggle(heat, heat.options().get(1)).chosen()).containsExactly("iced");
    }

    @Test
    void of_a_group_that_takes_several_each_is_chosen_by_itself() {
        OptionGroup extras = latte.groups().getLast();
        var draft = LineDraft.of(latte);
        draft = draft.toggle(extras, extras.options().get(1));
        draft = draft.toggle(extras, extras.options().get(0));
        assertThat(draft.request().options()).containsExactly("shot", "oat");
        draft = draft.toggle(extras, extras.options().get(0));
        assertThat(draft.request().options()).containsExactly("oat");
    }

    private void objects(Basket basket, Objection.Kind kind) {
        assertThat(Objection.to(basket, shop)).map(Objection::kind).contains(kind);
    }

    private static LineRequest espresso(int quantity) {
        return new LineRequest("espresso", List.of(), quantity, "");
    }

    private static LineRequest bread(int quantity) {
        return new LineRequest("salt-bread", List.of(), quantity, "");
    }

    private static LineRequest line(String product, String... options) {
        return new LineRequest(product, List.of(options), 1, "");
    }
}
