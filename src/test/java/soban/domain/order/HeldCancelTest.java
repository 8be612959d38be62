package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cancels.ANSWER_BY;
import static soban.domain.order.Cancels.first;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.HoldCancel;
import soban.domain.order.CancelCommand.RaiseHeldCancel;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;

/// Rule 8, the waiting: a cancel that nobody answers, and how it is decided after all.
class HeldCancelTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Orders KIT = Orders.delivered(Preset.MEALKIT);
    private static final OrderId ORDER = COFFEE.id();
    private static final Cancels CAFE = new Cancels(ORDER);
    private static final Cancels MEALKIT = new Cancels(KIT.id());
    private static final HoldCancel HOLD = new HoldCancel(ORDER);
    private static final RaiseHeldCancel RAISE = new RaiseHeldCancel(ORDER);
    private static final DecideCancel GRANT = new DecideCancel(ORDER, true);
    private static final DecideCancel REFUSE = new DecideCancel(ORDER, false);
    private static final CancelHeld HELD = new CancelHeld(ORDER, noonPlus(35 + 1800));

    @Test
    void no_answer_within_5_seconds_puts_it_on_hold() {
        asked().when(HOLD, ANSWER_BY.minusMillis(1), SYSTEM).thenNothing();
        var held =
                asked().when(HOLD, ANSWER_BY, SYSTEM)
                        .messages(MessageKind.CANCEL_ON_HOLD, MessageKind.SELLER_CANCEL_ON_HOLD)
                        .then(HELD);
        assertThat(held.theOrder().cancellation().status()).isEqualTo(CancelStatus.HELD);
        held.when(HOLD, noonPlus(40), SYSTEM).thenNothing();
    }

    @Test
    void a_cancel_that_was_decided_in_time_is_not_put_on_hold() {
        asked().and(CAFE.undoing(noonPlus(32))).when(HOLD, ANSWER_BY, SYSTEM).thenNothing();
        asked().and(new CancelRefused(ORDER, "begun")).when(HOLD, ANSWER_BY, SYSTEM).thenNothing();
    }

    @Test
    void a_late_hold_of_an_earlier_cancel_does_not_touch_the_next() {
        var next =
                asked().and(
                                new CancelRefused(ORDER, "owner"),
                                new CancelRequested(ORDER, "again", noonPlus(34)),
                                new CancelEvent.CancelAsked(
                                        ORDER,
                                        CAFE.asked("kitchen-1").devices(),
                                        false,
                                        noonPlus(34),
                                        noonPlus(39)));
        next.when(HOLD, ANSWER_BY, SYSTEM).thenNothing();
    }

    @Test
    void a_held_cancel_is_decided_when_the_desk_comes_back() {
        held().when(CAFE.acknowledged(), noonPlus(600), KITCHEN)
                .then(
                        first(
                                new CancelAcknowledged(ORDER, "kitchen-1"),
                                CAFE.granted(noonPlus(600))));
        held().when(CAFE.begun(), noonPlus(600), KITCHEN).then(new CancelRefused(ORDER, "begun"));
    }

    @Test
    void the_owner_decides_a_held_cancel_by_hand() {
        held().when(GRANT, noonPlus(600), OWNER).then(CAFE.granted(noonPlus(600)));
        var refused =
                held().when(REFUSE, noonPlus(600), OWNER).then(new CancelRefused(ORDER, "owner"));
        assertThat(refused.theOrder().cancellation().status()).isEqualTo(CancelStatus.REFUSED);
    }

    @Test
    void the_owner_need_not_wait_until_it_is_on_hold() {
        asked().when(GRANT, noonPlus(31), OWNER).then(CAFE.granted(noonPlus(31)));
        asked().when(REFUSE, noonPlus(31), OWNER).then(new CancelRefused(ORDER, "owner"));
    }

    @Test
    void the_rider_who_was_asked_is_told_when_the_owner_refuses() {
        var roses = Orders.delivered(Preset.FLOWERS_ONLINE);
        var flowers = new Cancels(roses.id());
        given(Shops.enrolled(Preset.FLOWERS_ONLINE))
                .and(roses.claimed())
                .and(flowers.requested(), flowers.asked("rider:" + RIDER))
                .when(new DecideCancel(roses.id(), false), noonPlus(600), OWNER)
                .then(
                        new CancelRefused(roses.id(), "owner"),
                        new RiderToldCancelOver(roses.id(), RIDER));
    }

    @Test
    void where_nothing_is_to_be_decided_the_owner_is_told_so() {
        accepted().when(GRANT, noonPlus(31), OWNER).refused(RefusalCode.CANCEL_NOT_PENDING);
        accepted().when(REFUSE, noonPlus(31), OWNER).refused(RefusalCode.CANCEL_NOT_PENDING);
        held().and(CAFE.undoing(noonPlus(50)))
                .when(REFUSE, noonPlus(60), OWNER)
                .refused(RefusalCode.CANCEL_NOT_PENDING);
        held().and(new CancelRefused(ORDER, "begun"))
                .when(GRANT, noonPlus(60), OWNER)
                .refused(RefusalCode.CANCEL_NOT_PENDING);
        given(Shops.enrolled(Preset.CAFE))
                .and(COFFEE.placed())
                .when(GRANT, noonPlus(31), OWNER)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    @Test
    void two_owners_desks_that_decide_the_same_are_both_right() {
        var granted = held().and(CAFE.undoing(noonPlus(50)));
        granted.when(GRANT, noonPlus(60), OWNER).thenNothing();
        granted.and(new OrderCancelled(ORDER)).when(GRANT, noonPlus(60), OWNER).thenNothing();
        held().and(new CancelRefused(ORDER, "owner"))
                .when(REFUSE, noonPlus(60), OWNER)
                .thenNothing();
    }

    @Test
    void a_decision_that_was_meant_for_an_earlier_cancel_does_not_decide_the_next() {
        var next =
                held().and(
                                new CancelRefused(ORDER, "begun"),
                                new CancelRequested(ORDER, "again", noonPlus(100)),
                                CAFE.asked("kitchen-1"));
        var before = Moment.pressed(noonPlus(80), noonPlus(50), noonPlus(200), OWNER);
        next.when(REFUSE, before).refused(RefusalCode.CANCEL_NOT_PENDING);
        next.when(GRANT, before).refused(RefusalCode.CANCEL_NOT_PENDING);
    }

    @Test
    void held_for_30_minutes_it_is_put_in_front_of_owner_and_operator_and_the_customer_is_told() {
        held().when(RAISE, noonPlus(35 + 1799), SYSTEM).thenNothing();
        var raised =
                held().when(RAISE, noonPlus(35 + 1800), SYSTEM)
                        .messages(
                                MessageKind.CANCEL_STILL_ON_HOLD, MessageKind.SELLER_CANCEL_ON_HOLD)
                        .then(new HeldCancelRaised(ORDER));
        raised.when(RAISE, noonPlus(9000), SYSTEM).thenNothing();
        raised.when(GRANT, noonPlus(9000), OWNER).then(CAFE.granted(noonPlus(9000)));
    }

    @Test
    void a_cancel_that_is_decided_is_not_raised() {
        held().and(CAFE.undoing(noonPlus(50))).when(RAISE, noonPlus(9000), SYSTEM).thenNothing();
    }

    @Test
    void a_mealkit_cancel_is_held_until_the_seller_is_told_and_then_decided_by_itself() {
        given(Shops.enrolled(Preset.MEALKIT))
                .and(Shops.registered(OWNER))
                .and(KIT.ready())
                .and(MEALKIT.requested(), MEALKIT.sellerAsked())
                .when(new HoldCancel(KIT.id()), ANSWER_BY, SYSTEM)
                .then(new CancelHeld(KIT.id(), noonPlus(35 + 1800)))
                .when(MEALKIT.acknowledged(), noonPlus(600), OWNER)
                .then(
                        first(
                                new SellerReached(KIT.id()),
                                MEALKIT.grantedWithoutTicket(noonPlus(600))));
    }

    @Test
    void the_customer_who_asks_about_a_cancel_on_hold_changes_nothing() {
        held().when(CAFE.cancel(), noonPlus(60), Shops.CUSTOMER).thenNothing();
    }

    private static OrderStory accepted() {
        return given(Shops.enrolled(Preset.CAFE))
                .and(Shops.registered(KITCHEN), Shops.registered(OWNER))
                .and(COFFEE.accepted());
    }

    private static OrderStory asked() {
        return accepted().and(CAFE.seen(KITCHEN), CAFE.requested(), CAFE.asked("kitchen-1"));
    }

    private static OrderStory held() {
        return asked().and(HELD);
    }
}
