package soban.domain.order;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

/// What the rider who has a delivery does with the goods. Their unit passes on only what they asked
/// before they knew of a cancel; so a pick-up that comes too late for the order is a loss.
final class Carrying {
    private Carrying() {}

    static Decision pickUp(Draft draft, TakeRiderStep step, Moment moment) {
        Order order = draft.order();
        var delivery = order.delivery();
        if (!delivery.isWith(step.rider())) {
            return Riding.refused(draft, step, RefusalCode.DELIVERY_NOT_YOURS);
        }
        if (delivery.isPickedUpBy(step.rider()) || delivery.status() == DeliveryStatus.DELIVERED) {
            return Decision.accept();
        }
        if (Gate.undone(order)) {
            return lost(draft, step);
        }
        if (!delivery.isClaimedBy(step.rider())) {
            return Riding.refused(draft, step, RefusalCode.DELIVERY_WRONG_STEP);
        }
        if (order.status() != OrderStatus.READY) {
            return Riding.refused(draft, step, RefusalCode.WRONG_STEP);
        }
        if (order.cancellation().undecided()) {
            if (!pressedUnknowing(order, step)) {
                return Riding.refused(draft, step, RefusalCode.CANCEL_PENDING);
            }
            Cancelling.giveWay(draft, "begun");
        }
        var at = DeliveryGate.pressed(order, step.at(), moment.now());
        return draft.add(Riding.pickedUp(draft, step.rider(), at, moment.now())).accepted();
    }

    /// Before anybody asked to cancel; or by the rider who was asked and has not answered: from
    /// them nothing comes that they asked after they had seen the question.
    private static boolean pressedUnknowing(Order order, TakeRiderStep step) {
        var cancellation = order.cancellation();
        var requested = cancellation.requestedAt();
        return (requested != null && step.at().isBefore(requested))
                || cancellation.awaited().contains(step.rider().amongDevices());
    }

    private static Decision lost(Draft draft, TakeRiderStep step) {
        boolean couldBePickedUp =
                draft.order().status() == OrderStatus.READY || draft.order().status().ended();
        if (couldBePickedUp) {
            draft.add(new WorkLost(step.order(), step.rider().amongDevices(), step.at()));
        }
        return Riding.refused(draft, step, RefusalCode.ORDER_CANCELLED);
    }

    /// When the customer has confirmed the receipt meanwhile, it is so already.
    static Decision deliver(Draft draft, TakeRiderStep step, Moment moment) {
        Order order = draft.order();
        var delivery = order.delivery();
        if (!delivery.isWith(step.rider())) {
            return Riding.refused(draft, step, RefusalCode.DELIVERY_NOT_YOURS);
        }
        if (delivery.status() == DeliveryStatus.DELIVERED) {
            return Decision.accept();
        }
        if (Gate.undone(order)) {
            return Riding.refused(draft, step, RefusalCode.ORDER_CANCELLED);
        }
        if (!delivery.isPickedUpBy(step.rider())) {
            return Riding.refused(draft, step, RefusalCode.DELIVERY_WRONG_STEP);
        }
        draft.add(
                new OrderDelivered(
                        step.order(),
                        step.rider(),
                        Role.RIDER,
                        DeliveryGate.pressed(order, step.at(), moment.now()),
                        moment.now().plus(draft.shop().settings().windows().completion())));
        Serving.served(draft);
        return draft.accepted();
    }
}
