package soban.domain.order;

import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.shop.OfferTime;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// What a kitchen does with an order. A press that two desks make at once is granted to both: it is
/// so already.
final class Preparing {
    private Preparing() {}

    /// The start closes the gate for cancels, so one that comes too late is a loss.
    static Decision start(Draft draft, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (!draft.shop().settings().prepares()) {
            return Decision.refuse(RefusalCode.WRONG_STEP, order.status().name());
        }
        if (Gate.undone(order)) {
            return Gate.late(draft, moment, OrderStatus.RECEIVED, OrderStatus.ACCEPTED);
        }
        if (order.status() == OrderStatus.PREPARING) {
            return Decision.accept();
        }
        if (order.status() != OrderStatus.ACCEPTED) {
            return Gate.wrongStep(order);
        }
        if (Gate.blocked(order, moment)) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Cancelling.giveWay(draft, "begun");
        Instant at = order.progress().notBefore(moment.pressedAt());
        return draft.add(new PreparationStarted(order.id(), at)).accepted();
    }

    static Decision finish(Draft draft, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (!draft.shop().settings().prepares()) {
            return Decision.refuse(RefusalCode.WRONG_STEP, order.status().name());
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() == OrderStatus.READY) {
            return Decision.accept();
        }
        if (order.status() != OrderStatus.PREPARING) {
            return Gate.wrongStep(order);
        }
        Instant at = order.progress().notBefore(moment.pressedAt());
        draft.add(new PreparationFinished(order.id(), at, Serving.listAt(draft.shop(), moment)));
        Riding.tellReady(draft);
        Offering.at(OfferTime.READY, draft, moment);
        return draft.accepted();
    }
}
