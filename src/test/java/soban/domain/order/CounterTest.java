package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.line;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.SETTINGS;
import static soban.domain.order.Till.at;
import static soban.domain.order.Till.kits;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Contact;
import soban.domain.money.Money;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentCommand.TakeCash;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.Stock;
import soban.domain.unit.Actor;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;

/// Rule 4 at the counter: the desk that takes an order sees it at once, and it is paid in cash, now
/// or before it is handed over.
class CounterTest {
    private static final PlaceAtCounter PAID = order(true, line("kit", 1), line("americano", 2));
    private static final PlaceAtCounter ON_COLLECTION = order(false, line("kit", 1));
    private static final Money TOTAL = new Money(29_000);

    @Test
    void a_counter_order_is_visible_accepted_and_paid_in_cash_at_once() {
        var story =
                Till.open()
                        .when(PAID, NOON, KITCHEN)
                        .thenKinds(
                                OrderPlaced.class,
                                StockReserved.class,
                                StockTaken.class,
                                OrderReceived.class,
                                OrderAccepted.class,
                                CashTaken.class);
        Order order = story.theOrder();
        assertThat(order.shownToShop()).isTrue();
        assertThat(order.payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(order.payments().attempt(FIRST)).contains(Attempt.cash(FIRST, TOTAL));
        assertThat(kits(story)).isEqualTo(new Stock(2, 0));
    }

    @Test
    void a_counter_order_is_ready_at_once_where_nothing_is_prepared() {
        var usual = Preset.FLOWERS_ONLINE.settings();
        var counter =
                new Settings(
                        usual.acceptance(),
                        false,
                        false,
                        true,
                        false,
                        List.of(Fulfilment.PICKUP),
                        usual.delivery(),
                        usual.telling(),
                        usual.hours(),
                        usual.windows(),
                        usual.grades());
        Till.open(counter)
                .when(PAID, NOON, OWNER)
                .thenKinds(
                        OrderPlaced.class,
                        OrderReceived.class,
                        OrderAccepted.class,
                        OrderMadeReady.class,
                        CashTaken.class);
    }

    @Test
    void a_counter_order_has_no_customer_and_costs_no_delivery() {
        var content = Till.open().when(PAID, NOON, OWNER).story().theOrder().content();
        assertThat(content.isFromCounter()).isTrue();
        assertThat(content.contact()).isEqualTo(Contact.NOBODY);
        assertThat(content.fulfilment()).isEqualTo(Fulfilment.PICKUP);
        assertThat(content.note().text()).isEqualTo("to go");
        assertThat(content.bill())
                .isEqualTo(
                        new Bill(List.of(new Money(20_000), new Money(9000)), Money.NONE, TOTAL));
    }

    @Test
    void only_the_owner_vouches_for_an_order_that_is_paid_on_collection() {
        Till.open().when(ON_COLLECTION, NOON, KITCHEN).refused(RefusalCode.NOT_ALLOWED);
        var story =
                Till.open()
                        .when(ON_COLLECTION, NOON, OWNER)
                        .thenKinds(
                                OrderPlaced.class,
                                StockReserved.class,
                                StockTaken.class,
                                OrderReceived.class,
                                OrderAccepted.class);
        assertThat(story.theOrder().payment()).isEqualTo(PaymentStatus.PENDING);
        assertThat(kits(story)).isEqualTo(new Stock(2, 0));
    }

    @Test
    void an_order_on_collection_is_paid_in_cash_before_it_is_handed_over() {
        var unpaid = Till.open().when(ON_COLLECTION, NOON, OWNER).story();
        var cash = new CashTaken(ORDER, FIRST, new Money(20_000));
        var paid = unpaid.when(new TakeCash(ORDER), at(60), KITCHEN).then(cash);
        assertThat(paid.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void what_is_paid_takes_no_cash_again() {
        Till.open()
                .when(PAID, NOON, KITCHEN)
                .story()
                .when(new TakeCash(ORDER), at(60), OWNER)
                .thenNothing();
        Till.received().when(new TakeCash(ORDER), at(60), OWNER).thenNothing();
    }

    @Test
    void no_cash_is_taken_for_an_order_that_the_shop_does_not_have_or_that_is_undone() {
        Till.placed().when(new TakeCash(ORDER), at(60), OWNER).refused(RefusalCode.ORDER_UNKNOWN);
        var undone =
                Till.open()
                        .when(ON_COLLECTION, NOON, OWNER)
                        .story()
                        .and(
                                new CancelEvent.UndoingBegun(
                                        ORDER, Closing.CANCELLED, "gone", at(20)));
        undone.when(new TakeCash(ORDER), at(60), OWNER).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void an_unpaid_counter_order_never_expires() {
        var unpaid = Till.open().when(ON_COLLECTION, NOON, OWNER).story();
        assertThat(unpaid.theOrder().payments().payUntil()).isAfter(at(100_000_000));
        unpaid.when(new ExpireOrder(ORDER), at(100_000_000), Shops.SYSTEM).thenNothing();
    }

    @Test
    void a_customer_can_not_pay_for_what_was_ordered_at_the_counter() {
        Till.open()
                .when(ON_COLLECTION, NOON, OWNER)
                .story()
                .when(new PayOrder(ORDER, MINA, Shops.CARD), at(60), CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void neither_hours_nor_a_pause_keep_the_counter_from_ordering() {
        var never = new OpenSpan(DayOfWeek.SUNDAY, LocalTime.of(1, 0), LocalTime.of(2, 0));
        Till.open(SETTINGS.with(new Hours("Asia/Seoul", List.of(never))))
                .and(new ShopPaused(at(3600)))
                .when(PAID, NOON, KITCHEN)
                .story();
    }

    @Test
    void a_shop_without_a_counter_takes_no_counter_orders() {
        OrderStory.given(Shops.enrolled(Preset.MEALKIT))
                .when(PAID, NOON, OWNER)
                .refused(RefusalCode.NOT_ALLOWED);
    }

    @Test
    void only_the_shops_own_desks_take_counter_orders() {
        var rider = new Actor(Role.RIDER, "박라이더", "rider-1");
        for (Actor stranger : List.of(CUSTOMER, rider)) {
            Till.open().when(PAID, NOON, stranger).refused(RefusalCode.NOT_ALLOWED);
        }
    }

    @Test
    void the_counter_sells_nothing_that_is_not_there() {
        Till.open()
                .when(order(true, line("kit", 3), line("kit", 1)), NOON, OWNER)
                .refused(RefusalCode.OUT_OF_STOCK, 1, "Kit");
        Till.open().when(order(true, line("kit", 3)), NOON, OWNER).story();
        Till.open()
                .when(order(true, line("tea", 1)), NOON, OWNER)
                .refused(RefusalCode.PRODUCT_UNKNOWN, 0, "tea");
    }

    @Test
    void a_counter_order_has_one_to_fifty_lines_and_a_note_that_can_be_read() {
        var many = Collections.nCopies(51, line("americano", 1)).toArray(LineRequest[]::new);
        Till.open().when(order(true, many), NOON, OWNER).refused(RefusalCode.LINES_OUT_OF_RANGE);
        Till.open().when(order(true), NOON, OWNER).refused(RefusalCode.LINES_OUT_OF_RANGE);
        var novel = new PlaceAtCounter(ORDER, List.of(line("americano", 1)), "n".repeat(301), true);
        Till.open().when(novel, NOON, OWNER).refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void the_same_counter_order_again_changes_nothing() {
        Till.open().when(PAID, NOON, OWNER).story().when(PAID, at(5), OWNER).thenNothing();
    }

    private static PlaceAtCounter order(boolean paid, LineRequest... lines) {
        return new PlaceAtCounter(ORDER, List.of(lines), "to go", paid);
    }
}
