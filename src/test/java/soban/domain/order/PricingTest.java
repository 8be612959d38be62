package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cafe.NOON;
import static soban.domain.order.Cafe.americano;
import static soban.domain.order.Cafe.order;
import static soban.domain.order.OrderStory.given;

import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.Collections;
import java.util.List;

/// Rules 1 and 2: what an order costs, and what can be ordered.
class PricingTest {
    @Test
    void an_order_is_priced_from_the_menu_and_waits_ten_minutes_to_be_paid() {
        var line = new LineRequest("americano", List.of("large", "iced", "shot"), 2, "little ice");
        var wish =
                new OrderCommand.PlaceOrder(
                        Cafe.ORDER,
                        Cafe.MINA,
                        Fulfilment.PICKUP,
                        List.of(line),
                        "by the window",
                        null);
        given(Cafe.open()).when(wish, NOON).then(Cafe.PLACED);
    }

    @Test
    void an_order_that_comes_with_its_payment_is_placed_and_charged_with_the_menus_price() {
        var line = new LineRequest("americano", List.of("large", "iced", "shot"), 2, "little ice");
        var wish =
                new OrderCommand.PlaceOrder(
                        Cafe.ORDER,
                        Cafe.MINA,
                        Fulfilment.PICKUP,
                        List.of(line),
                        "by the window",
                        Cafe.CARD);
        given(Cafe.open()).when(wish, NOON).then(Cafe.PLACED, Cafe.ATTEMPTED);
    }

    @Test
    void the_price_of_an_order_is_the_sum_of_its_lines_and_options() {
        var bill = bill(americano(3, "regular", "iced", "shot", "syrup"), plain("croissant", 2));
        assertThat(bill.lines()).containsExactly(new Money(3 * 5800), new Money(7600));
        assertThat(bill.total()).isEqualTo(new Money(25_000));
    }

    @Test
    void options_stand_in_the_menus_order_and_count_once() {
        var lines = content(americano(1, "shot", "iced", "shot", "regular")).lines();
        assertThat(lines.getFirst().options()).containsExactly("REGULAR", "ICED", "SHOT");
        assertThat(bill(americano(1, "shot", "iced", "shot", "regular")).total())
                .isEqualTo(new Money(5500));
    }

    @Test
    void an_order_keeps_its_price_when_the_menu_changes() {
        given(Cafe.placed())
                .and(new ProductSoldOut("americano"))
                .when(new OrderCommand.PayOrder(Cafe.ORDER, Cafe.MINA, Cafe.CARD), NOON)
                .then(Cafe.ATTEMPTED);
    }

    @Test
    void the_kitchens_line_says_what_where_and_how_many() {
        var lines = content(new LineRequest("croissant", List.of(), 2, "warm")).lines();
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
        refused(RefusalCode.PRODUCT_UNKNOWN, 1, "tea", plain("croissant", 1), plain("tea", 1));
    }

    @Test
    void what_is_sold_out_can_not_be_ordered_until_it_is_back() {
        var story = given(Cafe.open()).and(new ProductSoldOut("croissant"));
        var wish = order(plain("croissant", 1));
        story.when(wish, NOON).refused(RefusalCode.PRODUCT_SOLD_OUT, 0, "A croissant");
        assertThat(story.and(new ProductBackOnSale("croissant")).when(wish, NOON).decision())
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void one_to_ninety_nine_of_one_line_can_be_ordered() {
        assertThat(bill(plain("croissant", 1)).total()).isEqualTo(new Money(3800));
        assertThat(bill(plain("croissant", 99)).total()).isEqualTo(new Money(99 * 3800));
        for (int quantity : List.of(0, -1, 100, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            refused(RefusalCode.QUANTITY_OUT_OF_RANGE, 0, "1 to 99", plain("croissant", quantity));
        }
    }

    @Test
    void one_to_fifty_lines_can_be_ordered() {
        var fifty = Collections.nCopies(50, plain("croissant", 1)).toArray(LineRequest[]::new);
        assertThat(bill(fifty).lines()).hasSize(50);
        var more = Collections.nCopies(51, plain("croissant", 1)).toArray(LineRequest[]::new);
        given(Cafe.open()).when(order(more), NOON).refused(RefusalCode.LINES_OUT_OF_RANGE);
        given(Cafe.open()).when(order(), NOON).refused(RefusalCode.LINES_OUT_OF_RANGE);
    }

    @Test
    void a_note_that_no_ticket_can_hold_is_refused() {
        var long201 = "n".repeat(201);
        refused(
                RefusalCode.TEXT_TOO_LONG,
                0,
                "note",
                new LineRequest("croissant", List.of(), 1, long201));
        given(Cafe.open())
                .when(wish("n".repeat(301), Fulfilment.PICKUP, null), NOON)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_payment_token_that_is_a_novel_is_refused() {
        var novel = new PaymentRequest("card", "t".repeat(301));
        given(Cafe.open())
                .when(wish("", Fulfilment.PICKUP, novel), NOON)
                .refused(RefusalCode.TEXT_TOO_LONG);
        given(Cafe.placed())
                .when(new OrderCommand.PayOrder(Cafe.ORDER, Cafe.MINA, novel), NOON)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_delivery_is_refused_where_nobody_delivers() {
        given(Cafe.open())
                .when(wish("", Fulfilment.DELIVERY, null), NOON)
                .refused(RefusalCode.FULFILMENT_UNAVAILABLE);
    }

    @Test
    void nobody_is_paid_for_ordering() {
        given(Cafe.open())
                .when(order(plain("croissant", 1), plain("own-cup", 1)), NOON)
                .refused(RefusalCode.AMOUNT_OUT_OF_RANGE);
    }

    @Test
    void nothing_is_ordered_at_a_shop_that_is_not_enrolled() {
        given(List.of()).when(order(plain("croissant", 1)), NOON).refused(RefusalCode.SHOP_UNKNOWN);
    }

    @Test
    void the_same_order_again_changes_nothing_even_if_the_menu_did() {
        given(Cafe.placed())
                .and(new ProductSoldOut("americano"))
                .when(order(americano(2, "large", "iced", "shot")), NOON)
                .thenNothing();
    }

    @Test
    void orders_are_called_by_short_numbers_that_begin_again_after_999() {
        assertThat(given(Cafe.open()).shop().nextNumber()).isEqualTo(1);
        var shop = given(Cafe.placed()).shop();
        assertThat(shop.nextNumber()).isEqualTo(2);
        for (int i = 0; i < 998; i++) {
            shop = shop.withOneMoreOrder();
        }
        assertThat(shop.nextNumber()).isEqualTo(1);
    }

    private static LineRequest plain(String product, int quantity) {
        return new LineRequest(product, List.of(), quantity, "");
    }

    private static OrderCommand wish(String note, Fulfilment fulfilment, PaymentRequest payment) {
        return new OrderCommand.PlaceOrder(
                Cafe.ORDER, Cafe.MINA, fulfilment, List.of(plain("croissant", 1)), note, payment);
    }

    private static void refused(RefusalCode code, int line, String detail, LineRequest... lines) {
        given(Cafe.open()).when(order(lines), NOON).refused(code, line, detail);
    }

    private static Bill bill(LineRequest... lines) {
        return content(lines).bill();
    }

    private static OrderContent content(LineRequest... lines) {
        var decision = given(Cafe.open()).when(order(lines), NOON).decision();
        var events = ((Decision.Accepted) decision).events();
        return ((OrderPlaced) events.getFirst()).content();
    }
}
