package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cancels.ASKED;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.PRICE;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.SellerToldOfDelivery;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderCommand.RejectOrder;
import soban.domain.order.OrderCommand.RejectUnanswered;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Preset;
import soban.domain.shop.Stock;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.util.ArrayList;
import java.util.List;

/// Rules 9, 10 and 11: the steps of undoing, always in the same order, whoever wanted it.
class UndoingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Orders MEAL = Orders.delivered(Preset.RESTAURANT);
    private static final Orders ROSES = Orders.delivered(Preset.FLOWERS_ONLINE);
    private static final Cancels CAFE = new Cancels(COFFEE.id());
    private static final Cancels FLOWERS = new Cancels(ROSES.id());
    private static final List<StockUnits> ONE = List.of(new StockUnits("kit", 1));
    private static final GatewayAnswer DONE = new GatewayAnswer.Done("r-1");

    @Test
    void a_cancel_that_goes_through_runs_all_its_steps_in_their_order() {
        var steps =
                FLOWERS.ask(flowers().and(ROSES.offer()))
                        .then(
                                FLOWERS.requested(),
                                FLOWERS.undoing(ASKED),
                                FLOWERS.notified(),
                                FLOWERS.refund(Cancels.WHY))
                        .when(FLOWERS.settled(DONE), noonPlus(31), SYSTEM)
                        .then(
                                FLOWERS.refunded(),
                                new OfferWithdrawn(ROSES.id(), "demo"),
                                new DeliveryCancelled(ROSES.id(), null),
                                new SellerToldOfDelivery(ROSES.id()),
                                new StockRestored(ROSES.id(), ONE),
                                new OrderCancelled(ROSES.id()));
        var order = steps.theOrder();
        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.cancellation().status()).isEqualTo(CancelStatus.DONE);
        assertThat(order.payment()).isEqualTo(PaymentStatus.REFUNDED);
        var kit = steps.theShop().menu().product("kit").orElseThrow();
        assertThat(kit.stock()).isEqualTo(new Stock(3, 0));
    }

    @Test
    void the_ticket_is_withdrawn_after_the_seller_is_notified_and_before_the_money_goes_back() {
        CAFE.ask(cafe())
                .then(
                        CAFE.requested(),
                        CAFE.undoing(ASKED),
                        CAFE.notified(),
                        CAFE.withdrawn(),
                        CAFE.refund(Cancels.WHY))
                .when(CAFE.settled(DONE), noonPlus(31), SYSTEM)
                .then(CAFE.refunded(), new OrderCancelled(COFFEE.id()));
    }

    @Test
    void a_claimed_delivery_is_cancelled_after_the_money_went_back_and_its_seller_is_told() {
        flowers()
                .and(ROSES.offer(), ROSES.claim(), FLOWERS.requested())
                .and(FLOWERS.undoing(ASKED), FLOWERS.notified(), FLOWERS.refund(""))
                .when(FLOWERS.settled(DONE), noonPlus(31), SYSTEM)
                .then(
                        FLOWERS.refunded(),
                        new DeliveryCancelled(ROSES.id(), RIDER),
                        new SellerToldOfDelivery(ROSES.id()),
                        new StockRestored(ROSES.id(), ONE),
                        new OrderCancelled(ROSES.id()));
    }

    @Test
    void a_refund_that_fails_for_good_does_not_stop_the_steps() {
        var failed =
                cafe().and(CAFE.requested(), CAFE.undoing(ASKED), CAFE.refund(""))
                        .when(
                                CAFE.settled(new GatewayAnswer.Declined("closed account")),
                                noonPlus(31),
                                SYSTEM)
                        .then(
                                new RefundFailed(
                                        COFFEE.id(),
                                        COFFEE.id() + ".1.r1",
                                        Orders.PRICE,
                                        Shops.CONTACT,
                                        "closed account"),
                                new OrderCancelled(COFFEE.id()));
        assertThat(failed.theOrder().payment()).isEqualTo(PaymentStatus.REFUND_FAILED);
    }

    @Test
    void nothing_goes_on_while_the_gateway_owes_an_answer() {
        var waiting =
                cafe().and(CAFE.requested(), CAFE.undoing(ASKED), CAFE.refund(""))
                        .when(
                                CAFE.settled(new GatewayAnswer.Unclear("timeout")),
                                noonPlus(31),
                                SYSTEM)
                        .thenKinds(PaymentEvent.RefundUnclear.class);
        var draft = new Draft(waiting.theShop(), waiting.theOrder());
        Undoing.goOn(draft);
        assertThat(draft.events()).isEmpty();
    }

    @Test
    void nothing_goes_on_where_nothing_is_undone() {
        var draft = new Draft(cafe().theShop(), cafe().theOrder());
        Undoing.goOn(draft);
        assertThat(draft.events()).isEmpty();
    }

    @Test
    void what_is_being_undone_or_has_ended_is_not_undone_again() {
        var undoing = cafe().and(CAFE.undoing(ASKED));
        var again = new Draft(undoing.theShop(), undoing.theOrder());
        Undoing.begin(again, Closing.REJECTED, "no", Moment.of(noonPlus(40), OWNER));
        assertThat(again.events()).isEmpty();
        var ended = undoing.and(new OrderCancelled(COFFEE.id()));
        var later = new Draft(ended.theShop(), ended.theOrder());
        Undoing.begin(later, Closing.CANCELLED, "no", Moment.of(noonPlus(40), OWNER));
        assertThat(later.events()).isEmpty();
    }

    @Test
    void an_unpaid_order_gives_its_stock_back_and_needs_no_other_step() {
        var placed =
                given(Shops.enrolled(Preset.FLOWERS_ONLINE))
                        .and(ROSES.placed())
                        .and(new StockReserved(ROSES.id(), ONE));
        FLOWERS.ask(placed)
                .then(
                        FLOWERS.requested(),
                        FLOWERS.undoing(ASKED),
                        new StockReleased(ROSES.id(), ONE),
                        new OrderCancelled(ROSES.id()));
    }

    @Test
    void cash_goes_back_at_once() {
        var counter = Orders.atCounter(Preset.CAFE);
        var cash = counter.id() + ".1";
        given(Shops.enrolled(Preset.CAFE))
                .and(counter.accepted())
                .and(new CashTaken(counter.id(), cash, PRICE))
                .when(new CancelByShop(counter.id(), "no beans"), noonPlus(40), OWNER)
                .then(
                        new UndoingBegun(counter.id(), Closing.CANCELLED, "no beans", noonPlus(40)),
                        new SellerNotified(counter.id()),
                        new TicketWithdrawn(counter.id()),
                        new CashRefunded(counter.id(), cash + ".r1", cash, PRICE, "no beans"),
                        new OrderCancelled(counter.id()));
    }

    @Test
    void a_counter_order_that_is_paid_on_collection_is_cancelled_without_money() {
        var counter = Orders.atCounter(Preset.CAFE);
        given(Shops.enrolled(Preset.CAFE))
                .and(counter.accepted())
                .when(new CancelByShop(counter.id(), "no beans"), noonPlus(40), OWNER)
                .thenKinds(
                        UndoingBegun.class,
                        SellerNotified.class,
                        TicketWithdrawn.class,
                        OrderCancelled.class);
    }

    @Test
    void a_rejection_runs_the_same_steps_and_ends_rejected() {
        var order = MEAL.id();
        var meal = new Cancels(order);
        var rejected =
                restaurant()
                        .and(MEAL.received())
                        .when(new RejectOrder(order, "no rice"), noonPlus(30), OWNER)
                        .then(
                                new UndoingBegun(order, Closing.REJECTED, "no rice", noonPlus(30)),
                                new SellerNotified(order),
                                new TicketWithdrawn(order),
                                meal.refund("no rice"))
                        .when(meal.settled(DONE), noonPlus(31), SYSTEM)
                        .then(meal.refunded(), new OrderRejected(order));
        assertThat(rejected.theOrder().status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(rejected.theOrder().cancellation().undoing()).isFalse();
        assertThat(rejected.theOrder().cancellation().closing()).isEqualTo(Closing.REJECTED);
    }

    @Test
    void an_order_that_nobody_answered_is_undone_through_the_same_steps() {
        restaurant()
                .and(MEAL.received())
                .when(new RejectUnanswered(MEAL.id()), noonPlus(600), SYSTEM)
                .thenKinds(
                        UndoingBegun.class,
                        SellerNotified.class,
                        TicketWithdrawn.class,
                        PaymentEvent.RefundStarted.class);
    }

    @Test
    void the_owner_can_cancel_any_unfinished_order_with_a_reason() {
        for (List<Event> story :
                List.of(COFFEE.received(), COFFEE.accepted(), started(), COFFEE.ready())) {
            given(Shops.enrolled(Preset.CAFE))
                    .and(story)
                    .when(new CancelByShop(COFFEE.id(), "flood"), noonPlus(500), OWNER)
                    .then(
                            new UndoingBegun(
                                    COFFEE.id(), Closing.CANCELLED, "flood", noonPlus(500)),
                            CAFE.notified(),
                            CAFE.withdrawn(),
                            CAFE.refund("flood"));
        }
    }

    @Test
    void the_owner_can_cancel_what_is_on_its_way_and_the_delivery_ends_with_it() {
        var meal = new Cancels(MEAL.id());
        restaurant()
                .and(MEAL.onTheWay())
                .when(new CancelByShop(MEAL.id(), "crash"), noonPlus(500), OWNER)
                .story()
                .when(meal.settled(DONE), noonPlus(501), SYSTEM)
                .then(
                        meal.refunded(),
                        new DeliveryCancelled(MEAL.id(), RIDER),
                        new SellerToldOfDelivery(MEAL.id()),
                        new OrderCancelled(MEAL.id()));
    }

    @Test
    void the_owners_own_delivery_is_cancelled_too() {
        var bouquet = Orders.delivered(Preset.FLORIST);
        var florist = new Cancels(bouquet.id());
        given(Shops.enrolled(Preset.FLORIST))
                .and(bouquet.ready())
                .and(new OrderPickedUp(bouquet.id(), null, noonPlus(300), noonPlus(3900)))
                .when(new CancelByShop(bouquet.id(), "crash"), noonPlus(500), OWNER)
                .story()
                .when(florist.settled(DONE), noonPlus(501), SYSTEM)
                .then(
                        florist.refunded(),
                        new DeliveryCancelled(bouquet.id(), null),
                        new SellerToldOfDelivery(bouquet.id()),
                        new OrderCancelled(bouquet.id()));
    }

    @Test
    void the_owner_who_cancels_what_the_customer_wants_cancelled_grants_it() {
        cafe().and(CAFE.requested(), CAFE.asked("kitchen-1"))
                .when(new CancelByShop(COFFEE.id(), "flood"), noonPlus(40), OWNER)
                .then(CAFE.granted(noonPlus(40)));
    }

    @Test
    void the_owner_can_cancel_after_refusing_the_customer() {
        var refused =
                cafe().and(
                                CAFE.requested(),
                                CAFE.asked("kitchen-1"),
                                new CancelRefused(COFFEE.id(), "owner"))
                        .when(new CancelByShop(COFFEE.id(), "flood"), noonPlus(40), OWNER)
                        .story();
        assertThat(refused.theOrder().cancellation().reason()).isEqualTo("flood");
        assertThat(refused.theOrder().cancellation().requestedAt()).isEqualTo(noonPlus(40));
    }

    @Test
    void a_second_cancel_by_the_shop_changes_nothing() {
        var cancel = new CancelByShop(COFFEE.id(), "flood");
        var undoing = cafe().and(CAFE.undoing(ASKED));
        undoing.when(cancel, noonPlus(40), OWNER).thenNothing();
        undoing.and(new OrderCancelled(COFFEE.id()))
                .when(cancel, noonPlus(40), OWNER)
                .thenNothing();
    }

    @Test
    void the_shop_can_not_cancel_what_is_served_or_ended() {
        var cancel = new CancelByShop(COFFEE.id(), "flood");
        var served =
                given(Shops.enrolled(Preset.CAFE))
                        .and(COFFEE.ready())
                        .and(new OrderHandedOver(COFFEE.id(), noonPlus(300), noonPlus(300)));
        served.when(cancel, noonPlus(400), OWNER).refused(RefusalCode.ORDER_CLOSED);
        served.and(new OrderCompleted(COFFEE.id(), noonPlus(300)))
                .when(cancel, noonPlus(400), OWNER)
                .refused(RefusalCode.ORDER_CLOSED);
        cafe().and(new UndoingBegun(COFFEE.id(), Closing.REJECTED, "no", noonPlus(9)))
                .and(new OrderRejected(COFFEE.id()))
                .when(cancel, noonPlus(400), OWNER)
                .refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void the_shop_knows_nothing_of_what_was_never_paid() {
        given(Shops.enrolled(Preset.CAFE))
                .and(COFFEE.placed())
                .when(new CancelByShop(COFFEE.id(), "flood"), noonPlus(40), OWNER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void the_shop_must_give_a_reason_that_is_no_novel() {
        for (String reason : List.of("", "  ", "r".repeat(301))) {
            cafe().when(new CancelByShop(COFFEE.id(), reason), noonPlus(40), OWNER)
                    .refused(RefusalCode.TEXT_TOO_LONG);
        }
    }

    private static List<Event> started() {
        var events = new ArrayList<>(COFFEE.accepted());
        events.add(COFFEE.start());
        return events;
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE)).and(COFFEE.accepted());
    }

    private static OrderStory restaurant() {
        return given(Shops.enrolled(Preset.RESTAURANT));
    }

    /// Paid roses, the last step before the stock is asked for.
    private static OrderStory flowers() {
        var id = ROSES.id();
        return given(Shops.enrolled(Preset.FLOWERS_ONLINE))
                .and(ROSES.placed())
                .and(
                        new StockReserved(id, ONE),
                        new PaymentAttempted(id, id + ".1", PRICE, CARD),
                        new PaymentTaken(id, id + ".1", PRICE, "pay-1"),
                        new StockTaken(id, ONE),
                        new OrderReceived(id, ROSES.content(), null),
                        new OrderEvent.OrderAccepted(id, noonPlus(600)),
                        new OrderEvent.OrderMadeReady(id, noonPlus(1), null));
    }
}
