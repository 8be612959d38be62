package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grades;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.TicketWithdrawn;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryCommand.DeliverOurselves;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.FinishOwnDelivery;
import soban.domain.order.DeliveryCommand.RaiseDelivery;
import soban.domain.order.DeliveryCommand.StartOwnDelivery;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Deliveries by the shop itself, and those that fail (rules 8, 12 and 14).
class OwnDeliveryTest {
    private static final Deliveries FLORIST = new Deliveries(Preset.FLORIST);
    private static final Deliveries D = new Deliveries(Preset.RESTAURANT);
    private static final Deliveries KIT = new Deliveries(Preset.MEALKIT);

    @Test
    void a_shop_that_delivers_by_itself_starts_and_finishes_its_delivery() {
        var start = new StartOwnDelivery(FLORIST.id());
        var finish = new FinishOwnDelivery(FLORIST.id());
        var served = new OrderServed(FLORIST.id(), MINA, Grades.USUAL);
        FLORIST.enrolled()
                .and(FLORIST.orders().ready())
                .when(start, noonPlus(300), OWNER)
                .then(started(FLORIST, 300))
                .when(start, noonPlus(301), OWNER)
                .thenNothing()
                .when(finish, noonPlus(900), OWNER)
                .then(delivered(FLORIST, 900), served)
                .when(finish, noonPlus(901), OWNER)
                .thenNothing();
    }

