package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Deliveries.JUNO;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.KITCHEN;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.message.MessageKind;
import soban.domain.money.Money;
import soban.domain.order.DeliveryCommand.OfferAgain;
import soban.domain.order.DeliveryCommand.RaiseDelivery;
import soban.domain.order.DeliveryCommand.RenewOffer;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.shop.Carrier;
import soban.domain.shop.DeliveryTerms;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Preset;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.wire.Json;

import java.util.List;

/// When riders are asked, and what the owner does about a delivery that stands still (rules 12, 14
/// and 18).
class OfferingTest {
    private static final Deliveries D = new Deliveries(Preset.RESTAURANT);
    private static final OfferAgain AGAIN = new OfferAgain(D.id());
    private static final RenewOffer RENEW = new RenewOffer(D.id());
    private static final RaiseDelivery RAISE = new RaiseDelivery(D.id());

    @Test
    void a_delivery_is_offered_when_the_shop_s_setting_says_when_paid_accepted_or_ready() {
        for (var setting : OfferTime.values()) {
            for (var time : OfferTime.values()) {
                boolean due = time.compareTo(setting) >= 0;
                assertThat(offeredAt(time, terms(Carrier.RIDERS, setting)))
                        .as("%s, and now it is %s", setting, time)
                        .isEqualTo(due ? List.of(D.offeredAt(240)) : List.of());
            }
        }
    }

    @Test
    void a_delivery_is_offered_once() {
        var draft = new Draft(D.offered().theShop(), D.offered().theOrder());
        Offering.at(OfferTime.READY, draft, Moment.of(noonPlus(250), SYSTEM));
        assertThat(draft.events()).isEmpty();
    }

    @Test
    void what_the_shop_delivers_by_itself_or_the_customer_fetches_is_offered_to_nobody() {
        assertThat(offeredAt(OfferTime.READY, terms(Carrier.SHOP, OfferTime.READY))).isEmpty();
        var fetched = D.enrolled().and(Orders.pickedUp(Preset.RESTAURANT).ready());
        assertThat(offeredAt(OfferTime.READY, fetched)).isEmpty();
        var takenOver =
                D.enrolled().and(D.orders().accepted()).and(new DeliveryTakenOver(D.id(), null));
        assertThat(offeredAt(OfferTime.READY, takenOver)).isEmpty();
    }

    @Test
    void a_ready_order_is_offered_by_the_finish_itself() {
        D.enrolled()
                .and(D.orders().accepted())
                .and(D.orders().start())
                .when(new FinishPreparing(D.id()), noonPlus(240), KITCHEN)
                .thenKinds(PreparationFinished.class, DeliveryOffered.class);
    }

    @Test
    void before_the_claim_a_rider_sees_the_shop_and_the_district_but_neither_address_nor_phone() {
        var offer = D.offer();
        assertThat(offer.district()).isEqualTo(ADDRESS.district());
        assertThat(offer.from()).isEqualTo(Shops.enrolled(Preset.RESTAURANT).position());
        assertThat(
                        Json.write(D.offeredAt(0))
                                + Json.write(
                                        new OfferRenewed(
                                                D.id(), offer, noonPlus(90), noonPlus(30))))
                .doesNotContain(
                        ADDRESS.line().text(),
                        ADDRESS.detail().text(),
                        CONTACT.phone().text(),
                        CONTACT.name().text(),
                        MINA.value());
    }

    @Test
    void a_rider_gets_the_fee_that_is_set_or_else_the_delivery_fee() {
        var other =
                new DeliveryTerms(
                        Carrier.RIDERS,
                        OfferTime.READY,
                        new Money(3000),
                        new Money(4100),
                        List.of());
        var offered = (DeliveryOffered) offeredAt(OfferTime.READY, given(other)).getFirst();
        assertThat(offered.offer().fee()).isEqualTo(new Money(4100));
        assertThat(D.offer().fee()).isEqualTo(new Money(3000));
    }

    @Test
    void an_open_offer_is_sent_again_every_30_seconds_and_valid_for_90() {
        var renewed = new OfferRenewed(D.id(), D.offer(), noonPlus(360), noonPlus(300));
        D.offered().when(RENEW, noonPlus(269), SYSTEM).thenNothing();
        D.offered()
                .when(RENEW, noonPlus(270), SYSTEM)
                .then(renewed)
                .when(RENEW, noonPlus(271), SYSTEM)
                .thenNothing();
        D.claimed().when(RENEW, noonPlus(310), SYSTEM).thenNothing();
    }

    @Test
    void an_offer_that_is_being_undone_is_not_sent_again() {
        D.offered().and(D.undoing(250)).when(RENEW, noonPlus(270), SYSTEM).thenNothing();
    }

    @Test
    void a_delivery_unclaimed_for_10_minutes_is_put_before_the_owner_once() {
        D.offered().when(RAISE, noonPlus(839), SYSTEM).thenNothing();
        D.offered()
                .when(RAISE, noonPlus(840), SYSTEM)
                .messages(MessageKind.SELLER_DELIVERY_STUCK)
                .then(D.raised())
                .when(RAISE, noonPlus(900), SYSTEM)
                .thenNothing();
    }

