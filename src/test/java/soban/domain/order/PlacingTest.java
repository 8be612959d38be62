package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.line;
import static soban.domain.order.Till.ATTEMPTED;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.PLACED;
import static soban.domain.order.Till.PRESET;
import static soban.domain.order.Till.RESERVED;
import static soban.domain.order.Till.SETTINGS;
import static soban.domain.order.Till.at;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.domain.money.Money;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.place.Address;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.unit.RefusalCode;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/// Rule 2: whose wish becomes an order, and what is refused at the door. It is noon on a Monday in
/// Seoul.
class PlacingTest {
    private static final Hours MONDAYS =
            new Hours(
                    "Asia/Seoul",
                    List.of(
                            new OpenSpan(
                                    DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(13, 0))));

    private static final Wish WISH = new Wish(Fulfilment.DELIVERY, ADDRESS, null, "", null, "");

    @Test
    void an_order_waits_ten_minutes_to_be_paid_and_what_it_needs_is_reserved() {
        Till.open().when(WISH.place(null), NOON, CUSTOMER).then(PLACED, RESERVED);
    }

    @Test
    void an_order_that_comes_with_its_payment_is_charged_with_the_menus_price() {
        Till.open().when(WISH.place(CARD), NOON, CUSTOMER).then(PLACED, RESERVED, ATTEMPTED);
    }

    @Test
    void nothing_is_reserved_where_nothing_is_counted() {
        OrderStory.given(Shops.enrolled(PRESET))
                .when(WISH.place(null), NOON, CUSTOMER)
                .then(PLACED);
    }

    @Test
    void the_same_order_again_changes_nothing_even_if_the_menu_did() {
        Till.placed()
                .and(new ProductSoldOut("kit"))
                .when(WISH.place(CARD), NOON, CUSTOMER)
                .thenNothing();
    }

    @Test
    void nothing_is_ordered_at_a_shop_that_is_not_enrolled() {
        OrderStory.given().when(WISH.place(null), NOON, CUSTOMER).refused(RefusalCode.SHOP_UNKNOWN);
    }

    @Test
    void orders_are_called_by_short_numbers_that_begin_again_after_999() {
        assertThat(Till.open().theShop().nextNumber()).isEqualTo(1);
        var shop = Till.placed().theShop();
        assertThat(shop.nextNumber()).isEqualTo(2);
        for (int i = 0; i < 998; i++) {
            shop = shop.withOneMoreOrder();
        }
        assertThat(shop.nextNumber()).isEqualTo(1);
    }

    @Test
    void a_shop_delivers_only_where_it_says_so_and_hands_over_only_where_it_says_so() {
        var online = OrderStory.given(Shops.enrolled(Preset.MEALKIT));
        online.when(Shops.pickUp(Preset.MEALKIT, CARD, line("kit", 1)), NOON, CUSTOMER)
                .refused(RefusalCode.FULFILMENT_UNAVAILABLE);
        online.when(Shops.deliver(Preset.MEALKIT, CARD, line("kit", 1)), NOON, CUSTOMER).story();
    }

    @Test
    void a_delivery_needs_an_address() {
        refused(RefusalCode.ADDRESS_NEEDED, WISH.to(null));
        refused(RefusalCode.ADDRESS_NEEDED, WISH.to(new Address("yeonnam", " ", "")));
        refused(RefusalCode.ADDRESS_NEEDED, WISH.to(new Address("yeonnam", "x".repeat(201), "")));
    }

    @Test
    void a_delivery_goes_only_to_a_district_of_the_area_that_the_shop_serves() {
        var hapjeong = WISH.to(new Address("hapjeong", "양화로 1", ""));
        refused(RefusalCode.DISTRICT_NOT_SERVED, WISH.to(new Address("gangnam", "1", "")));
        Till.open().when(hapjeong.place(null), NOON, CUSTOMER).story();
        DeliveryTerms usual = SETTINGS.delivery();
        var near =
                new DeliveryTerms(
                        usual.carrier(), usual.offered(), usual.fee(), null, List.of("yeonnam"));
        Till.open(SETTINGS.with(near))
                .when(hapjeong.place(null), NOON, CUSTOMER)
                .refused(RefusalCode.DISTRICT_NOT_SERVED);
    }

    @Test
    void an_order_that_is_picked_up_goes_to_no_address_and_costs_no_delivery() {
        var content = content(new Wish(Fulfilment.PICKUP, ADDRESS, null, "", null, "").place(null));
        assertThat(content.address()).isNull();
        assertThat(content.bill().total()).isEqualTo(new Money(20_000));
    }

    @Test
    void nothing_is_ordered_while_the_shop_pauses_and_it_pauses_no_longer_than_it_said() {
        var paused = Till.open().and(new ShopPaused(at(60)));
        paused.when(WISH.place(null), at(59), CUSTOMER).refused(RefusalCode.SHOP_PAUSED);
        paused.when(WISH.wanted(at(7200)).place(null), at(59), CUSTOMER)
                .refused(RefusalCode.SHOP_PAUSED);
        paused.when(WISH.place(null), at(60), CUSTOMER).story();
    }

