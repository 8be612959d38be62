package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.delivery.RiderStep.CLAIM;
import static soban.domain.delivery.RiderStep.DELIVER;
import static soban.domain.delivery.RiderStep.GIVE_BACK;
import static soban.domain.delivery.RiderStep.PICK_UP;
import static soban.domain.order.Deliveries.JUNO;
import static soban.domain.order.Deliveries.RELAY;
import static soban.domain.order.Deliveries.SORA;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.CUSTOMER;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Grades;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.SellerNotified;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.order.OrderCommand.ConfirmReceipt;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.person.Personal;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;

/// Whose a delivery is, and what they do with it (rules 7, 8, 13 and 14).
class RidingTest {
    private static final Deliveries D = new Deliveries(Preset.RESTAURANT);
    private static final Deliveries KIT = new Deliveries(Preset.MEALKIT);

    @Test
    void of_riders_who_claim_the_same_delivery_exactly_one_gets_it_and_the_others_are_told() {
        D.offered()
                .when(D.step(RIDER, CLAIM, 299), noonPlus(300), RELAY)
                .then(D.claimed(RIDER, JUNO, 300))
                .when(D.step(OTHER_RIDER, CLAIM, 298), noonPlus(301), RELAY)
                .then(D.refused(OTHER_RIDER, CLAIM, RefusalCode.DELIVERY_GONE))
                .when(D.step(RIDER, CLAIM, 299), noonPlus(302), RELAY)
                .thenNothing();
    }

    @Test
    void a_claim_counts_by_the_delivery_s_state_even_when_its_offer_has_lapsed_at_the_desk() {
        D.offered()
                .when(D.step(RIDER, CLAIM, 3000), noonPlus(3000), RELAY)
                .then(D.claimed(RIDER, JUNO, 3000));
    }

    @Test
    void after_the_claim_the_rider_gets_address_and_phone_of_whom_it_is_for() {
        assertThat(D.details())
                .isEqualTo(
                        new DeliveryDetails(
                                1,
                                D.offer(),
                                Shops.ADDRESS,
                                Shops.CONTACT.name(),
                                Shops.CONTACT.phone(),
                                Personal.Open.NOTHING));
        var story = D.offered();
        var before = story.theOrder().content();
        var forJun =
                new OrderContent(
                        before.customer(),
                        before.contact(),
                        7,
                        before.fulfilment(),
                        before.address(),
                        new Recipient("준", "010-9999-0000"),
                        "생일 축하해",
                        null,
                        null,
                        before.lines(),
                        "문 앞에",
                        before.placedAt(),
                        before.bill());
        var order = story.theOrder();
        var draft =
                new Draft(
                        story.theShop(),
                        new Order(
                                order.id(),
                                forJun,
                                order.progress(),
                                order.payments(),
                                order.stock(),
                                order.cancellation(),
                                order.delivery(),
                                order.seen(),
                                order.messages(),
                                order.review()));
        Riding.step(draft, D.step(RIDER, CLAIM, 300), Moment.of(noonPlus(300), RELAY));
        assertThat(((DeliveryClaimed) draft.events().getFirst()).details())
                .isEqualTo(
                        new DeliveryDetails(
                                7, D.offer(), Shops.ADDRESS, "준", "010-9999-0000", "문 앞에"));
    }

    @Test
    void what_is_not_offered_can_not_be_claimed() {
        var gone = D.refused(RIDER, CLAIM, RefusalCode.DELIVERY_GONE);
        var claim = D.step(RIDER, CLAIM, 300);
        D.enrolled().and(D.orders().ready()).when(claim, noonPlus(300), RELAY).then(gone);
        D.offered()
                .and(D.withdrawn(), new DeliveryTakenOver(D.id(), null))
                .when(claim, noonPlus(300), RELAY)
                .then(gone);
        D.enrolled()
                .and(Orders.pickedUp(Preset.RESTAURANT).ready())
                .when(claim, noonPlus(300), RELAY)
                .then(gone);
        D.enrolled().and(D.orders().placed()).when(claim, noonPlus(300), RELAY).then(gone);
    }

    @Test
    void while_a_cancel_is_requested_or_held_nobody_can_newly_claim() {
        KIT.offered()
                .and(KIT.cancelAsked(290, "owner-1"))
                .when(KIT.step(RIDER, CLAIM, 280), noonPlus(300), RELAY)
                .then(KIT.refused(RIDER, CLAIM, RefusalCode.CANCEL_PENDING));
        KIT.offered()
                .and(KIT.undoing(290))
                .when(KIT.step(RIDER, CLAIM, 280), noonPlus(300), RELAY)
                .then(KIT.refused(RIDER, CLAIM, RefusalCode.ORDER_CANCELLED));
    }

