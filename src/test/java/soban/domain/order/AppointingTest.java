package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.domain.order.Deliveries.RELAY;
import static soban.domain.order.Deliveries.SORA;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.OWNER;
import static soban.domain.order.Shops.RIDER;
import static soban.domain.order.Shops.SYSTEM;

import org.junit.jupiter.api.Test;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.message.MessageKind;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.DeliveryCommand.DeliverOurselves;
import soban.domain.order.DeliveryCommand.FailDelivery;
import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.LapseAppointment;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.DeliveryEvent.AppointmentLapsed;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderAppointed;
import soban.domain.order.ReviewEvent.OrderServed;
import soban.domain.shop.Preset;
import soban.domain.unit.RefusalCode;

import java.util.List;

/// Rule 14, the owner reassigns a delivery: to a rider of whom only their own unit knows whether
/// there is one.
class AppointingTest {
    private static final Deliveries D = new Deliveries(Preset.RESTAURANT);
    private static final Deliveries KIT = new Deliveries(Preset.MEALKIT);
    private static final ReassignDelivery APPOINT = new ReassignDelivery(D.id(), OTHER_RIDER);
    private static final GiveToAppointed GIVE = new GiveToAppointed(D.id(), OTHER_RIDER, SORA);
    private static final LapseAppointment LAPSE = new LapseAppointment(D.id());
    private static final RiderId NOBODY = new RiderId("no-such-rider");

    @Test
    void the_owner_gives_a_delivery_to_a_rider_once_the_rider_s_own_unit_has_confirmed_it() {
        for (var before : List.of(D.offered(), D.enrolled().and(D.orders().ready()))) {
            appoint(before)
                    .when(GIVE, noonPlus(901), RELAY)
                    .then(D.claimed(OTHER_RIDER, SORA, 901))
                    .when(GIVE, noonPlus(902), RELAY)
                    .thenNothing();
        }
        appoint(D.claimed())
                .when(GIVE, noonPlus(901), RELAY)
                .then(D.ended("reassigned"), D.claimed(OTHER_RIDER, SORA, 901))
                .when(APPOINT, noonPlus(902), OWNER)
                .thenNothing();
    }

    @Test
    void until_then_everything_stays_as_it_is() {
        var claimed = appoint(D.claimed());
        assertThat(claimed.theOrder().delivery().isClaimedBy(RIDER)).isTrue();
        claimed.when(APPOINT, noonPlus(905), OWNER).thenNothing();
        claimed.when(D.step(RIDER, RiderStep.PICK_UP, 905), noonPlus(906), RELAY)
                .thenKinds(OrderPickedUp.class);
        appoint(D.offered())
                .when(D.step(RIDER, RiderStep.CLAIM, 905), noonPlus(906), RELAY)
                .thenKinds(DeliveryClaimed.class);
    }

    @Test
    void a_rider_who_does_not_exist_gets_nothing_and_after_two_minutes_the_owner_is_told() {
        var appointed =
                D.claimed()
                        .when(new ReassignDelivery(D.id(), NOBODY), noonPlus(900), OWNER)
                        .then(new RiderAppointed(D.id(), NOBODY, noonPlus(1020)));
        appointed.when(LAPSE, noonPlus(1019), SYSTEM).thenNothing();
        var lapsed =
                appointed
                        .when(LAPSE, noonPlus(1020), SYSTEM)
                        .messages(MessageKind.SELLER_DELIVERY_STUCK)
                        .then(new AppointmentLapsed(D.id(), NOBODY));
        assertThat(lapsed.theOrder().delivery().isClaimedBy(RIDER)).isTrue();
        assertThat(lapsed.theOrder().delivery().raised()).isTrue();
        lapsed.when(LAPSE, noonPlus(1021), SYSTEM).thenNothing();
        lapsed.when(new GiveToAppointed(D.id(), NOBODY, "late"), noonPlus(1021), RELAY)
                .thenNothing();
    }

