package soban.domain.order;

import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.shop.OfferTime;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.Optional;

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

    /// All that is still to be made, whichever station makes it.
    static Decision finish(Draft draft, Moment moment) {
        return finishable(draft).orElseGet(() -> ready(draft, moment));
    }

    /// One station's lines. It is ready in the same decision in which the last station has
    /// finished, so that no ticket waits for somebody who is done.
    static Decision finishStation(Draft draft, String station, Moment moment) {
        Order order = draft.order();
        if (order.shownToShop() && !order.content().stations().contains(station)) {
            return Decision.refuse(RefusalCode.STATION_UNKNOWN, station);
        }
        return finishable(draft).orElseGet(() -> stationDone(draft, station, moment));
    }

    private static Decision stationDone(Draft draft, String station, Moment moment) {
        Progress progress = draft.order().progress();
        if (progress.done(station).isPresent()) {
            return Decision.accept();
        }
        Instant at = progress.notBefore(moment.pressedAt());
        draft.add(new StationFinished(draft.order().id(), station, at));
        Order after = draft.order();
        return after.progress().allDone(after.content().stations())
                ? ready(draft, moment)
                : draft.accepted();
    }

    private static Decision ready(Draft draft, Moment moment) {
        Order order = draft.order();
        Instant at = order.progress().notBefore(moment.pressedAt());
        draft.add(new PreparationFinished(order.id(), at, Serving.listAt(draft.shop(), moment)));
        Riding.tellReady(draft);
        Offering.at(OfferTime.READY, draft, moment);
        return draft.accepted();
    }

    /// What stands against finishing, or is so already; empty when it can be done.
    private static Optional<Decision> finishable(Draft draft) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Optional.of(Decision.refuse(RefusalCode.ORDER_UNKNOWN));
        }
        if (!draft.shop().settings().prepares()) {
            return Optional.of(Decision.refuse(RefusalCode.WRONG_STEP, order.status().name()));
        }
        if (Gate.undone(order)) {
            return Optional.of(Gate.refused(order));
        }
        if (order.status() == OrderStatus.READY) {
            return Optional.of(Decision.accept());
        }
        return order.status() == OrderStatus.PREPARING
                ? Optional.empty()
                : Optional.of(Gate.wrongStep(order));
    }
}
