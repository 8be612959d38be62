package soban.domain.order;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.shop.OfferTime;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;

/// Taking back a slip.
final class Undo {
    private Undo() {}

    /// Two desks that undo the same step take it back once: else the second would take back the
    /// step before it, and open the way for a cancel of what is being made.
    static Decision step(Draft draft, OrderStatus from, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status().ended() || order.status().served()) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED, order.status().name());
        }
        boolean isSlip = from == OrderStatus.READY || from == OrderStatus.PREPARING;
        if (!isSlip || !draft.shop().settings().prepares()) {
            return Decision.refuse(RefusalCode.UNDO_NOTHING, order.status().name());
        }
        OrderStatus to = from == OrderStatus.READY ? OrderStatus.PREPARING : OrderStatus.ACCEPTED;
        if (order.status() == to) {
            return Decision.accept();
        }
        if (from == OrderStatus.PREPARING && !order.progress().stations().isEmpty()) {
            return Decision.refuse(RefusalCode.UNDO_NOTHING, "station");
        }
        return order.status() == from
                ? back(draft, to, moment)
                : Decision.refuse(RefusalCode.UNDO_NOTHING, order.status().name());
    }

    private static Decision back(Draft draft, OrderStatus to, Moment moment) {
        Order order = draft.order();
        if (order.cancellation().undecided()) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Instant at = order.progress().notBefore(moment.pressedAt());
        Duration age = Duration.between(order.progress().since(), at);
        if (isTooLate(draft, age)) {
            return Decision.refuse(RefusalCode.UNDO_TOO_LATE);
        }
        DeliveryStatus delivery = order.delivery().status();
        if (delivery != DeliveryStatus.NONE && delivery != DeliveryStatus.OFFERED) {
            return Decision.refuse(RefusalCode.UNDO_NOTHING, delivery.name());
        }
        if (order.status() == OrderStatus.READY) {
            withdrawOffer(draft);
        }
        draft.add(new StepUndone(order.id(), order.status(), to, at));
        if (order.status() == OrderStatus.READY) {
            lastStation(draft, at);
        }
        return draft.accepted();
    }

    /// Where it was ready because the last station had finished, that is the step to take back.
    private static void lastStation(Draft draft, Instant at) {
        Order order = draft.order();
        if (order.progress().allDone(order.content().stations())) {
            String last = order.progress().stations().getLast().station();
            draft.add(new StationUndone(order.id(), last, at));
        }
    }

    /// Two desks that take back the same station's finish take it back once.
    static Decision station(Draft draft, String station, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() != OrderStatus.PREPARING) {
            return Decision.refuse(RefusalCode.UNDO_NOTHING, order.status().name());
        }
        StationDone done = order.progress().done(station).orElse(null);
        if (done == null) {
            return Decision.accept();
        }
        if (order.cancellation().undecided()) {
            return Decision.refuse(RefusalCode.CANCEL_PENDING);
        }
        Instant at = order.progress().notBefore(moment.pressedAt());
        return isTooLate(draft, Duration.between(done.at(), at))
                ? Decision.refuse(RefusalCode.UNDO_TOO_LATE)
                : draft.add(new StationUndone(order.id(), station, at)).accepted();
    }

    private static boolean isTooLate(Draft draft, Duration age) {
        return age.compareTo(draft.shop().settings().windows().undo()) > 0;
    }

    /// Only the offer that the step itself made: one that was made when the order was paid or
    /// accepted stands, because nothing would make it again.
    private static void withdrawOffer(Draft draft) {
        Order order = draft.order();
        if (order.delivery().status() == DeliveryStatus.OFFERED
                && draft.shop().settings().delivery().offered() == OfferTime.READY) {
            draft.add(new OfferWithdrawn(order.id(), draft.shop().area().id()));
        }
    }
}
