package soban.domain.order;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.Offer;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.place.Address;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.OfferTime;
import soban.domain.shop.Shop;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// Offers of a delivery to the riders of the area. An offer lapses at the riders' desks unless it
/// is renewed, so that one of which they lost sight is not claimed for ever; whether a claim comes
/// in time the shop decides by the delivery's state alone.
final class Offering {
    private static final Duration VALID = Duration.ofSeconds(90);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(30);

    private Offering() {}

    /// Offers the delivery if the shop's setting says that it is time. A time that has passed is
    /// time too: an offer that was withdrawn with a slip, or a setting that was changed meanwhile,
    /// must not leave an order that nobody is ever asked to carry.
    static void at(OfferTime time, Draft draft, Moment moment) {
        var terms = draft.shop().settings().delivery();
        var delivery = draft.order().delivery();
        if (draft.order().content().fulfilment() == Fulfilment.DELIVERY
                && terms.carrier() == Carrier.RIDERS
                && time.compareTo(terms.offered()) >= 0
                && delivery.status() == DeliveryStatus.NONE
                && delivery.carrier() == Carrier.RIDERS) {
            offer(draft, moment.now());
        }
    }

    static void offer(Draft draft, Instant now) {
        draft.add(
                new DeliveryOffered(
                        draft.order().id(),
                        seenByRiders(draft.shop(), draft.order()),
                        now.plus(VALID),
                        now.plus(RENEWED_AFTER),
                        now.plus(draft.shop().settings().windows().claim())));
    }

    /// Takes back what is offered or claimed, because the order is undone.
    static void cancel(Draft draft) {
        if (draft.order().delivery().isOpen()) {
            withdraw(draft);
            draft.add(new DeliveryCancelled(draft.order().id(), draft.order().delivery().rider()));
        }
    }

    /// The riders' desks drop the offer, if there is one.
    static void withdraw(Draft draft) {
        if (draft.order().delivery().status() == DeliveryStatus.OFFERED) {
            draft.add(new OfferWithdrawn(draft.order().id(), draft.shop().area().id()));
        }
    }

    static Decision renew(Draft draft, Moment moment) {
        var delivery = draft.order().delivery();
        var due = delivery.renewAt();
        if (delivery.status() == DeliveryStatus.OFFERED
                && due != null
                && !moment.now().isBefore(due)
                && !Gate.undone(draft.order())) {
            draft.add(
                    new OfferRenewed(
                            draft.order().id(),
                            seenByRiders(draft.shop(), draft.order()),
                            moment.now().plus(VALID),
                            moment.now().plus(RENEWED_AFTER)));
        }
        return draft.accepted();
    }

    /// Puts a delivery that stands still before the owner; not one that is being undone, about
    /// which there is nothing left to decide.
    static Decision raise(Draft draft, Moment moment) {
        var delivery = draft.order().delivery();
        var due = delivery.raiseAt();
        if (delivery.isOpen()
                && due != null
                && !moment.now().isBefore(due)
                && !Gate.undone(draft.order())) {
            draft.add(new DeliveryRaised(draft.order().id()));
        }
        return draft.accepted();
    }

    /// The owner has it offered anew. From a rider it is taken only when the claim was put before
    /// the owner: else a press that was meant for an offer would take it from whoever has just
    /// claimed it. Goods that left the shop can't be offered: there is no place from which another
    /// rider could fetch them, so they can only be reassigned, taken over or given up.
    static Decision again(Draft draft, Moment moment) {
        var closed = DeliveryGate.closedOrCancelPending(draft.order());
        if (closed.isPresent()) {
            return closed.get();
        }
        var delivery = draft.order().delivery();
        return switch (delivery.status()) {
            case NONE ->
                    DeliveryGate.canBeGiven(draft.order())
                            ? offered(draft, moment)
                            : Decision.refuse(
                                    RefusalCode.WRONG_STEP, draft.order().status().name());
            case OFFERED -> delivery.raised() ? offered(draft, moment) : Decision.accept();
            case CLAIMED -> delivery.raised() ? taken(draft, moment) : wrongStep(draft);
            case PICKED_UP, DELIVERED, FAILED, CANCELLED -> wrongStep(draft);
        };
    }

    private static Decision taken(Draft draft, Moment moment) {
        var rider = draft.order().delivery().rider();
        if (rider == null) {
            throw new CorruptHistory(draft.order().id() + " is claimed by nobody");
        }
        draft.add(new ClaimEnded(draft.order().id(), rider, "owner"));
        return offered(draft, moment);
    }

    private static Decision offered(Draft draft, Moment moment) {
        offer(draft, moment.now());
        return draft.accepted();
    }

    private static Decision wrongStep(Draft draft) {
        return Decision.refuse(
                RefusalCode.DELIVERY_WRONG_STEP, draft.order().delivery().status().name());
    }

    static Offer seenByRiders(Shop shop, Order order) {
        String district = address(order).district();
        return new Offer(
                shop.id(),
                shop.name(),
                shop.area().id(),
                shop.position(),
                district,
                shop.settings().delivery().forRider(),
                shop.currency(),
                shop.area().district(district).orElse(null));
    }

    static Address address(Order order) {
        var address = order.content().address();
        if (address == null) {
            throw new CorruptHistory(order.id() + " is a delivery to nowhere");
        }
        return address;
    }
}