    @Test
    void a_delivery_without_progress_for_60_minutes_is_put_before_the_owner() {
        D.claimed().when(RAISE, noonPlus(3899), SYSTEM).thenNothing();
        D.claimed().when(RAISE, noonPlus(3900), SYSTEM).then(D.raised());
        D.onTheWay().when(RAISE, noonPlus(3999), SYSTEM).thenNothing();
        D.onTheWay().when(RAISE, noonPlus(4000), SYSTEM).then(D.raised());
    }

    @Test
    void a_delivery_that_is_being_undone_is_put_before_nobody() {
        D.onTheWay().and(D.undoing(500)).when(RAISE, noonPlus(4000), SYSTEM).thenNothing();
    }

    @Test
    void the_owner_has_a_delivery_offered_again_that_nobody_claims() {
        D.offered().when(AGAIN, noonPlus(300), OWNER).thenNothing();
        D.offered()
                .and(D.raised())
                .when(AGAIN, noonPlus(900), OWNER)
                .then(D.offeredAt(900))
                .when(AGAIN, noonPlus(901), OWNER)
                .thenNothing();
    }

    @Test
    void the_owner_takes_a_claim_that_stands_still_from_its_rider_and_has_it_offered_again() {
        D.claimed()
                .and(D.raised())
                .when(AGAIN, noonPlus(4000), OWNER)
                .then(D.ended("owner"), D.offeredAt(4000));
    }

    @Test
    void a_press_that_was_meant_for_an_offer_takes_it_from_no_rider_who_has_just_claimed_it() {
        D.offered()
                .and(D.raised(), D.claimed(RIDER, JUNO, 900))
                .when(AGAIN, noonPlus(901), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
    }

    @Test
    void goods_that_have_left_the_shop_are_not_offered_again() {
        D.onTheWay()
                .and(D.raised())
                .when(AGAIN, noonPlus(4100), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
    }

    @Test
    void what_the_owner_took_over_and_has_not_started_can_be_offered_again() {
        D.offered()
                .and(D.withdrawn(), new DeliveryTakenOver(D.id(), null))
                .when(AGAIN, noonPlus(900), OWNER)
                .then(D.offeredAt(900));
    }

    @Test
    void an_order_that_is_not_accepted_yet_is_not_offered_by_hand() {
        D.enrolled()
                .and(D.orders().received())
                .when(AGAIN, noonPlus(30), OWNER)
                .refused(RefusalCode.WRONG_STEP);
    }

    @Test
    void while_a_cancel_is_undecided_a_delivery_is_not_offered_again() {
        D.claimed()
                .and(D.raised())
                .and(D.cancelAsked(3950))
                .when(AGAIN, noonPlus(4000), OWNER)
                .refused(RefusalCode.CANCEL_PENDING);
    }

    @Test
    void an_unclaimed_offer_is_withdrawn_by_an_undone_slip_and_made_again_when_it_is_ready() {
        D.offered()
                .when(new UndoStep(D.id(), OrderStatus.READY), noonPlus(300), KITCHEN)
                .thenKinds(DeliveryEvent.OfferWithdrawn.class, StepUndone.class)
                .when(new FinishPreparing(D.id()), noonPlus(350), KITCHEN)
                .thenKinds(PreparationFinished.class, DeliveryOffered.class);
    }

    @Test
    void a_claim_keeps_a_slip_from_being_undone() {
        D.claimed()
                .when(new UndoStep(D.id(), OrderStatus.READY), noonPlus(310), KITCHEN)
                .refused(RefusalCode.UNDO_NOTHING);
    }

    @Test
    void an_undone_order_takes_back_its_offer_or_its_claim_and_nothing_else() {
        assertThat(cancelled(D.offered()))
                .isEqualTo(List.of(D.withdrawn(), new DeliveryCancelled(D.id(), null)));
        var taken = List.of(new DeliveryCancelled(D.id(), RIDER));
        assertThat(cancelled(D.claimed())).isEqualTo(taken);
        assertThat(cancelled(D.onTheWay())).isEqualTo(taken);
        assertThat(cancelled(D.enrolled().and(D.orders().ready()))).isEmpty();
    }

    private static List<Event> cancelled(OrderStory story) {
        var draft = new Draft(story.theShop(), story.theOrder());
        Offering.cancel(draft);
        assertThat(draft.order().delivery().isOpen()).isFalse();
        return draft.events();
    }

    private static DeliveryTerms terms(Carrier carrier, OfferTime time) {
        return new DeliveryTerms(carrier, time, new Money(3000), null, List.of());
    }

    private static OrderStory given(DeliveryTerms terms) {
        var settings = Preset.RESTAURANT.settings().with(terms);
        return OrderStory.given(Shops.enrolled(Preset.RESTAURANT, settings))
                .and(D.orders().ready());
    }

    private static List<Event> offeredAt(OfferTime time, DeliveryTerms terms) {
        return offeredAt(time, given(terms));
    }

    private static List<Event> offeredAt(OfferTime time, OrderStory story) {
        var draft = new Draft(story.theShop(), story.theOrder());
        Offering.at(time, draft, Moment.of(noonPlus(240), SYSTEM));
        return draft.events();
    }
}
