package soban.domain.order;

import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.ReassignDelivery;
import soban.domain.order.DeliveryEvent.AppointmentLapsed;
import soban.domain.order.DeliveryEvent.RiderAppointed;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;

/// The owner says which rider carries a delivery. Whether there is such a rider, and what they are
/// called, only the rider's own unit knows: until it has confirmed the appointment everything stays
/// as it is, and if it never does, the owner is told.
final class Appointing {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Appointing() {}

    static Decision appoint(Draft draft, ReassignDelivery to, Moment moment) {
        var closed = DeliveryGate.closedOrCancelPending(draft.order());
        if (closed.isPresent()) {
            return closed.get();
        }
        var delivery = draft.order().delivery();
        if (delivery.isAppointed(to.rider())
                || (delivery.isOpen() && delivery.isWith(to.rider()))) {
            return Decision.accept();
        }
        if (delivery.isPickedUpByShop()
                || (!delivery.isOpen() && !DeliveryGate.canBeGiven(draft.order()))) {
            return Decision.refuse(RefusalCode.DELIVERY_WRONG_STEP, delivery.status().name());
        }
        var until = moment.now().plus(PATIENCE);
        return draft.add(new RiderAppointed(draft.order().id(), to.rider(), until)).accepted();
    }

    /// It is taken from whoever has it. Goods on the way change hands there: the new rider has them
    /// at once. What has come between is not undone by it; and while a cancel is undecided the
    /// delivery changes hands for nobody.
    static Decision give(Draft draft, GiveToAppointed to, Moment moment) {
        Order order = draft.order();
        if (!order.delivery().isAppointed(to.rider())
                || DeliveryGate.closedOrCancelPending(order).isPresent()) {
            return Decision.accept();
        }
        Riding.takeAway(draft, "reassigned");
        Riding.give(draft, to.rider(), to.riderName(), moment.now());
        if (order.status() == OrderStatus.ON_THE_WAY) {
            draft.add(Riding.pickedUp(draft, to.rider(), moment.now(), moment.now()));
        }
        return draft.accepted();
    }

    static Decision lapse(Draft draft, Moment moment) {
        Order order = draft.order();
        var appointment = order.delivery().appointment();
        if (appointment != null
                && !moment.now().isBefore(appointment.until())
                && DeliveryGate.closed(order).isEmpty()) {
            draft.add(new AppointmentLapsed(order.id(), appointment.rider()));
        }
        return draft.accepted();
    }
}
