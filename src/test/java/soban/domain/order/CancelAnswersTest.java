package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Cancels.ANSWER_BY;
import static soban.domain.order.Cancels.first;
import static soban.domain.order.OrderStory.given;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.OTHER_KITCHEN;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.delivery.RiderId;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.shop.Preset;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

/// Rule 8, the answers: what desks say that were asked, however late, and in which order it comes.
class CancelAnswersTest {
    private static final Orders COFFEE = Orders.pickedUp(Preset.CAFE);
    private static final Orders KIT = Orders.delivered(Preset.MEALKIT);
    private static final Orders ROSES = Orders.delivered(Preset.FLOWERS_ONLINE);
    private static final Cancels CAFE = new Cancels(COFFEE.id());
    private static final Cancels MEALKIT = new Cancels(KIT.id());
    private static final Cancels FLOWERS = new Cancels(ROSES.id());
    private static final CancelAcknowledged FIRST =
            new CancelAcknowledged(COFFEE.id(), "kitchen-1");

    @Test
    void the_cancel_goes_through_when_the_desk_that_was_asked_acknowledges() {
        asked("kitchen-1")
                .when(CAFE.acknowledged(), noonPlus(31), KITCHEN)
                .then(first(FIRST, CAFE.granted(noonPlus(31))));
    }

    @Test
    void an_acknowledgement_of_one_of_two_desks_is_not_enough() {
        asked("kitchen-1", "kitchen-2")
                .when(CAFE.acknowledged(), noonPlus(31), KITCHEN)
                .then(FIRST)
                .when(CAFE.acknowledged(), noonPlus(32), KITCHEN)
                .thenNothing()
                .when(CAFE.acknowledged(), noonPlus(33), OTHER_KITCHEN)
                .then(
                        first(
                                new CancelAcknowledged(CAFE.id(), "kitchen-2"),
                                CAFE.granted(noonPlus(33))));
    }