    @Test
    void an_own_delivery_is_started_only_from_ready_and_finished_only_after_its_start() {
        var start = new StartOwnDelivery(FLORIST.id());
        var finish = new FinishOwnDelivery(FLORIST.id());
        FLORIST.enrolled()
                .and(FLORIST.orders().accepted())
                .when(start, noonPlus(30), OWNER)
                .refused(RefusalCode.WRONG_STEP);
        FLORIST.enrolled()
                .and(FLORIST.orders().ready())
                .when(finish, noonPlus(300), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
        FLORIST.enrolled()
                .and(Orders.pickedUp(Preset.FLORIST).ready())
                .when(start, noonPlus(300), OWNER)
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void a_press_is_dated_by_the_desk_but_not_before_what_it_follows() {
        var pressed = Moment.pressed(noonPlus(100), noonPlus(90), noonPlus(500), OWNER);
        FLORIST.enrolled()
                .and(FLORIST.orders().ready())
                .when(new StartOwnDelivery(FLORIST.id()), pressed)
                .then(new OrderPickedUp(FLORIST.id(), null, noonPlus(240), noonPlus(500 + 3600)));
    }

    @Test
    void a_delivery_of_riders_is_neither_started_nor_finished_by_the_owner() {
        D.claimed()
                .when(new StartOwnDelivery(D.id()), noonPlus(300), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
        D.onTheWay()
                .when(new FinishOwnDelivery(D.id()), noonPlus(900), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
    }

    @Test
    void the_owner_takes_a_delivery_over_that_no_rider_brings_to_an_end() {
        var self = new DeliverOurselves(D.id());
        var takenOver = new DeliveryTakenOver(D.id(), null);
        D.offered()
                .when(self, noonPlus(900), OWNER)
                .then(D.withdrawn(), takenOver)
                .when(self, noonPlus(901), OWNER)
                .thenNothing()
                .when(new StartOwnDelivery(D.id()), noonPlus(910), OWNER)
                .then(started(D, 910));
        D.claimed().when(self, noonPlus(900), OWNER).then(D.ended("owner"), takenOver);
        D.enrolled().and(D.orders().accepted()).when(self, noonPlus(30), OWNER).then(takenOver);
        FLORIST.enrolled()
                .and(FLORIST.orders().ready())
                .when(new DeliverOurselves(FLORIST.id()), noonPlus(900), OWNER)
                .thenNothing();
    }

    @Test
    void goods_that_are_on_the_way_are_taken_over_there() {
        var taken =
                D.onTheWay()
                        .and(D.raised())
                        .when(new DeliverOurselves(D.id()), noonPlus(4100), OWNER)
                        .then(
                                D.ended("owner"),
                                new DeliveryTakenOver(D.id(), noonPlus(4100 + 3600)));
        assertThat(taken.theOrder().status()).isEqualTo(OrderStatus.ON_THE_WAY);
        taken.when(new RaiseDelivery(D.id()), noonPlus(7699), SYSTEM).thenNothing();
        taken.when(new RaiseDelivery(D.id()), noonPlus(7700), SYSTEM)
                .then(new DeliveryRaised(D.id()));
        taken.when(new FinishOwnDelivery(D.id()), noonPlus(4500), OWNER)
                .then(delivered(D, 4500), new OrderServed(D.id(), MINA, Grades.USUAL));
    }

    @Test
    void a_delivery_changes_hands_for_nobody_while_a_cancel_is_undecided() {
        KIT.claimed()
                .and(KIT.cancelAsked(400, RIDER.amongDevices()))
                .when(new DeliverOurselves(KIT.id()), noonPlus(401), OWNER)
                .refused(RefusalCode.CANCEL_PENDING);
        KIT.claimed()
                .and(KIT.cancelAsked(400, RIDER.amongDevices()))
                .when(fail(KIT, true), noonPlus(401), OWNER)
                .refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void an_own_delivery_started_before_its_desk_knew_of_a_cancel_wins_while_it_is_undecided() {
        var asked = ownKit().and(KIT.cancelAsked(400, "owner-1"));
        asked.when(new StartOwnDelivery(KIT.id()), seen(399, 450))
                .then(new CancelRefused(KIT.id(), "begun"), started(KIT, 450, 399));
        asked.when(new StartOwnDelivery(KIT.id()), seen(400, 450))
                .refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void an_own_delivery_started_before_its_desk_knew_of_a_cancel_is_lost_once_it_is_undone() {
        var undone = ownKit().and(KIT.undoing(400));
        undone.when(new StartOwnDelivery(KIT.id()), seen(399, 450))
                .then(new WorkLost(KIT.id(), "owner-1", noonPlus(399)));
        undone.when(new StartOwnDelivery(KIT.id()), seen(400, 450))
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    @Test
    void a_receipt_that_the_customer_confirmed_first_makes_the_owner_s_word_superfluous() {
        FLORIST.enrolled()
                .and(FLORIST.orders().ready())
                .and(started(FLORIST, 300))
                .when(new ConfirmReceipt(FLORIST.id(), MINA), noonPlus(800), CUSTOMER)
                .story()
                .when(new FinishOwnDelivery(FLORIST.id()), noonPlus(801), OWNER)
                .thenNothing();
    }

    @Test
    void a_delivery_that_fails_ends_the_order_as_cancelled_with_its_refund() {
        var failed =
                D.onTheWay()
                        .when(fail(D, true), noonPlus(4100), OWNER)
                        .thenKinds(
                                DeliveryFailed.class,
                                UndoingBegun.class,
                                SellerNotified.class,
                                TicketWithdrawn.class,
                                RefundStarted.class);
        assertThat(failed.theOrder().delivery().status()).isEqualTo(DeliveryStatus.FAILED);
        failed.when(fail(D, true), noonPlus(4101), OWNER).thenNothing();
    }

    @Test
    void a_delivery_that_fails_without_a_refund_ends_the_order_too_and_the_shop_keeps_the_money() {
        var kept =
                D.onTheWay()
                        .when(fail(D, false), noonPlus(4100), OWNER)
                        .then(
                                new DeliveryFailed(D.id(), RIDER, "nobody there"),
                                new UndoingBegun(
                                        D.id(), Closing.CANCELLED, "nobody there", noonPlus(4100)),
                                new SellerNotified(D.id()),
                                new TicketWithdrawn(D.id()),
                                new OrderCancelled(D.id()));
        assertThat(kept.theOrder().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(kept.theOrder().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(kept.theOrder().delivery().status()).isEqualTo(DeliveryStatus.FAILED);
        kept.when(new RefundOrder(D.id(), Orders.PRICE, "after all"), noonPlus(9000), OWNER)
                .thenKinds(RefundStarted.class);
    }

    @Test
    void what_a_failed_delivery_took_of_the_stock_comes_back() {
        var units = List.of(new StockUnits("kit", 1));
        var history = new ArrayList<>(KIT.orders().onTheWay());
        history.add(1, new StockReserved(KIT.id(), units));
        history.add(4, new StockTaken(KIT.id(), units));
        KIT.enrolled()
                .and(history)
                .when(fail(KIT, false), noonPlus(4100), OWNER)
                .thenKinds(
                        DeliveryFailed.class,
                        UndoingBegun.class,
                        SellerNotified.class,
                        StockRestored.class,
                        OrderCancelled.class);
    }

    @Test
    void an_offer_that_nobody_claims_is_withdrawn_when_its_delivery_is_given_up() {
        D.offered()
                .and(D.raised())
                .when(fail(D, false), noonPlus(900), OWNER)
                .thenKinds(
                        OfferWithdrawn.class,
                        DeliveryFailed.class,
                        UndoingBegun.class,
                        SellerNotified.class,
                        TicketWithdrawn.class,
                        OrderCancelled.class);
    }

    @Test
    void only_a_delivery_under_way_fails_and_not_without_a_reason() {
        D.enrolled()
                .and(D.orders().ready())
                .when(fail(D, true), noonPlus(300), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
        for (String reason : List.of(" ", "x".repeat(301))) {
            D.onTheWay()
                    .when(new FailDelivery(D.id(), true, reason), noonPlus(4100), OWNER)
                    .refused(RefusalCode.TEXT_TOO_LONG);
        }
        D.onTheWay()
                .when(new FailDelivery(D.id(), true, "x".repeat(300)), noonPlus(4100), OWNER)
                .story();
    }

    @Test
    void an_order_that_the_shop_does_not_know_is_unknown_to_all_of_it() {
        var unpaid = D.enrolled().and(D.orders().placed());
        for (OrderCommand command :
                List.of(
                        new DeliverOurselves(D.id()),
                        new StartOwnDelivery(D.id()),
                        new FinishOwnDelivery(D.id()),
                        new DeliveryCommand.OfferAgain(D.id()),
                        fail(D, true))) {
            unpaid.when(command, noonPlus(30), OWNER).refused(RefusalCode.ORDER_UNKNOWN);
        }
    }

    /// A meal kit of a shop that delivers by itself: what closes its gate is the start of that.
    private static OrderStory ownKit() {
        var terms =
                new DeliveryTerms(Carrier.SHOP, OfferTime.PAID, KIT.offer().fee(), null, List.of());
        var settings = Preset.MEALKIT.settings().with(terms);
        return OrderStory.given(Shops.enrolled(Preset.MEALKIT, settings)).and(KIT.orders().ready());
    }

    private static Moment seen(long upTo, long arrival) {
        return Moment.pressed(noonPlus(upTo), noonPlus(upTo), noonPlus(arrival), OWNER);
    }

    private static FailDelivery fail(Deliveries of, boolean refund) {
        return new FailDelivery(of.id(), refund, "nobody there");
    }

    private static OrderPickedUp started(Deliveries of, long second) {
        return started(of, second, second);
    }

    private static OrderPickedUp started(Deliveries of, long second, long pressed) {
        return new OrderPickedUp(of.id(), null, noonPlus(pressed), noonPlus(second + 3600));
    }

    private static OrderDelivered delivered(Deliveries of, long second) {
        return new OrderDelivered(
                of.id(),
                null,
                Role.OWNER,
                noonPlus(second),
                noonPlus(second).plus(Duration.ofHours(24)));
    }
}
