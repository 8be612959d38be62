package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.line;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.RefusalCode;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Rules 1 and 2: what an order costs, and which lines can be ordered.
class PricingTest {
    private static final ShopEnrolled USUAL = Shops.enrolled(Preset.CAFE);
    private static final ShopEnrolled ENROLLED =
            new ShopEnrolled(
                    USUAL.shop(),
                    USUAL.name(),
                    USUAL.area(),
                    USUAL.position(),
                    USUAL.currency(),
                    USUAL.preset(),
                    USUAL.settings(),
                    new Menu(
                            List.of(
                                    product(
                                            "americano",
                                            4500,
                                            group("size", true, false, "regular", 0, "large", 500),
                                            group("heat", true, false, "hot", 0, "iced", 500),
                                            group("extra", false, true, "shot", 500, "syrup", 300)),
                                    product("croissant", 3800),
                                    product("own-cup", -4000),
                                    product("banquet", 900_000_000_000L))));

    private static final OrderStory OPEN = given(ENROLLED);

    @Test
    void the_price_of_an_order_is_the_sum_of_its_lines_and_options_on_the_menu() {
        var bill = bill(americano(3, "regular", "iced", "shot", "syrup"), line("croissant", 2));
        assertThat(bill.lines()).containsExactly(new Money(3 * 5800), new Money(7600));
        assertThat(bill.delivery()).isEqualTo(Money.NONE);
        assertThat(bill.total()).isEqualTo(new Money(25_000));
    }

    @Test
    void a_delivery_costs_the_shops_fee_and_a_pick_up_does_not() {
        var wish = Shops.deliver(Preset.CAFE, null, line("croissant", 2));
        assertThat(bill(wish))
                .isEqualTo(new Bill(List.of(new Money(7600)), new Money(3000), new Money(10_600)));
        assertThat(bill(line("croissant", 2)).total()).isEqualTo(new Money(7600));
    }

    @Test
    void the_price_is_the_one_of_the_moment_of_ordering() {
        var dearer = OPEN.and(new ProductPut(product("croissant", 4200)));
        var placed = dearer.when(order(line("croissant", 1)), NOON, CUSTOMER).story();
        assertThat(placed.theOrder().total()).isEqualTo(new Money(4200));
        var cheaper = placed.and(new ProductPut(product("croissant", 1000)));
        var paying = cheaper.when(Shops.place(Preset.CAFE), NOON, CUSTOMER).thenNothing();
        assertThat(paying.theOrder().total()).isEqualTo(new Money(4200));
    }

    @Test
    void options_stand_in_the_menus_order_and_count_once() {
        var content = content(order(americano(1, "shot", "iced", "shot", "regular")));
        assertThat(content.lines().getFirst().options()).containsExactly("REGULAR", "ICED", "SHOT");
        assertThat(content.bill().total()).isEqualTo(new Money(5500));
    }

    @Test
    void the_kitchens_line_says_what_where_and_how_many() {
        var lines = content(order(new LineRequest("croissant", List.of(), 2, "warm"))).lines();
        assertThat(lines)
                .containsExactly(
                        new OrderLine("croissant", "A croissant", List.of(), "counter", 2, "warm"));
    }

    @Test
    void a_choice_that_must_be_made_can_not_be_left_out() {
        refused(RefusalCode.OPTION_REQUIRED, 0, "Choose heat", americano(1, "large"));
    }

    @Test
    void of_a_choice_of_one_only_one_is_taken() {
        refused(
                RefusalCode.OPTION_TOO_MANY,
                0,
                "Choose size",
                americano(1, "regular", "large", "hot"));
    }

    @Test
    void an_option_that_the_product_does_not_have_is_refused() {
        refused(RefusalCode.OPTION_UNKNOWN, 0, "oat", americano(1, "regular", "hot", "oat"));
    }

    @Test
    void a_refusal_names_the_line_that_breaks_the_rule() {
        refused(RefusalCode.PRODUCT_UNKNOWN, 1, "tea", line("croissant", 1), line("tea", 1));
    }

    @Test
    void what_is_sold_out_can_not_be_ordered_until_it_is_back() {
        var soldOut = OPEN.and(new ProductSoldOut("croissant"));
        var wish = order(line("americano", 0), line("croissant", 1));
        soldOut.when(order(line("croissant", 1)), NOON, CUSTOMER)
                .refused(RefusalCode.PRODUCT_SOLD_OUT, 0, "A croissant");
        soldOut.when(wish, NOON, CUSTOMER).refused(RefusalCode.QUANTITY_OUT_OF_RANGE);
        soldOut.and(new ProductBackOnSale("croissant"))
                .when(order(line("croissant", 1)), NOON, CUSTOMER)
                .thenKinds(OrderPlaced.class);
    }

