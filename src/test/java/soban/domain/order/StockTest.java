package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.line;
import static soban.domain.order.Till.DECLINED;
import static soban.domain.order.Till.EXPIRED;
import static soban.domain.order.Till.FIRST;
import static soban.domain.order.Till.NO;
import static soban.domain.order.Till.NOT_SENT;
import static soban.domain.order.Till.NOT_TRIED;
import static soban.domain.order.Till.ORDER;
import static soban.domain.order.Till.OTHER_CARD;
import static soban.domain.order.Till.PAY_UNTIL;
import static soban.domain.order.Till.PRESET;
import static soban.domain.order.Till.RELEASED;
import static soban.domain.order.Till.RESERVED;
import static soban.domain.order.Till.RESTORED;
import static soban.domain.order.Till.SECOND;
import static soban.domain.order.Till.STOCK_TAKEN;
import static soban.domain.order.Till.TAKEN;
import static soban.domain.order.Till.answer;
import static soban.domain.order.Till.attempted;
import static soban.domain.order.Till.done;
import static soban.domain.order.Till.kits;
import static soban.domain.order.Till.othersHold;
import static soban.domain.order.Till.pay;
import static soban.domain.order.Till.received;
import static soban.domain.order.Till.refunding;
import static soban.domain.order.Till.settle;
import static soban.domain.order.Till.taken;

import org.junit.jupiter.api.Test;

import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.shop.Stock;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.RefusalCode;

import java.util.List;

/// Rule 3: what is reserved, taken and given back, and that no unit is sold twice. There are three
/// kits.
class StockTest {
    @Test
    void stock_is_reserved_when_the_order_is_placed_and_taken_when_it_is_paid() {
        var placed = Till.open().when(Shops.deliver(PRESET, CARD, line("kit", 1)), NOON, CUSTOMER);
        assertThat(kits(placed.story())).isEqualTo(new Stock(3, 1));
        var paid = answer(placed.story(), 10, settle(FIRST, 0, done(FIRST)));
        assertThat(kits(paid.then(TAKEN, STOCK_TAKEN, received(10)))).isEqualTo(new Stock(2, 0));
    }

    @Test
    void the_last_unit_can_be_bought_and_one_more_can_not() {
        var last = Till.open().when(order(line("kit", 3)), NOON, CUSTOMER).story();
        assertThat(kits(last)).isEqualTo(new Stock(3, 3));
        Till.open()
                .when(order(line("kit", 4)), NOON, CUSTOMER)
                .refused(RefusalCode.OUT_OF_STOCK, 0, "Kit");
    }

    @Test
    void what_is_promised_to_others_can_not_be_ordered() {
        var scarce = othersHold(Till.open(), 2);
        scarce.when(order(line("kit", 2)), NOON, CUSTOMER)
                .refused(RefusalCode.OUT_OF_STOCK, 0, "Kit");
        scarce.when(order(line("kit", 1)), NOON, CUSTOMER).story();
    }

    @Test
    void two_lines_of_one_product_are_counted_together_and_the_one_that_is_too_much_is_named() {
        Till.open()
                .when(order(line("kit", 2), line("americano", 9), line("kit", 2)), NOON, CUSTOMER)
                .refused(RefusalCode.OUT_OF_STOCK, 2, "Kit");
        var both = Till.open().when(order(line("kit", 2), line("kit", 1)), NOON, CUSTOMER);
        assertThat(both.events())
                .contains(new StockReserved(ORDER, List.of(new StockUnits("kit", 3))));
    }

    @Test
    void what_nobody_counts_never_runs_out() {
        var many = Till.open().when(order(line("americano", 99)), NOON, CUSTOMER).story();
        assertThat(many.theOrder().stock()).isEqualTo(StockHold.NONE);
    }

    @Test
    void a_decline_gives_the_stock_back_and_another_try_takes_it_again() {
        var declined = answer(Till.paying(), 10, settle(FIRST, 0, NO)).then(DECLINED, RELEASED);
        assertThat(kits(declined)).isEqualTo(new Stock(3, 0));
        var again = pay(declined, 60).then(RESERVED, attempted(SECOND, OTHER_CARD));
        assertThat(kits(again)).isEqualTo(new Stock(3, 1));
        answer(again, 70, settle(SECOND, 0, done(SECOND)))
                .then(taken(SECOND), STOCK_TAKEN, received(70));
    }