    @Test
    void a_desk_that_has_begun_refuses_the_cancel_though_another_has_acknowledged() {
        var refused =
                asked("kitchen-1", "kitchen-2")
                        .when(CAFE.acknowledged(), noonPlus(31), KITCHEN)
                        .then(FIRST)
                        .when(CAFE.begun(), noonPlus(32), OTHER_KITCHEN)
                        .then(new CancelRefused(CAFE.id(), "begun"));
        assertThat(refused.theOrder().cancellation().status()).isEqualTo(CancelStatus.REFUSED);
        assertThat(refused.theOrder().status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void only_a_desk_that_could_begin_is_believed_to_have_begun() {
        asked("kitchen-1").when(CAFE.begun(), noonPlus(31), OWNER).thenNothing();
        asked("kitchen-1")
                .when(CAFE.begun(), noonPlus(31), OTHER_KITCHEN)
                .then(new CancelRefused(CAFE.id(), "begun"));
        riderAsked().when(FLOWERS.begun(), noonPlus(31), OWNER).thenNothing();
    }

    @Test
    void an_acknowledgement_of_a_desk_that_was_not_asked_changes_nothing() {
        asked("kitchen-1").when(CAFE.acknowledged(), noonPlus(31), OWNER).thenNothing();
    }

    @Test
    void a_late_answer_changes_nothing() {
        var granted = asked("kitchen-1").and(CAFE.undoing(noonPlus(32)));
        granted.when(CAFE.begun(), noonPlus(33), KITCHEN).thenNothing();
        granted.when(CAFE.acknowledged(), noonPlus(33), KITCHEN).thenNothing();
        var refused = asked("kitchen-1").and(new CancelRefused(CAFE.id(), "owner"));
        refused.when(CAFE.acknowledged(), noonPlus(33), KITCHEN).thenNothing();
        refused.when(CAFE.begun(), noonPlus(33), KITCHEN).thenNothing();
    }

    @Test
    void an_answer_that_was_given_to_an_earlier_cancel_does_not_count_for_the_next() {
        var again =
                asked("kitchen-1")
                        .and(
                                new CancelRefused(CAFE.id(), "owner"),
                                new CancelRequested(CAFE.id(), "again", noonPlus(60)),
                                CAFE.asked("kitchen-1"));
        var forTheFirst = Moment.pressed(noonPlus(31), noonPlus(30), noonPlus(70), KITCHEN);
        again.when(CAFE.acknowledged(), forTheFirst).thenNothing();
        again.when(CAFE.begun(), forTheFirst).thenNothing();
        var forTheSecond = Moment.pressed(noonPlus(61), noonPlus(60), noonPlus(70), KITCHEN);
        again.when(CAFE.begun(), forTheSecond).then(new CancelRefused(CAFE.id(), "begun"));
    }

    @Test
    void a_start_made_before_the_cancel_was_known_wins_only_while_the_cancel_is_undecided() {
        var start = new StartPreparing(CAFE.id());
        var unaware = Moment.pressed(noonPlus(28), noonPlus(21), noonPlus(40), KITCHEN);
        asked("kitchen-1")
                .when(start, unaware)
                .thenKinds(CancelRefused.class, PreparationStarted.class)
                .when(CAFE.begun(), noonPlus(41), KITCHEN)
                .thenNothing();
        asked("kitchen-1")
                .and(CAFE.undoing(noonPlus(35)))
                .when(start, unaware)
                .then(new WorkLost(CAFE.id(), "kitchen-1", noonPlus(28)));
        asked("kitchen-1")
                .and(CAFE.undoing(noonPlus(35)), new OrderCancelled(CAFE.id()))
                .when(start, unaware)
                .then(new WorkLost(CAFE.id(), "kitchen-1", noonPlus(28)));
    }

    @Test
    void a_desk_that_knows_of_the_cancel_can_not_newly_start() {
        var start = new StartPreparing(CAFE.id());
        var aware = Moment.pressed(noonPlus(33), noonPlus(30), noonPlus(40), KITCHEN);
        asked("kitchen-1").when(start, aware).refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void the_rider_who_has_the_delivery_acknowledges_and_the_delivery_is_cancelled() {
        riderAsked()
                .when(byRider(RIDER, false), noonPlus(31), SYSTEM)
                .then(
                        first(
                                new CancelAcknowledged(FLOWERS.id(), "rider:" + RIDER),
                                FLOWERS.grantedWithoutTicket(noonPlus(31))))
                .when(FLOWERS.settled(new GatewayAnswer.Done("r")), noonPlus(32), SYSTEM)
                .thenKinds(
                        FLOWERS.refunded().getClass(),
                        DeliveryCancelled.class,
                        CancelEvent.SellerToldOfDelivery.class,
                        OrderCancelled.class);
    }

    @Test
    void a_rider_who_has_begun_refuses_the_cancel_and_is_told_that_it_is_over() {
        riderAsked()
                .when(byRider(RIDER, true), noonPlus(31), SYSTEM)
                .then(
                        new CancelRefused(FLOWERS.id(), "begun"),
                        new RiderToldCancelOver(FLOWERS.id(), RIDER));
    }

    @Test
    void only_the_rider_who_has_the_delivery_is_heard() {
        riderAsked().when(byRider(OTHER_RIDER, false), noonPlus(31), SYSTEM).thenNothing();
        riderAsked().when(byRider(OTHER_RIDER, true), noonPlus(31), SYSTEM).thenNothing();
        asked("kitchen-1").when(byRider(RIDER, true), noonPlus(31), SYSTEM).thenNothing();
    }

    @Test
    void a_rider_s_promise_about_an_earlier_cancel_does_not_count_for_the_next() {
        var again =
                riderAsked()
                        .and(
                                new CancelRefused(FLOWERS.id(), "owner"),
                                new CancelRequested(FLOWERS.id(), "again", noonPlus(60)),
                                FLOWERS.asked("rider:" + RIDER));
        again.when(byRider(RIDER, false), noonPlus(70), SYSTEM).thenNothing();
        again.when(byRider(RIDER, true), noonPlus(70), SYSTEM).thenNothing();
        var ofThis = new AnswerCancelByRider(FLOWERS.id(), RIDER, true, noonPlus(60));
        again.when(ofThis, noonPlus(70), SYSTEM)
                .then(
                        new CancelRefused(FLOWERS.id(), "begun"),
                        new RiderToldCancelOver(FLOWERS.id(), RIDER));
    }

    @Test
    void with_preparation_a_rider_who_waits_for_the_goods_has_no_say() {
        var meal = Orders.delivered(Preset.RESTAURANT);
        var cancels = new Cancels(meal.id());
        given(Shops.enrolled(Preset.RESTAURANT))
                .and(meal.accepted())
                .and(meal.offer(), meal.claim())
                .and(cancels.requested(), cancels.asked("kitchen-1"))
                .when(
                        new AnswerCancelByRider(meal.id(), RIDER, true, Cancels.ASKED),
                        noonPlus(31),
                        SYSTEM)
                .thenNothing();
    }

    @Test
    void a_mealkit_cancel_waits_until_the_seller_is_told() {
        var untold = sellerAsked();
        assertThat(untold.theOrder().cancellation().undecided()).isTrue();
        var told = untold.when(MEALKIT.acknowledged(), noonPlus(31), OWNER);
        told.then(
                first(new SellerReached(MEALKIT.id()), MEALKIT.grantedWithoutTicket(noonPlus(31))));
    }

    @Test
    void a_mealkit_cancel_goes_through_when_the_provider_takes_the_sellers_message() {
        var draft = new Draft(sellerAsked().theShop(), sellerAsked().theOrder());
        CancelAnswers.sellerReached(draft, Moment.of(noonPlus(31), SYSTEM));
        assertThat(draft.events())
                .containsExactly(
                        first(
                                new SellerReached(MEALKIT.id()),
                                MEALKIT.grantedWithoutTicket(noonPlus(31))));
        CancelAnswers.sellerReached(draft, Moment.of(noonPlus(32), SYSTEM));
        assertThat(draft.events()).hasSize(4);
    }

    @Test
    void a_mealkit_cancel_waits_for_the_rider_though_the_seller_is_told() {
        var both =
                mealkit()
                        .and(KIT.claimed())
                        .and(MEALKIT.requested(), MEALKIT.sellerAsked("rider:" + RIDER));
        both.when(MEALKIT.acknowledged(), noonPlus(31), OWNER)
                .then(new SellerReached(MEALKIT.id()))
                .when(
                        new AnswerCancelByRider(MEALKIT.id(), RIDER, false, Cancels.ASKED),
                        noonPlus(32),
                        SYSTEM)
                .then(
                        first(
                                new CancelAcknowledged(MEALKIT.id(), "rider:" + RIDER),
                                MEALKIT.grantedWithoutTicket(noonPlus(32))));
        both.when(
                        new AnswerCancelByRider(MEALKIT.id(), RIDER, false, Cancels.ASKED),
                        noonPlus(31),
                        SYSTEM)
                .then(new CancelAcknowledged(MEALKIT.id(), "rider:" + RIDER));
    }

    @Test
    void a_desk_that_was_asked_and_acknowledges_has_told_the_seller_too() {
        var fetched = Orders.pickedUp(Preset.MEALKIT);
        mealkit()
                .and(fetched.ready())
                .and(MEALKIT.requested(), MEALKIT.sellerAsked("owner-1"))
                .when(MEALKIT.acknowledged(), noonPlus(31), OWNER)
                .thenKinds(
                        CancelAcknowledged.class,
                        SellerReached.class,
                        CancelEvent.UndoingBegun.class,
                        CancelEvent.SellerNotified.class,
                        MEALKIT.refund("").getClass());
    }

    @Test
    void a_desk_does_not_answer_for_an_order_that_the_shop_never_got() {
        given(Shops.enrolled(Preset.CAFE))
                .and(COFFEE.placed())
                .when(CAFE.acknowledged(), ANSWER_BY, KITCHEN)
                .refused(RefusalCode.ORDER_UNKNOWN);
    }

    private static AnswerCancelByRider byRider(RiderId rider, boolean begun) {
        return new AnswerCancelByRider(FLOWERS.id(), rider, begun, Cancels.ASKED);
    }

    private static OrderStory asked(String... devices) {
        return given(Shops.enrolled(Preset.CAFE))
                .and(
                        Shops.registered(KITCHEN),
                        Shops.registered(OTHER_KITCHEN),
                        Shops.registered(OWNER))
                .and(COFFEE.accepted())
                .and(CAFE.seen(KITCHEN), CAFE.seen(OTHER_KITCHEN))
                .and(CAFE.requested(), CAFE.asked(devices));
    }

    private static OrderStory riderAsked() {
        Event asked = FLOWERS.asked("rider:" + RIDER);
        return given(Shops.enrolled(Preset.FLOWERS_ONLINE))
                .and(Shops.registered(OWNER))
                .and(ROSES.claimed())
                .and(FLOWERS.requested(), asked);
    }

    private static OrderStory mealkit() {
        return given(Shops.enrolled(Preset.MEALKIT)).and(Shops.registered(OWNER));
    }

    private static OrderStory sellerAsked() {
        return mealkit().and(KIT.ready()).and(MEALKIT.requested(), MEALKIT.sellerAsked());
    }
}
