package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.OrderCommand.AcceptOrder;
import soban.domain.order.OrderCommand.LengthenPromise;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.RejectUnanswered;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The shop's answer: by itself, by hand, or by silence (rule 5), and what it promises (rule 6).
class AnsweringTest {
    private static final Orders CAFE = Orders.pickedUp(Preset.CAFE);
    private static final Orders KIT = Orders.delivered(Preset.MEALKIT);
    private static final Orders MEAL = Orders.delivered(Preset.RESTAURANT);
    private static final AcceptOrder ACCEPT = new AcceptOrder(MEAL.id(), null);
    private static final RejectOrder REJECT = new RejectOrder(MEAL.id(), "no rice left");
    private static final RejectUnanswered UNANSWERED = new RejectUnanswered(MEAL.id());

    @Test
    void a_shop_with_auto_accept_accepts_by_itself() {
        assertThat(received(CAFE, noonPlus(9)))
                .containsExactly(
                        new OrderReceived(CAFE.id(), CAFE.content(), null),
                        new OrderAccepted(CAFE.id(), noonPlus(609)));
    }

    @Test
    void without_preparation_an_accepted_order_is_ready_at_once() {
        assertThat(received(KIT, noonPlus(9)))
                .filteredOn(event -> !(event instanceof DeliveryOffered))
                .containsExactly(
                        new OrderReceived(KIT.id(), KIT.content(), null),
                        new OrderAccepted(KIT.id(), noonPlus(609)),
                        new OrderMadeReady(KIT.id(), noonPlus(9), null));
    }

    @Test
    void a_shop_that_accepts_by_hand_has_ten_minutes_to_answer() {
        assertThat(received(MEAL, noonPlus(9)))
                .containsExactly(new OrderReceived(MEAL.id(), MEAL.content(), noonPlus(609)));
    }

    @Test
    void what_the_counter_takes_is_accepted_at_once_even_where_orders_are_accepted_by_hand() {
        var counter = Orders.atCounter(Preset.RESTAURANT);
        assertThat(received(counter, noonPlus(9)))
                .containsExactly(
                        new OrderReceived(counter.id(), counter.content(), null),
                        new OrderAccepted(counter.id(), noonPlus(609)));
    }

    @Test
    void an_order_unanswered_for_ten_minutes_is_rejected_with_a_refund() {
        var waiting = waiting();
        waiting.when(UNANSWERED, noonPlus(599), SYSTEM).thenNothing();
        var late = waiting.when(UNANSWERED, noonPlus(600), SYSTEM);
        assertThat(late.events())
                .contains(
                        new UndoingBegun(MEAL.id(), Closing.REJECTED, "unanswered", noonPlus(600)))
                .hasAtLeastOneElementOfType(RefundStarted.class);
        late.story().when(UNANSWERED, noonPlus(601), SYSTEM).thenNothing();
    }

    @Test
    void an_answered_order_is_not_rejected_for_silence() {
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(MEAL.accepted())
                .when(UNANSWERED, noonPlus(3600), SYSTEM)
                .thenNothing();
    }

    @Test
    void accepting_names_a_promised_time_counted_from_the_press() {
        waiting()
                .when(new AcceptOrder(MEAL.id(), 25), late(noonPlus(30)))
                .then(new OrderAccepted(MEAL.id(), noonPlus(30 + 1500)));
        waiting()
                .when(new AcceptOrder(MEAL.id(), 600), noonPlus(30), OWNER)
                .then(new OrderAccepted(MEAL.id(), noonPlus(30 + 36_000)));
    }

    @Test
    void a_promise_is_between_one_minute_and_ten_hours() {
        for (int minutes : List.of(-5, 0, 601)) {
            waiting()
                    .when(new AcceptOrder(MEAL.id(), minutes), noonPlus(30), OWNER)
                    .refused(RefusalCode.TIME_OUT_OF_RANGE);
            accepted()
                    .when(new LengthenPromise(MEAL.id(), minutes), noonPlus(30), OWNER)
                    .refused(RefusalCode.TIME_OUT_OF_RANGE);
        }
    }

    @Test
    void the_usual_promise_is_what_the_slowest_line_needs_and_more_while_the_shop_is_busy() {
        promises(waiting(), noonPlus(630));
        promises(waiting().and(new ProductRemoved("kit")), noonPlus(630));
        promises(waiting().and(slow(40)), noonPlus(30 + 2400));
        promises(
                waiting().and(new ShopBusy(Duration.ofMinutes(20), noonPlus(3600))),
                noonPlus(630 + 1200));
        promises(waiting().and(new ShopBusy(Duration.ofMinutes(20), noonPlus(30))), noonPlus(630));
    }

    @Test
    void the_customers_own_time_is_promised_unless_it_has_passed() {
        promises(wanted(noonPlus(7200)), noonPlus(7200));
        promises(wanted(noonPlus(20)), noonPlus(630));
    }

    @Test
    void a_second_accept_changes_nothing() {
        accepted().when(new AcceptOrder(MEAL.id(), 50), noonPlus(60), OWNER).thenNothing();
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(MEAL.ready())
                .when(ACCEPT, noonPlus(300), OWNER)
                .thenNothing();
    }