    @Test
    void what_is_sold_out_for_a_time_can_be_ordered_when_that_is_over() {
        var until = NOON.plusSeconds(3600);
        var soldOut = OPEN.and(new ProductSoldOut("croissant", until));
        soldOut.when(order(line("croissant", 1)), until.minusMillis(1), CUSTOMER)
                .refused(RefusalCode.PRODUCT_SOLD_OUT, 0, "A croissant");
        soldOut.when(order(line("croissant", 1)), until, CUSTOMER).thenKinds(OrderPlaced.class);
    }

    @Test
    void one_to_ninety_nine_of_one_line_can_be_ordered() {
        assertThat(bill(line("croissant", 1)).total()).isEqualTo(new Money(3800));
        assertThat(bill(line("croissant", 99)).total()).isEqualTo(new Money(99 * 3800));
        for (int quantity : List.of(0, -1, 100, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            refused(RefusalCode.QUANTITY_OUT_OF_RANGE, 0, "1 to 99", line("croissant", quantity));
        }
    }

    @Test
    void one_to_fifty_lines_can_be_ordered() {
        var fifty = Collections.nCopies(50, line("croissant", 1)).toArray(LineRequest[]::new);
        assertThat(bill(fifty).lines()).hasSize(50);
        var more = Collections.nCopies(51, line("croissant", 1)).toArray(LineRequest[]::new);
        OPEN.when(order(more), NOON, CUSTOMER).refused(RefusalCode.LINES_OUT_OF_RANGE);
        OPEN.when(order(), NOON, CUSTOMER).refused(RefusalCode.LINES_OUT_OF_RANGE);
    }

    @Test
    void a_lines_note_that_no_ticket_can_hold_is_refused() {
        var just = new LineRequest("croissant", List.of(), 1, "n".repeat(200));
        assertThat(content(order(just)).lines()).hasSize(1);
        var more = new LineRequest("croissant", List.of(), 1, "n".repeat(201));
        refused(RefusalCode.TEXT_TOO_LONG, 0, "note", more);
    }

    @Test
    void nobody_is_paid_for_ordering_and_nobody_orders_for_more_than_anybody_has() {
        OPEN.when(order(line("croissant", 1), line("own-cup", 1)), NOON, CUSTOMER)
                .refused(RefusalCode.AMOUNT_OUT_OF_RANGE);
        assertThat(bill(line("banquet", 1)).total()).isEqualTo(new Money(900_000_000_000L));
        OPEN.when(order(line("banquet", 2)), NOON, CUSTOMER)
                .refused(RefusalCode.AMOUNT_OUT_OF_RANGE);
    }

    private static OrderCommand.PlaceOrder order(LineRequest... lines) {
        return Shops.pickUp(Preset.CAFE, null, lines);
    }

    private static LineRequest americano(int quantity, String... options) {
        return new LineRequest("americano", List.of(options), quantity, "");
    }

    private static void refused(RefusalCode code, int line, String detail, LineRequest... lines) {
        OPEN.when(order(lines), NOON, CUSTOMER).refused(code, line, detail);
    }

    private static Bill bill(LineRequest... lines) {
        return bill(order(lines));
    }

    private static Bill bill(OrderCommand.PlaceOrder wish) {
        return content(wish).bill();
    }

    private static OrderContent content(OrderCommand.PlaceOrder wish) {
        return OPEN.when(wish, NOON, CUSTOMER).story().theOrder().content();
    }

    private static Product product(String id, long price, OptionGroup... groups) {
        return new Product(
                id,
                "A " + id,
                "food",
                new Money(price),
                1,
                "counter",
                false,
                null,
                List.of(groups));
    }

    private static OptionGroup group(
            String id,
            boolean required,
            boolean several,
            String one,
            long oneAdds,
            String other,
            long otherAdds) {
        return new OptionGroup(
                id,
                "Choose " + id,
                required,
                several,
                List.of(option(one, oneAdds), option(other, otherAdds)));
    }

    private static Option option(String id, long adds) {
        return new Option(id, id.toUpperCase(Locale.ROOT), new Money(adds));
    }
}
