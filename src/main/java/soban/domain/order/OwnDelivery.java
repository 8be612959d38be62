package soban.domain.order;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

/// Deliveries in the hands of the shop itself: by its setting, or because the owner takes one over.
final class OwnDelivery {
    private OwnDelivery() {}

    static Decision takeOver(Draft draft, Moment moment) {
        var closed = DeliveryGate.closedOrCancelPending(draft.order());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (DeliveryGate.isByShop(draft.shop(), draft.order())) {
            return Decision.accept();
        }
        Offering.withdraw(draft);
        Riding.takeAway(draft, "owner");
        var windows = draft.shop().settings().windows();
        boolean onTheWay = draft.order().status() == OrderStatus.ON_THE_WAY;
        var raiseAt = onTheWay ? moment.now().plus(windows.progress()) : null;
        return draft.add(new DeliveryTakenOver(draft.order().id(), raiseAt)).accepted();
    }

    /// In a shop without preparation this closes the gate for cancels, so one that comes too late
    /// is a loss.
    static Decision start(Draft draft, Moment moment) {
        Order order = draft.order();
        boolean byShop = DeliveryGate.isByShop(draft.shop(), order);
        if (byShop && order.shownToShop() && Gate.undone(order)) {
            return Gate.late(draft, moment, OrderStatus.READY);
        }
        if (order.delivery().isPickedUpByShop()) {
            return Decision.accept();
        }
        var closed = DeliveryGate.closed(order);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (!byShop) {
            return wrongStep(order);
        }
        if (order.status() != OrderStatus.READY) {
            return Gate.wrongStep(order);
        }
        if (Gate.blocked(order, moment)) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Cancelling.giveWay(draft, "begun");
        var windows = draft.shop().settings().windows();
        return draft.add(
                        new OrderPickedUp(
                                order.id(),
                                null,
                                DeliveryGate.pressed(order, moment.pressedAt(), moment.now()),
                                moment.now().plus(windows.progress())))
                .accepted();
    }

    /// When the customer has confirmed the receipt meanwhile, it is so already.
    static Decision finish(Draft draft, Moment moment) {
        Order order = draft.order();
        if (order.delivery().status() == DeliveryStatus.DELIVERED) {
            return Decision.accept();
        }
        var closed = DeliveryGate.closed(order);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (!order.delivery().isPickedUpByShop()) {
            return wrongStep(order);
        }
        draft.add(
                new OrderDelivered(
                        order.id(),
                        null,
                        Role.OWNER,
                        DeliveryGate.pressed(order, moment.pressedAt(), moment.now()),
                        moment.now().plus(draft.shop().settings().windows().completion())));
        Serving.served(draft);
        return draft.accepted();
    }

    private static Decision wrongStep(Order order) {
        return Decision.refuse(RefusalCode.DELIVERY_WRONG_STEP, order.delivery().status().name());
    }
}
