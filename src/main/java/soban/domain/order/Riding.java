package soban.domain.order;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Whose a delivery is. The rider's own unit has accepted the wish already, so a refusal is an
/// event that finds its way back to the rider; a wish for what is so already is passed over.
final class Riding {
    private Riding() {}

    static Decision step(Draft draft, TakeRiderStep step, Moment moment) {
        return switch (step.step()) {
            case CLAIM -> claim(draft, step, moment);
            case GIVE_BACK -> giveBack(draft, step, moment);
            case PICK_UP -> Carrying.pickUp(draft, step, moment);
            case DELIVER -> Carrying.deliver(draft, step, moment);
        };
    }

    static Decision refused(Draft draft, TakeRiderStep step, RefusalCode code) {
        return draft.add(new RiderRefused(step.order(), step.rider(), step.step(), code))
                .accepted();
    }

    private static Decision claim(Draft draft, TakeRiderStep step, Moment moment) {
        Order order = draft.order();
        if (order.delivery().isOpen() && order.delivery().isWith(step.rider())) {
            return Decision.accept();
        }
        if (Gate.undone(order)) {
            return refused(draft, step, RefusalCode.ORDER_CANCELLED);
        }
        if (order.delivery().status() != DeliveryStatus.OFFERED) {
            return refused(draft, step, RefusalCode.DELIVERY_GONE);
        }
        if (order.cancellation().undecided()) {
            return refused(draft, step, RefusalCode.CANCEL_PENDING);
        }
        give(draft, step.rider(), step.riderName(), moment.now());
        return draft.accepted();
    }

    /// Whoever gives a claim back has not begun: that answers a cancel for which they were asked,
    /// and only an order that is kept after that is offered again.
    private static Decision giveBack(Draft draft, TakeRiderStep step, Moment moment) {
        Order order = draft.order();
        if (!order.delivery().isOpen() || !order.delivery().isWith(step.rider())) {
            return Decision.accept();
        }
        if (order.cancellation().undoing()) {
            return refused(draft, step, RefusalCode.ORDER_CANCELLED);
        }
        if (!order.delivery().isClaimedBy(step.rider())) {
            return refused(draft, step, RefusalCode.DELIVERY_WRONG_STEP);
        }
        draft.add(new ClaimEnded(step.order(), step.rider(), "given-back"));
        CancelAnswers.gone(draft, step.rider().amongDevices(), moment);
        if (!Gate.undone(draft.order())) {
            Offering.offer(draft, moment.now());
        }
        return draft.accepted();
    }

    /// Ends the claim of whoever has it.
    static void takeAway(Draft draft, String why) {
        var rider = draft.order().delivery().rider();
        if (draft.order().delivery().isOpen() && rider != null) {
            draft.add(new ClaimEnded(draft.order().id(), rider, why));
        }
    }

    static OrderPickedUp pickedUp(Draft draft, RiderId rider, Instant at, Instant now) {
        return new OrderPickedUp(
                draft.order().id(),
                rider,
                at,
                now.plus(draft.shop().settings().windows().progress()));
    }

    /// Tells the rider who waits for the goods that they can be picked up.
    static void tellReady(Draft draft) {
        var delivery = draft.order().delivery();
        var rider = delivery.rider();
        if (delivery.status() == DeliveryStatus.CLAIMED && rider != null) {
            draft.add(new RiderToldReady(draft.order().id(), rider));
        }
    }

    /// Tells the rider who may have been asked that the cancel is not to be: they go on.
    static void cancelOver(Draft draft) {
        var delivery = draft.order().delivery();
        var rider = delivery.rider();
        if (delivery.isOpen() && rider != null) {
            draft.add(new RiderToldCancelOver(draft.order().id(), rider));
        }
    }

    static void give(Draft draft, RiderId rider, String name, Instant now) {
        Order order = draft.order();
        boolean ready =
                order.status() == OrderStatus.READY || order.status() == OrderStatus.ON_THE_WAY;
        Instant raiseAt = now.plus(draft.shop().settings().windows().progress());
        draft.add(new DeliveryClaimed(order.id(), rider, name, details(draft), ready, raiseAt));
    }

    private static DeliveryDetails details(Draft draft) {
        var content = draft.order().content();
        var other = content.recipient();
        return new DeliveryDetails(
                content.number(),
                Offering.seenByRiders(draft.shop(), draft.order()),
                Offering.address(draft.order()),
                other == null ? content.contact().name() : other.name(),
                other == null ? content.contact().phone() : other.phone(),
                content.note());
    }
}