    @Test
    void nothing_is_ordered_while_the_shop_is_closed() {
        var mondays = Till.open(SETTINGS.with(MONDAYS));
        mondays.when(WISH.place(null), at(3599), CUSTOMER).story();
        mondays.when(WISH.place(null), at(3600), CUSTOMER).refused(RefusalCode.SHOP_CLOSED);
    }

    @Test
    void what_is_wanted_later_needs_the_shop_to_be_open_then_and_not_now() {
        var mondays = Till.open(SETTINGS.with(MONDAYS));
        Instant nextMonday = NOON.plus(Duration.ofDays(7));
        mondays.when(WISH.wanted(nextMonday).place(null), at(7200), CUSTOMER).story();
        mondays.when(WISH.wanted(NOON.plus(Duration.ofDays(1))).place(null), NOON, CUSTOMER)
                .refused(RefusalCode.SHOP_CLOSED);
    }

    @Test
    void a_wanted_time_lies_ahead_and_within_two_weeks() {
        Instant last = NOON.plus(Duration.ofDays(14));
        refused(RefusalCode.WANTED_TIME, WISH.wanted(NOON));
        refused(RefusalCode.WANTED_TIME, WISH.wanted(last.plusMillis(1)));
        refused(RefusalCode.WANTED_TIME, WISH.wanted(Instant.MAX));
        refused(RefusalCode.WANTED_TIME, WISH.wanted(Instant.MIN));
        Till.open().when(WISH.wanted(NOON.plusMillis(1)).place(null), NOON, CUSTOMER).story();
        Till.open().when(WISH.wanted(last).place(null), NOON, CUSTOMER).story();
    }

    @Test
    void a_ticket_surfaces_as_early_as_the_slowest_line_needs() {
        var wish = WISH.wanted(at(7200));
        var both = wish.place(null, line("kit", 1), line("americano", 1));
        assertThat(content(both).surfacesAt()).isEqualTo(at(7200 - 10 * 60));
        assertThat(content(wish.place(null, line("americano", 2))).surfacesAt())
                .isEqualTo(at(7200 - 3 * 60));
        assertThat(content(WISH.place(null)).surfacesAt()).isNull();
    }

    @Test
    void an_order_may_be_for_somebody_else_and_carry_a_card() {
        var friend = new Recipient("이준", "010-0000-0000");
        var content =
                content(
                        new Wish(Fulfilment.DELIVERY, ADDRESS, friend, "축하해!", null, "벨 누르지")
                                .place(null));
        assertThat(content.recipient()).isEqualTo(friend);
        assertThat(content.cardText().text()).isEqualTo("축하해!");
        assertThat(content.note().text()).isEqualTo("벨 누르지");
        assertThat(content.contact()).isEqualTo(CONTACT);
    }

    @Test
    void a_text_that_nobody_can_read_at_a_glance_is_refused() {
        var note = new Wish(Fulfilment.DELIVERY, ADDRESS, null, "", null, "n".repeat(301));
        refused(RefusalCode.TEXT_TOO_LONG, note);
        var card = new Wish(Fulfilment.DELIVERY, ADDRESS, null, "c".repeat(301), null, "");
        refused(RefusalCode.TEXT_TOO_LONG, card);
        refused(RefusalCode.TEXT_TOO_LONG, WISH.whom(new Recipient("n".repeat(81), "")));
        refused(RefusalCode.TEXT_TOO_LONG, WISH.whom(new Recipient("", "0".repeat(41))));
        Till.open()
                .when(WISH.place(new PaymentRequest("card", "t".repeat(301))), NOON, CUSTOMER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void a_customer_can_not_claim_to_pay_in_cash() {
        Till.open()
                .when(WISH.place(new PaymentRequest("cash", "")), NOON, CUSTOMER)
                .refused(RefusalCode.NOT_ALLOWED);
    }

    private static void refused(RefusalCode code, Wish wish) {
        Till.open().when(wish.place(null), NOON, CUSTOMER).refused(code);
    }

    private static OrderContent content(PlaceOrder place) {
        var events = Till.open().when(place, NOON, CUSTOMER).events();
        return ((OrderPlaced) events.getFirst()).content();
    }

    /// What Mina asks for beside the lines.
    private record Wish(
            Fulfilment way,
            @Nullable Address address,
            @Nullable Recipient recipient,
            String card,
            @Nullable Instant wanted,
            String note) {
        Wish to(@Nullable Address other) {
            return new Wish(way, other, recipient, card, wanted, note);
        }

        Wish whom(Recipient other) {
            return new Wish(way, address, other, card, wanted, note);
        }

        Wish wanted(Instant other) {
            return new Wish(way, address, recipient, card, other, note);
        }

        PlaceOrder place(@Nullable PaymentRequest payment) {
            return place(payment, line("kit", 1));
        }

        PlaceOrder place(@Nullable PaymentRequest payment, LineRequest... lines) {
            return new PlaceOrder(
                    ORDER,
                    MINA,
                    CONTACT,
                    way,
                    address,
                    recipient,
                    card,
                    wanted,
                    List.of(lines),
                    note,
                    payment);
        }
    }
}