    @Test
    void an_accept_that_was_pressed_in_time_but_comes_after_the_rejection_is_refused() {
        var rejected = waiting().when(UNANSWERED, noonPlus(600), SYSTEM).story();
        rejected.when(ACCEPT, late(noonPlus(590))).refused(RefusalCode.ORDER_CANCELLED);
        refunded(rejected).when(ACCEPT, late(noonPlus(590))).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void an_accept_waits_while_a_cancel_is_undecided_unless_it_was_pressed_before_that() {
        var asked = waiting().and(Orders.cancelAsked(MEAL.id(), noonPlus(100)));
        asked.when(ACCEPT, noonPlus(101), OWNER).refused(RefusalCode.CANCEL_PENDING);
        var story = asked.when(ACCEPT, late(noonPlus(90))).thenKinds(OrderAccepted.class);
        assertThat(story.theOrder().cancellation().undecided()).isTrue();
    }

    @Test
    void a_rejection_undoes_the_order_with_its_reason() {
        var rejected = waiting().when(REJECT, noonPlus(30), OWNER);
        assertThat(rejected.events())
                .contains(
                        new UndoingBegun(
                                MEAL.id(), Closing.REJECTED, "no rice left", noonPlus(30)));
        assertThat(refunded(rejected.story()).theOrder().status()).isEqualTo(OrderStatus.REJECTED);
        rejected.story().when(REJECT, noonPlus(31), OWNER).thenNothing();
        refunded(rejected.story()).when(REJECT, noonPlus(99), OWNER).thenNothing();
    }

    @Test
    void what_was_accepted_is_cancelled_and_no_longer_rejected() {
        accepted().when(REJECT, noonPlus(30), OWNER).refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void a_reason_is_not_a_novel() {
        waiting()
                .when(new RejectOrder(MEAL.id(), "x".repeat(301)), noonPlus(30), OWNER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void who_rejects_what_its_customer_wants_cancelled_grants_the_cancel() {
        var asked = waiting().and(Orders.cancelAsked(MEAL.id(), noonPlus(100)));
        assertThat(asked.when(REJECT, noonPlus(101), OWNER).events())
                .contains(granted(noonPlus(101)))
                .doesNotHaveAnyElementsOfTypes(OrderRejected.class);
        var silent = asked.when(UNANSWERED, noonPlus(600), SYSTEM);
        assertThat(silent.events()).contains(granted(noonPlus(600)));
        silent.story().when(REJECT, noonPlus(601), OWNER).refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void the_shop_can_lengthen_its_promise_until_the_order_is_ready() {
        var longer = new LengthenPromise(MEAL.id(), 15);
        accepted()
                .when(longer, noonPlus(30), OWNER)
                .then(new PromiseLengthened(MEAL.id(), noonPlus(1500)))
                .and(MEAL.start())
                .when(longer, noonPlus(70), OWNER)
                .then(new PromiseLengthened(MEAL.id(), noonPlus(2400)))
                .and(MEAL.finish())
                .when(longer, noonPlus(250), OWNER)
                .refused(RefusalCode.WRONG_STEP);
        waiting().when(longer, noonPlus(30), OWNER).refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void an_order_that_nobody_paid_does_not_exist_for_the_shop() {
        var unpaid = given(Shops.enrolled(Preset.RESTAURANT)).and(MEAL.placed());
        for (var command : List.of(ACCEPT, REJECT, new LengthenPromise(MEAL.id(), 15))) {
            unpaid.when(command, noonPlus(30), OWNER).refused(RefusalCode.ORDER_UNKNOWN);
        }
    }

    private static List<Event> received(Orders order, Instant at) {
        var story =
                given(Shops.enrolled(order.preset()))
                        .and(order.content().isFromCounter() ? order.placed() : order.paid());
        var draft = new Draft(story.theShop(), story.theOrder());
        Answering.received(draft, Moment.of(at, SYSTEM));
        return draft.events();
    }

    private static OrderStory waiting() {
        return given(Shops.enrolled(Preset.RESTAURANT)).and(MEAL.received());
    }

    private static OrderStory wanted(Instant at) {
        return given(Shops.enrolled(Preset.RESTAURANT)).and(MEAL.wantedAt(at).received());
    }

    private static OrderStory accepted() {
        return given(Shops.enrolled(Preset.RESTAURANT)).and(MEAL.accepted());
    }

    private static UndoingBegun granted(Instant at) {
        return new UndoingBegun(MEAL.id(), Closing.CANCELLED, "by mistake", at);
    }

    private static Event slow(int minutes) {
        Product kit = Shops.menu(Preset.RESTAURANT.settings()).product("kit").orElseThrow();
        return new ProductPut(
                new Product(
                        kit.id(),
                        kit.name(),
                        kit.category(),
                        kit.price(),
                        minutes,
                        kit.station(),
                        kit.soldOut(),
                        kit.stock(),
                        kit.groups()));
    }

    private static OrderStory refunded(OrderStory undoing) {
        var refund = undoing.theOrder().payments().refunds().getFirst();
        return undoing.when(
                        new PaymentCommand.SettleRefund(
                                MEAL.id(), refund.id(), 0, new GatewayAnswer.Done("back-1")),
                        noonPlus(650),
                        SYSTEM)
                .story();
    }

    private static void promises(OrderStory waiting, Instant promised) {
        waiting.when(ACCEPT, noonPlus(30), OWNER).then(new OrderAccepted(MEAL.id(), promised));
    }

    private static Moment late(Instant pressed) {
        return Moment.pressed(pressed, noonPlus(0), noonPlus(700), OWNER);
    }
}