    @Test
    void a_rider_can_give_a_claim_back_until_pick_up_and_it_is_offered_again() {
        D.claimed()
                .when(D.step(RIDER, GIVE_BACK, 350), noonPlus(351), RELAY)
                .then(D.ended("given-back"), D.offeredAt(351))
                .when(D.step(RIDER, GIVE_BACK, 350), noonPlus(352), RELAY)
                .thenNothing()
                .when(D.step(OTHER_RIDER, CLAIM, 360), noonPlus(360), RELAY)
                .then(D.claimed(OTHER_RIDER, SORA, 360));
        D.onTheWay()
                .when(D.step(RIDER, GIVE_BACK, 410), noonPlus(410), RELAY)
                .then(D.refused(RIDER, GIVE_BACK, RefusalCode.DELIVERY_WRONG_STEP));
    }

    @Test
    void
            a_rider_who_gives_a_claim_back_has_not_begun_so_a_cancel_that_waits_for_them_goes_through() {
        KIT.claimed()
                .and(KIT.cancelAsked(310, RIDER.amongDevices()))
                .when(KIT.step(RIDER, GIVE_BACK, 309), noonPlus(312), RELAY)
                .thenKinds(
                        ClaimEnded.class,
                        CancelAcknowledged.class,
                        UndoingBegun.class,
                        SellerNotified.class,
                        RefundStarted.class);
        KIT.claimed()
                .and(KIT.undoing(310))
                .when(KIT.step(RIDER, GIVE_BACK, 309), noonPlus(312), RELAY)
                .then(KIT.refused(RIDER, GIVE_BACK, RefusalCode.ORDER_CANCELLED));
    }

    @Test
    void a_cancel_that_waits_for_others_keeps_the_delivery_on_offer_when_it_is_given_back() {
        KIT.claimed()
                .and(KIT.cancelAsked(310, "owner-1"))
                .when(KIT.step(RIDER, GIVE_BACK, 311), noonPlus(312), RELAY)
                .thenKinds(ClaimEnded.class, DeliveryOffered.class);
    }

    @Test
    void the_rider_picks_up_what_is_ready_and_delivers_it() {
        var served = new OrderServed(D.id(), MINA, Grades.USUAL);
        var there =
                D.claimed()
                        .when(D.step(RIDER, PICK_UP, 400), noonPlus(405), RELAY)
                        .then(D.pickedUp(400, 405))
                        .when(D.step(RIDER, PICK_UP, 400), noonPlus(406), RELAY)
                        .thenNothing()
                        .when(D.step(RIDER, DELIVER, 900), noonPlus(1000), RELAY)
                        .then(delivered(900, 1000), served);
        assertThat(there.theOrder().status()).isEqualTo(OrderStatus.DELIVERED);
        there.when(D.step(RIDER, DELIVER, 900), noonPlus(1001), RELAY).thenNothing();
        there.when(D.step(RIDER, PICK_UP, 400), noonPlus(1001), RELAY).thenNothing();
    }

    @Test
    void a_rider_s_press_is_dated_neither_before_what_it_follows_nor_after_its_arrival() {
        D.claimed()
                .when(D.step(RIDER, PICK_UP, 100), noonPlus(405), RELAY)
                .then(D.pickedUp(240, 405));
        D.claimed()
                .when(D.step(RIDER, PICK_UP, 500), noonPlus(405), RELAY)
                .then(D.pickedUp(405, 405));
    }

    @Test
    void pick_up_is_possible_only_from_ready() {
        var claimed =
                D.enrolled()
                        .and(D.orders().accepted())
                        .and(D.orders().start(), D.offeredAt(70), notReady());
        claimed.when(D.step(RIDER, PICK_UP, 100), noonPlus(100), RELAY)
                .then(D.refused(RIDER, PICK_UP, RefusalCode.WRONG_STEP));
        claimed.when(new FinishPreparing(D.id()), noonPlus(240), Shops.KITCHEN)
                .thenKinds(PreparationFinished.class, RiderToldReady.class);
    }

