package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cancels.ASKED;
import static soban.domain.order.Cancels.first;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.JUN;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.Test;

import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.Preset;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

/// Rules 7 and 8, the asking: until when a customer may cancel, and whose desk is asked first.
class CancellingTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Orders KIT = Orders.delivered(Preset.MEALKIT);
    private static final Orders ROSES = Orders.delivered(Preset.FLOWERS_ONLINE);
    private static final Cancels CAFE = new Cancels(COFFEE.id());
    private static final Cancels MEALKIT = new Cancels(KIT.id());
    private static final Cancels FLOWERS = new Cancels(ROSES.id());

    @Test
    void a_cancel_that_no_desk_has_seen_goes_through_at_once() {
        CAFE.ask(cafe())
                .then(first(CAFE.requested(), CAFE.granted(ASKED)))
                .when(CAFE.settled(new GatewayAnswer.Done("r")), noonPlus(31), Shops.SYSTEM)
                .then(CAFE.refunded(), new OrderCancelled(CAFE.id()));
    }

    @Test
    void the_kitchen_desks_that_have_seen_the_order_are_asked() {
        CAFE.ask(cafe().and(CAFE.seen(KITCHEN), CAFE.seen(OWNER)))
                .then(CAFE.requested(), CAFE.asked("kitchen-1"));
        CAFE.ask(cafe().and(CAFE.seen(OTHER_KITCHEN), CAFE.seen(KITCHEN)))
                .then(CAFE.requested(), CAFE.asked("kitchen-1", "kitchen-2"));
    }

    @Test
    void the_owners_desk_alone_has_not_begun_where_there_is_a_kitchen_desk() {
        CAFE.ask(cafe().and(CAFE.seen(OWNER))).then(first(CAFE.requested(), CAFE.granted(ASKED)));
    }

    @Test
    void the_owners_desk_is_asked_where_there_is_no_kitchen_desk() {
        var alone = given(Shops.enrolled(Preset.CAFE)).and(Shops.registered(OWNER));
        CAFE.ask(alone.and(COFFEE.accepted()).and(CAFE.seen(OWNER)))
                .then(CAFE.requested(), CAFE.asked("owner-1"));
        var signedOff =
                cafe().and(
                                CAFE.seen(KITCHEN),
                                CAFE.seen(OWNER),
                                new DeviceSignedOff("kitchen-1", KITCHEN.role()),
                                new DeviceRetired("kitchen-2", KITCHEN.role()));
        CAFE.ask(signedOff).then(CAFE.requested(), CAFE.asked("owner-1"));
    }

    @Test
    void a_device_that_has_signed_off_or_was_retired_is_not_asked() {
        var seen = cafe().and(CAFE.seen(KITCHEN), CAFE.seen(OTHER_KITCHEN));
        CAFE.ask(seen.and(new DeviceSignedOff("kitchen-1", KITCHEN.role())))
                .then(CAFE.requested(), CAFE.asked("kitchen-2"));
        CAFE.ask(seen.and(new DeviceRetired("kitchen-2", KITCHEN.role())))
                .then(CAFE.requested(), CAFE.asked("kitchen-1"));
    }

    @Test
    void with_preparation_no_rider_is_asked_who_waits_for_the_goods() {
        var meal = Orders.delivered(Preset.RESTAURANT);
        var cancels = new Cancels(meal.id());
        var waiting =
                given(Shops.enrolled(Preset.RESTAURANT))
                        .and(meal.accepted())
                        .and(meal.offer(), meal.claim());
        cancels.ask(waiting).then(first(cancels.requested(), cancels.granted(ASKED)));
    }

    @Test
    void without_preparation_the_claiming_riders_desk_is_asked() {
        var seen = flowers().and(ROSES.claimed()).and(FLOWERS.seen(OWNER));
        FLOWERS.ask(seen).then(FLOWERS.requested(), FLOWERS.asked("rider:" + RIDER));
    }

    @Test
    void without_preparation_nobody_is_asked_while_no_rider_has_the_delivery() {
        var seen = flowers().and(ROSES.ready()).and(ROSES.offer(), FLOWERS.seen(OWNER));
        var events = FLOWERS.ask(seen).events();
        assertThat(events).startsWith(first(FLOWERS.requested(), withoutTicket(FLOWERS)));
    }

    @Test
    void without_preparation_the_owners_desk_is_asked_for_own_delivery_and_hand_over() {
        var settings = deliveringItself();
        var byShop = given(Shops.enrolled(Preset.FLOWERS_ONLINE, settings));
        FLOWERS.ask(byShop.and(desks()).and(ROSES.ready()).and(FLOWERS.seen(OWNER)))
                .then(FLOWERS.requested(), FLOWERS.asked("owner-1"));

        var fetched = Orders.pickedUp(Preset.FLOWERS_ONLINE);
        FLOWERS.ask(flowers().and(fetched.ready()).and(FLOWERS.seen(OWNER), FLOWERS.seen(KITCHEN)))
                .then(FLOWERS.requested(), FLOWERS.asked("owner-1"));
    }

    @Test
    void a_rider_who_has_the_delivery_is_asked_though_the_shop_delivers_itself_by_now() {
        var changed =
                flowers()
                        .and(ROSES.claimed())
                        .and(FLOWERS.seen(OWNER), new SettingsChanged(deliveringItself()));
        FLOWERS.ask(changed).then(FLOWERS.requested(), FLOWERS.asked("rider:" + RIDER));
    }

    @Test
    void an_owner_who_took_a_delivery_over_is_asked_instead_of_a_rider() {
        var taken =
                flowers()
                        .and(ROSES.ready())
                        .and(
                                FLOWERS.seen(OWNER),
                                new DeliveryEvent.DeliveryTakenOver(ROSES.id(), null));
        FLOWERS.ask(taken).then(FLOWERS.requested(), FLOWERS.asked("owner-1"));
    }

    @Test
    void the_seller_is_told_first_where_the_shop_wants_it_though_no_desk_has_seen_the_order() {
        MEALKIT.ask(mealkit().and(KIT.ready())).then(MEALKIT.requested(), MEALKIT.sellerAsked());
        MEALKIT.ask(mealkit().and(KIT.claimed()))
                .then(MEALKIT.requested(), MEALKIT.sellerAsked("rider:" + RIDER));
    }

    @Test
    void with_preparation_a_customer_may_cancel_until_it_starts() {
        CAFE.ask(given(Shops.enrolled(Preset.CAFE)).and(COFFEE.received()))
                .then(first(CAFE.requested(), CAFE.granted(ASKED)));
        tooLate(cafe().and(COFFEE.start()), OrderStatus.PREPARING);
        tooLate(cafe().and(COFFEE.start(), COFFEE.finish()), OrderStatus.READY);
        var gone = new OrderHandedOver(CAFE.id(), noonPlus(300), noonPlus(90_000));
        var served = cafe().and(COFFEE.start(), COFFEE.finish(), gone);
        tooLate(served, OrderStatus.HANDED_OVER);
        var completed = served.and(new OrderCompleted(CAFE.id(), noonPlus(400)));
        tooLate(completed, OrderStatus.COMPLETED);
    }

    private static void tooLate(OrderStory story, OrderStatus status) {
        CAFE.ask(story).refused(RefusalCode.CANCEL_TOO_LATE);
        assertThat(CAFE.ask(story).decision().toString()).contains(status.name());
    }

    @Test
    void without_preparation_a_customer_may_cancel_until_pick_up() {
        assertThat(FLOWERS.ask(flowers().and(ROSES.ready())).events())
                .startsWith(first(FLOWERS.requested(), withoutTicket(FLOWERS)));
        FLOWERS.ask(flowers().and(ROSES.onTheWay())).refused(RefusalCode.CANCEL_TOO_LATE);
    }

    @Test
    void the_gate_opens_again_when_the_start_is_undone() {
        var undone =
                new StepUndone(
                        CAFE.id(), OrderStatus.PREPARING, OrderStatus.ACCEPTED, noonPlus(25));
        CAFE.ask(cafe().and(COFFEE.start(), undone))
                .then(first(CAFE.requested(), CAFE.granted(ASKED)));
    }

    @Test
    void an_order_that_nobody_paid_is_cancelled_without_telling_the_seller() {
        CAFE.ask(given(Shops.enrolled(Preset.CAFE)).and(COFFEE.placed()))
                .then(CAFE.requested(), CAFE.undoing(ASKED), new OrderCancelled(CAFE.id()));
        MEALKIT.ask(given(Shops.enrolled(Preset.MEALKIT)).and(KIT.placed()))
                .then(
                        MEALKIT.requested(),
                        MEALKIT.undoing(ASKED),
                        new OrderCancelled(MEALKIT.id()));
    }

    @Test
    void a_cancel_over_an_open_attempt_waits_for_the_gateway() {
        var paying =
                given(Shops.enrolled(Preset.CAFE))
                        .and(COFFEE.placed())
                        .and(
                                new PaymentAttempted(
                                        CAFE.id(), CAFE.id() + ".1", Orders.PRICE, Shops.CARD));
        var waiting = CAFE.ask(paying).then(CAFE.requested(), CAFE.undoing(ASKED));
        assertThat(waiting.theOrder().finished()).isFalse();
    }

    @Test
    void a_second_cancel_changes_nothing() {
        var asked = cafe().and(CAFE.seen(KITCHEN), CAFE.requested(), CAFE.asked("kitchen-1"));
        CAFE.ask(asked).thenNothing();
        CAFE.ask(asked.and(new CancelEvent.CancelHeld(CAFE.id(), noonPlus(900)))).thenNothing();
        var undoing = asked.and(CAFE.undoing(noonPlus(32)));
        CAFE.ask(undoing).thenNothing();
        CAFE.ask(undoing.and(new OrderCancelled(CAFE.id()))).thenNothing();
    }

    @Test
    void a_cancel_that_was_refused_may_be_asked_again_while_the_gate_is_open() {
        var refused =
                cafe().and(
                                CAFE.seen(KITCHEN),
                                CAFE.requested(),
                                CAFE.asked("kitchen-1"),
                                new CancelRefused(CAFE.id(), "owner"));
        var again = refused.when(CAFE.cancel(), noonPlus(60), CUSTOMER);
        again.thenKinds(CancelEvent.CancelRequested.class, CancelEvent.CancelAsked.class);
        CAFE.ask(refused.and(COFFEE.start())).refused(RefusalCode.CANCEL_TOO_LATE);
    }

    @Test
    void what_has_ended_otherwise_can_not_be_cancelled() {
        var expired = given(Shops.enrolled(Preset.CAFE)).and(COFFEE.placed());
        CAFE.ask(expired.and(new OrderExpired(CAFE.id()))).refused(RefusalCode.ORDER_CLOSED);
        var rejecting =
                cafe().and(new UndoingBegun(CAFE.id(), Closing.REJECTED, "no", noonPlus(9)));
        CAFE.ask(rejecting).thenNothing();
        CAFE.ask(rejecting.and(new OrderRejected(CAFE.id()))).refused(RefusalCode.ORDER_CLOSED);
    }

    @Test
    void nobody_cancels_somebody_elses_order() {
        cafe().when(new RequestCancel(CAFE.id(), JUN, ""), ASKED, CUSTOMER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void a_reason_that_is_a_novel_is_refused() {
        cafe().when(new RequestCancel(CAFE.id(), MINA, "r".repeat(301)), ASKED, CUSTOMER)
                .refused(RefusalCode.TEXT_TOO_LONG);
    }

    private static Event[] withoutTicket(Cancels of) {
        return of.grantedWithoutTicket(ASKED);
    }

    private static Event[] desks() {
        return new Event[] {
            Shops.registered(KITCHEN), Shops.registered(OTHER_KITCHEN), Shops.registered(OWNER)
        };
    }

    private static OrderStory cafe() {
        return given(Shops.enrolled(Preset.CAFE)).and(desks()).and(COFFEE.accepted());
    }

    private static Settings deliveringItself() {
        var terms = Preset.FLOWERS_ONLINE.settings().delivery();
        return Preset.FLOWERS_ONLINE
                .settings()
                .with(
                        new DeliveryTerms(
                                Carrier.SHOP,
                                terms.offered(),
                                terms.fee(),
                                null,
                                terms.districts()));
    }

    private static OrderStory mealkit() {
        return given(Shops.enrolled(Preset.MEALKIT)).and(Shops.registered(OWNER));
    }

    private static OrderStory flowers() {
        return given(Shops.enrolled(Preset.FLOWERS_ONLINE)).and(desks());
    }
}
