package soban.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.domain.order.Deliveries.JUNO;
import static soban.domain.order.Deliveries.SORA;
import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.OTHER_RIDER;
import static soban.domain.order.Shops.RIDER;

import org.junit.jupiter.api.Test;

import soban.domain.delivery.Delivery;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderStep;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.shop.Carrier;
import soban.domain.shop.Preset;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.util.List;

/// What events make of a delivery, and what can't be.
class DeliveryEvolutionTest {
    private static final Deliveries D = new Deliveries(Preset.RESTAURANT);
    private static final OrderStory READY = D.enrolled().and(D.orders().ready());
    private static final OfferRenewed RENEWED =
            new OfferRenewed(D.id(), D.offer(), noonPlus(360), noonPlus(300));
    private static final OrderPickedUp BY_SHOP =
            new OrderPickedUp(D.id(), null, noonPlus(400), noonPlus(4000));
    private static final DeliveryTakenOver TAKEN_OVER = new DeliveryTakenOver(D.id(), null);
    private static final DeliveryCancelled CANCELLED = new DeliveryCancelled(D.id(), null);
    private static final DeliveryFailed FAILED = new DeliveryFailed(D.id(), null, "lost");

    @Test
    void a_delivery_goes_from_hand_to_hand() {
        assertThat(delivery(D.offered()))
                .isEqualTo(
                        new Delivery(
                                DeliveryStatus.OFFERED,
                                Carrier.RIDERS,
                                null,
                                noonPlus(270),
                                noonPlus(840),
                                false,
                                null));
        assertThat(delivery(D.offered().and(RENEWED)).renewAt()).isEqualTo(noonPlus(300));
        assertThat(delivery(D.claimed()))
                .isEqualTo(
                        new Delivery(
                                DeliveryStatus.CLAIMED,
                                Carrier.RIDERS,
                                RIDER,
                                null,
                                noonPlus(3900),
                                false,
                                null));
        assertThat(D.onTheWay().theOrder().status()).isEqualTo(OrderStatus.ON_THE_WAY);
        assertThat(delivery(D.onTheWay()).isPickedUpBy(RIDER)).isTrue();
        var there = D.onTheWay().and(delivered()).theOrder();
        assertThat(there.status()).isEqualTo(OrderStatus.DELIVERED);
        assertThat(there.progress().completeAt()).isEqualTo(noonPlus(9000));
        assertThat(there.delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void whatever_happens_to_a_raised_delivery_ends_its_being_raised() {
        var raised = D.offered().and(D.raised());
        assertThat(delivery(raised).raised()).isTrue();
        assertThat(delivery(raised).raiseAt()).isNull();
        assertThat(delivery(raised.and(RENEWED)).raised()).isTrue();
        assertThat(delivery(raised.and(D.offeredAt(900))).raised()).isFalse();
        assertThat(delivery(raised.and(D.claimed(RIDER, JUNO, 900))).raised()).isFalse();
    }

    @Test
    void a_withdrawn_offer_and_an_ended_claim_leave_a_delivery_that_can_be_offered_again() {
        assertThat(delivery(D.offered().and(D.withdrawn())))
                .isEqualTo(Delivery.none(Carrier.RIDERS));
        assertThat(delivery(D.claimed().and(D.ended("owner"))))
                .isEqualTo(Delivery.none(Carrier.RIDERS));
    }

    @Test
    void what_is_only_told_to_a_rider_changes_nothing() {
        var claimed = D.claimed();
        var told =
                claimed.and(
                        D.refused(OTHER_RIDER, RiderStep.CLAIM, RefusalCode.DELIVERY_GONE),
                        new RiderToldReady(D.id(), RIDER),
                        new RiderToldCancelOver(D.id(), RIDER));
        assertThat(told.theOrder()).isEqualTo(claimed.theOrder());
    }

    @Test
    void an_event_that_can_not_be_is_a_corrupt_history() {
        var claimed = D.claimed(RIDER, JUNO, 300);
        impossible(READY, RENEWED, D.withdrawn(), D.ended("x"), D.raised(), delivered());
        impossible(READY, D.pickedUp(400, 400), new RiderToldReady(D.id(), RIDER));
        impossible(D.offered(), D.ended("x"), BY_SHOP, TAKEN_OVER, delivered());
        impossible(D.claimed(), D.offeredAt(900), D.claimed(OTHER_RIDER, SORA, 900), RENEWED);
        impossible(D.claimed(), D.withdrawn(), TAKEN_OVER, BY_SHOP, delivered());
        impossible(D.claimed(), new ClaimEnded(D.id(), OTHER_RIDER, "x"));
        impossible(
                D.claimed(),
                new OrderPickedUp(D.id(), OTHER_RIDER, noonPlus(400), noonPlus(4000)),
                new RiderToldCancelOver(D.id(), OTHER_RIDER));
        impossible(D.onTheWay(), D.pickedUp(400, 400), D.offeredAt(900), BY_SHOP, claimed);
        impossible(
                D.onTheWay(),
                new OrderDelivered(D.id(), null, Role.OWNER, noonPlus(900), noonPlus(9000)));
        for (var over : List.of(CANCELLED, FAILED)) {
            impossible(READY.and(over), D.offeredAt(900), claimed, D.raised(), CANCELLED, FAILED);
        }
        impossible(D.onTheWay().and(delivered()), CANCELLED, FAILED, delivered(), TAKEN_OVER);
    }

    @Test
    void the_goods_leave_only_when_they_are_ready() {
        var accepted = D.enrolled().and(D.orders().accepted());
        impossible(accepted, BY_SHOP);
        impossible(accepted.and(D.offeredAt(30), D.claimed(RIDER, JUNO, 40)), D.pickedUp(50, 50));
    }

    @Test
    void nobody_sets_out_with_what_is_being_undone() {
        var ready = READY.and(D.undoing(300));
        impossible(ready, D.offeredAt(310), D.claimed(RIDER, JUNO, 310), BY_SHOP, TAKEN_OVER);
        impossible(D.claimed().and(D.undoing(400)), D.pickedUp(410, 410));
        impossible(D.onTheWay().and(D.undoing(500)), delivered());
    }

    private static OrderDelivered delivered() {
        return new OrderDelivered(D.id(), RIDER, Role.RIDER, noonPlus(900), noonPlus(9000));
    }

    private static Delivery delivery(OrderStory story) {
        return story.theOrder().delivery();
    }

    private static void impossible(OrderStory story, DeliveryEvent... events) {
        for (var event : events) {
            assertThatThrownBy(() -> OrderEvolution.evolve(story.theOrder(), event))
                    .as("%s", event)
                    .isInstanceOf(CorruptHistory.class);
        }
    }
}