    @Test
    void the_order_asks_the_clock_to_end_an_appointment_and_no_longer_once_it_is_over() {
        var appointed = appoint(D.offered());
        assertThat(Timer.of(appointed.theOrder()))
                .filteredOn(timer -> timer.command().equals(LAPSE))
                .extracting(Timer::due)
                .containsExactly(noonPlus(1020));
        var ready = appoint(D.enrolled().and(D.orders().ready()));
        var cancelled = ready.and(D.undoing(910)).and(new OrderCancelled(D.id()));
        for (var over : List.of(appointed.and(D.claimed(OTHER_RIDER, SORA, 901)), cancelled)) {
            assertThat(Timer.of(over.theOrder())).extracting(Timer::command).doesNotContain(LAPSE);
            over.when(LAPSE, noonPlus(1020), SYSTEM).thenNothing();
        }
    }

    @Test
    void the_rider_whom_the_owner_named_last_gets_it() {
        var renamed =
                appoint(D.offered())
                        .when(new ReassignDelivery(D.id(), RIDER), noonPlus(901), OWNER)
                        .then(new RiderAppointed(D.id(), RIDER, noonPlus(1021)));
        renamed.when(GIVE, noonPlus(902), RELAY).thenNothing();
        renamed.when(new GiveToAppointed(D.id(), RIDER, "준호"), noonPlus(903), RELAY)
                .thenKinds(DeliveryClaimed.class);
    }

    @Test
    void what_came_between_is_not_undone_by_a_late_confirmation() {
        var appointed = appoint(D.claimed());
        appointed
                .and(D.ended("given-back"))
                .when(GIVE, noonPlus(910), RELAY)
                .thenKinds(DeliveryClaimed.class);
        appointed.and(D.pickedUp(905, 905)).when(GIVE, noonPlus(910), RELAY).thenNothing();
        appointed.and(D.undoing(905)).when(GIVE, noonPlus(910), RELAY).thenNothing();
        appointed
                .when(new DeliverOurselves(D.id()), noonPlus(905), OWNER)
                .story()
                .when(GIVE, noonPlus(910), RELAY)
                .thenNothing();
        appointed
                .when(new FailDelivery(D.id(), false, "no road"), noonPlus(905), OWNER)
                .story()
                .when(GIVE, noonPlus(910), RELAY)
                .thenNothing();
        KIT.claimed()
                .when(new ReassignDelivery(KIT.id(), OTHER_RIDER), noonPlus(900), OWNER)
                .story()
                .and(KIT.cancelAsked(905))
                .when(new GiveToAppointed(KIT.id(), OTHER_RIDER, SORA), noonPlus(910), RELAY)
                .thenNothing();
    }

    @Test
    void goods_that_are_on_the_way_change_hands_there() {
        var handed =
                appoint(D.onTheWay())
                        .when(GIVE, noonPlus(901), RELAY)
                        .then(
                                D.ended("reassigned"),
                                D.claimed(OTHER_RIDER, SORA, 901),
                                new OrderPickedUp(
                                        D.id(), OTHER_RIDER, noonPlus(901), noonPlus(4501)));
        assertThat(handed.theOrder().progress().since()).isEqualTo(noonPlus(400));
        assertThat(handed.theOrder().delivery().status()).isEqualTo(DeliveryStatus.PICKED_UP);
        handed.when(D.step(OTHER_RIDER, RiderStep.DELIVER, 990), noonPlus(1000), RELAY)
                .thenKinds(OrderDelivered.class, OrderServed.class);
    }

    @Test
    void a_delivery_is_reassigned_only_while_there_is_one_and_no_cancel_is_undecided() {
        D.enrolled()
                .and(D.orders().received())
                .when(APPOINT, noonPlus(30), OWNER)
                .refused(RefusalCode.DELIVERY_WRONG_STEP);
        D.onTheWay()
                .when(D.step(RIDER, RiderStep.DELIVER, 900), noonPlus(900), RELAY)
                .story()
                .when(APPOINT, noonPlus(1001), OWNER)
                .refused(RefusalCode.ORDER_CLOSED);
        KIT.claimed()
                .and(KIT.cancelAsked(500))
                .when(new ReassignDelivery(KIT.id(), OTHER_RIDER), noonPlus(501), OWNER)
                .refused(RefusalCode.CANCEL_PENDING);
        D.claimed()
                .and(D.undoing(500))
                .when(APPOINT, noonPlus(501), OWNER)
                .refused(RefusalCode.ORDER_CANCELLED);
    }

    private static OrderStory appoint(OrderStory story) {
        return story.when(APPOINT, noonPlus(900), OWNER)
                .messages()
                .then(new RiderAppointed(D.id(), OTHER_RIDER, noonPlus(1020)));
    }
}