    @Test
    void a_step_is_taken_by_nobody_but_the_rider_who_has_the_delivery() {
        for (var story : new OrderStory[] {D.offered(), D.claimed(), D.onTheWay()}) {
            for (var step : new RiderStep[] {PICK_UP, DELIVER}) {
                story.when(D.step(OTHER_RIDER, step, 450), noonPlus(450), RELAY)
                        .then(D.refused(OTHER_RIDER, step, RefusalCode.DELIVERY_NOT_YOURS));
            }
            story.when(D.step(OTHER_RIDER, GIVE_BACK, 450), noonPlus(450), RELAY).thenNothing();
        }
        D.claimed()
                .when(D.step(RIDER, DELIVER, 450), noonPlus(450), RELAY)
                .then(D.refused(RIDER, DELIVER, RefusalCode.DELIVERY_WRONG_STEP));
    }

    @Test
    void a_receipt_that_the_customer_confirmed_first_makes_the_rider_s_word_superfluous() {
        D.onTheWay()
                .when(new ConfirmReceipt(D.id(), MINA), noonPlus(800), CUSTOMER)
                .story()
                .when(D.step(RIDER, DELIVER, 790), noonPlus(801), RELAY)
                .thenNothing();
    }

    @Test
    void a_pick_up_that_was_pressed_before_the_cancel_was_asked_wins_while_it_is_undecided() {
        KIT.claimed()
                .and(KIT.cancelAsked(500, RIDER.amongDevices()))
                .when(KIT.step(RIDER, PICK_UP, 400), noonPlus(510), RELAY)
                .then(
                        new CancelRefused(KIT.id(), "begun"),
                        new RiderToldCancelOver(KIT.id(), RIDER),
                        KIT.pickedUp(400, 510));
    }

    @Test
    void a_rider_who_was_asked_and_could_not_know_yet_wins_too() {
        KIT.claimed()
                .and(KIT.cancelAsked(500, RIDER.amongDevices()))
                .when(KIT.step(RIDER, PICK_UP, 505), noonPlus(510), RELAY)
                .thenKinds(CancelRefused.class, RiderToldCancelOver.class, OrderPickedUp.class);
    }

    @Test
    void while_a_cancel_is_requested_or_held_nobody_can_newly_pick_up() {
        var pending = KIT.refused(RIDER, PICK_UP, RefusalCode.CANCEL_PENDING);
        KIT.claimed()
                .and(KIT.cancelAsked(500, "owner-1"))
                .when(KIT.step(RIDER, PICK_UP, 505), noonPlus(510), RELAY)
                .then(pending);
        KIT.claimed()
                .and(KIT.cancelAsked(500, RIDER.amongDevices(), "owner-1"))
                .and(new CancelAcknowledged(KIT.id(), RIDER.amongDevices()))
                .when(KIT.step(RIDER, PICK_UP, 505), noonPlus(510), RELAY)
                .then(pending);
    }

    @Test
    void a_pick_up_that_comes_after_the_refund_has_begun_is_refused_and_seen_as_a_loss() {
        var late = KIT.step(RIDER, PICK_UP, 400);
        var refused = KIT.refused(RIDER, PICK_UP, RefusalCode.ORDER_CANCELLED);
        KIT.claimed()
                .and(KIT.undoing(500))
                .when(late, noonPlus(510), RELAY)
                .then(new WorkLost(KIT.id(), RIDER.amongDevices(), noonPlus(400)), refused);
        KIT.claimed()
                .and(KIT.undoing(500))
                .when(KIT.step(OTHER_RIDER, PICK_UP, 400), noonPlus(510), RELAY)
                .then(KIT.refused(OTHER_RIDER, PICK_UP, RefusalCode.DELIVERY_NOT_YOURS));
        D.enrolled()
                .and(D.orders().accepted())
                .and(D.orders().start(), D.offeredAt(70), notReady())
                .and(D.undoing(100))
                .when(D.step(RIDER, PICK_UP, 90), noonPlus(110), RELAY)
                .then(D.refused(RIDER, PICK_UP, RefusalCode.ORDER_CANCELLED));
        D.onTheWay()
                .and(D.undoing(500))
                .when(D.step(RIDER, DELIVER, 490), noonPlus(510), RELAY)
                .then(D.refused(RIDER, DELIVER, RefusalCode.ORDER_CANCELLED));
    }

    private static DeliveryClaimed notReady() {
        return new DeliveryClaimed(D.id(), RIDER, JUNO, D.details(), false, noonPlus(3700));
    }

    private static OrderDelivered delivered(long pressed, long second) {
        Instant completes = noonPlus(second + 24 * 3600);
        return new OrderDelivered(D.id(), RIDER, Role.RIDER, noonPlus(pressed), completes);
    }
}
