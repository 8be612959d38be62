package soban.domain.order;

import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelEvent.CancelAcknowledged;
import soban.domain.order.CancelEvent.SellerReached;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// What those say who were asked about a cancel, or what becomes of it when they are gone. The last
/// answer that was missing grants it; one desk that has begun refuses it.
final class CancelAnswers {
    private static final String BEGUN = "begun";

    private CancelAnswers() {}

    /// A late answer changes nothing, and neither does one that was given to an earlier cancel of
    /// the order. What the desk began it has sent before its answer; should that have been refused,
    /// its word still counts.
    static Decision byDesk(Draft draft, boolean begun, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (!order.cancellation().undecided() || isOfAnother(order, moment)) {
            return draft.accepted();
        }
        if (begun) {
            if (CancelGate.couldClose(draft.shop(), order, moment.actor())) {
                Cancelling.giveWay(draft, BEGUN);
            }
            return draft.accepted();
        }
        acknowledge(draft, moment.actor().device());
        reachSeller(draft);
        decide(draft, moment);
        return draft.accepted();
    }

    /// Like a desk's, but that the rider's unit names the cancel of which they were asked.
    static Decision byRider(Draft draft, AnswerCancelByRider answer, Moment moment) {
        Order order = draft.order();
        Cancellation asked = order.cancellation();
        String name = answer.rider().amongDevices();
        boolean awaited = asked.undecided() && asked.awaited().contains(name);
        if (!awaited
                || !order.delivery().isWith(answer.rider())
                || !answer.requestedAt().equals(asked.requestedAt())) {
            return draft.accepted();
        }
        if (answer.begun()) {
            Cancelling.giveWay(draft, BEGUN);
        } else {
            gone(draft, name, moment);
        }
        return draft.accepted();
    }

    /// The provider took the seller's message, so the seller is known to have been told.
    static void sellerReached(Draft draft, Moment moment) {
        reachSeller(draft);
        decide(draft, moment);
    }

    /// Nobody waits for this desk any more.
    static void gone(Draft draft, String device, Moment moment) {
        acknowledge(draft, device);
        decide(draft, moment);
    }

    /// Grants the cancel if there is one to be decided and nobody's answer is missing.
    static void decide(Draft draft, Moment moment) {
        Cancellation asked = draft.order().cancellation();
        if (asked.undecided() && asked.awaited().isEmpty() && !asked.sellerAwaited()) {
            Undoing.begin(draft, Closing.CANCELLED, asked.reason(), moment);
        }
    }

    /// Whoever had not seen this cancel when they pressed can't have meant it.
    static boolean isOfAnother(Order order, Moment moment) {
        var requestedAt = order.cancellation().requestedAt();
        return requestedAt != null && moment.seenUpTo().isBefore(requestedAt);
    }

    private static void acknowledge(Draft draft, String device) {
        Cancellation asked = draft.order().cancellation();
        if (asked.undecided() && asked.awaited().contains(device)) {
            draft.add(new CancelAcknowledged(draft.order().id(), device));
        }
    }

    private static void reachSeller(Draft draft) {
        Cancellation asked = draft.order().cancellation();
        if (asked.undecided() && asked.sellerAwaited()) {
            draft.add(new SellerReached(draft.order().id()));
        }
    }
}