    @Test
    void another_try_after_a_decline_is_refused_when_others_were_faster() {
        var scarce = othersHold(Till.declined(), 3);
        pay(scarce, 60).refused(RefusalCode.OUT_OF_STOCK, 0, "Kit");
    }

    @Test
    void a_busy_gateway_keeps_the_stock_reserved() {
        var story = answer(Till.paying(), 10, settle(FIRST, 0, NOT_SENT)).then(NOT_TRIED);
        assertThat(kits(story)).isEqualTo(new Stock(3, 1));
        pay(story, 60).then(attempted(SECOND, OTHER_CARD));
    }

    @Test
    void an_order_that_expires_gives_its_stock_back() {
        var expired =
                Till.placed()
                        .when(new ExpireOrder(ORDER), Moment.of(PAY_UNTIL, Shops.SYSTEM))
                        .then(RELEASED, EXPIRED);
        assertThat(kits(expired)).isEqualTo(new Stock(3, 0));
    }

    @Test
    void stock_that_was_taken_is_put_back_when_the_order_is_undone() {
        var draft = new Draft(Till.received().theShop(), Till.received().theOrder());
        Stocking.giveBack(draft);
        Stocking.giveBack(draft);
        assertThat(draft.events()).containsExactly(RESTORED);
        assertThat(kits(Till.received().and(RESTORED))).isEqualTo(new Stock(3, 0));
    }

    @Test
    void a_late_charge_takes_the_stock_again_if_there_is_any() {
        var paid = answer(Till.declined(), 30, settle(FIRST, 0, done(FIRST)));
        var story = paid.then(TAKEN, RESERVED, STOCK_TAKEN, received(30));
        assertThat(kits(story)).isEqualTo(new Stock(2, 0));
    }

    @Test
    void a_late_charge_goes_back_when_the_stock_has_gone_to_others() {
        var scarce = othersHold(Till.declined(), 3);
        var story =
                answer(scarce, 30, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, refunding(FIRST, "out-of-stock"));
        assertThat(story.theOrder().status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(kits(story)).isEqualTo(new Stock(3, 3));
    }

    @Test
    void the_decline_of_a_second_attempt_takes_nothing_from_an_order_that_is_served() {
        var reopened =
                Till.paying()
                        .and(NOT_TRIED, attempted(SECOND, OTHER_CARD), taken(SECOND))
                        .and(STOCK_TAKEN, received(10), Till.unclear(1, 30));
        var story = answer(reopened, 40, settle(FIRST, 1, NO)).then(DECLINED);
        assertThat(kits(story)).isEqualTo(new Stock(2, 0));
    }

    @Test
    void the_stock_stays_reserved_while_another_attempt_may_still_pay_for_it() {
        var both = Till.paying().and(NOT_TRIED, attempted(SECOND, OTHER_CARD), Till.unclear(1, 30));
        var second = new PaymentDeclined(ORDER, SECOND, "no funds");
        var left = answer(both, 40, settle(SECOND, 0, NO)).then(second);
        answer(left, 50, settle(FIRST, 1, NO)).then(DECLINED, RELEASED);
    }

    @Test
    void a_recount_while_an_order_waits_leaves_what_is_promised_to_it() {
        var counted = Till.paying().and(new StockCounted("kit", 1));
        var story =
                answer(counted, 10, settle(FIRST, 0, done(FIRST)))
                        .then(TAKEN, STOCK_TAKEN, received(10));
        assertThat(kits(story)).isEqualTo(new Stock(0, 0));
    }

    @Test
    void a_history_in_which_stock_goes_below_zero_is_corrupt() {
        var more = new StockReserved(ORDER, List.of(new StockUnits("kit", 4)));
        assertThatThrownBy(() -> Till.open().and(Till.PLACED, more))
                .isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.placed().and(RESERVED)).isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.placed().and(RESTORED)).isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.received().and(RELEASED)).isInstanceOf(CorruptHistory.class);
        assertThatThrownBy(() -> Till.declined().and(STOCK_TAKEN))
                .isInstanceOf(CorruptHistory.class);
        var other = new StockEvent.StockReleased(ORDER, List.of(new StockUnits("kit", 2)));
        assertThatThrownBy(() -> othersHold(Till.placed(), 1).and(other))
                .isInstanceOf(CorruptHistory.class);
    }

    private static OrderCommand.PlaceOrder order(LineRequest... lines) {
        return Shops.deliver(PRESET, null, lines);
    }
}
