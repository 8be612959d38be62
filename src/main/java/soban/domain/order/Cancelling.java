package soban.domain.order;

import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.HeldCancelRaised;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// A customer's cancel, and the owner's. A customer's goes through at once unless a desk could have
/// closed the gate already: then that desk is asked first, for it knows better.
final class Cancelling {
    private static final int LONGEST_REASON = 300;

    private Cancelling() {}

    static Decision request(Draft draft, RequestCancel cancel, Moment moment) {
        Order order = draft.order();
        if (!order.content().isOf(cancel.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (cancel.reason().length() > LONGEST_REASON) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason");
        }
        if (order.cancellation().undecided() || isUndone(order)) {
            return draft.accepted();
        }
        if (order.status() == OrderStatus.EXPIRED || order.status() == OrderStatus.REJECTED) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        if (!CancelGate.isOpen(draft.shop(), order)) {
            return Decision.refuse(RefusalCode.CANCEL_TOO_LATE, order.status().name());
        }
        draft.add(new CancelRequested(order.id(), cancel.reason(), moment.now()));
        if (order.shownToShop()) {
            ask(draft, moment);
        }
        CancelAnswers.decide(draft, moment);
        return draft.accepted();
    }

    private static void ask(Draft draft, Moment moment) {
        var settings = draft.shop().settings();
        var awaited = CancelGate.closers(draft.shop(), draft.order());
        if (!awaited.isEmpty() || settings.sellerToldFirst()) {
            draft.add(
                    new CancelAsked(
                            draft.order().id(),
                            awaited,
                            settings.sellerToldFirst(),
                            moment.now(),
                            moment.now().plus(settings.windows().cancelAnswer())));
        }
    }

    /// Two owners' desks that say the same have both been heard. What was pressed before this
    /// cancel was known was about another.
    static Decision decide(Draft draft, DecideCancel decide, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (!order.cancellation().undecided()) {
            boolean soAlready = decide.grant() ? isUndone(order) : isRefused(order);
            return soAlready ? draft.accepted() : Decision.refuse(RefusalCode.CANCEL_NOT_PENDING);
        }
        if (CancelAnswers.isOfAnother(order, moment)) {
            return Decision.refuse(RefusalCode.CANCEL_NOT_PENDING);
        }
        if (decide.grant()) {
            Undoing.begin(draft, Closing.CANCELLED, order.cancellation().reason(), moment);
        } else {
            giveWay(draft, "owner");
        }
        return draft.accepted();
    }

    /// The customer who asked before the owner did gets what they asked for.
    static Decision byShop(Draft draft, CancelByShop cancel, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (cancel.reason().isBlank() || cancel.reason().length() > LONGEST_REASON) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason: 1 to " + LONGEST_REASON);
        }
        if (isUndone(order)) {
            return draft.accepted();
        }
        if (order.status().served() || order.status().ended()) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED, order.status().name());
        }
        Cancellation asked = order.cancellation();
        String reason = asked.undecided() ? asked.reason() : cancel.reason();
        Undoing.begin(draft, Closing.CANCELLED, reason, moment);
        return draft.accepted();
    }

    /// Somebody who was asked has not answered in time.
    static Decision hold(Draft draft, Moment moment) {
        Cancellation asked = draft.order().cancellation();
        boolean late = asked.answerBy() != null && !moment.now().isBefore(asked.answerBy());
        if (late && asked.undecided() && asked.status() == CancelStatus.REQUESTED) {
            var alarm = draft.shop().settings().windows().holdAlarm();
            draft.add(new CancelHeld(draft.order().id(), moment.now().plus(alarm)));
        }
        return draft.accepted();
    }

    /// It has been on hold for so long that owner and operator must look at it.
    static Decision raise(Draft draft, Moment moment) {
        Cancellation held = draft.order().cancellation();
        boolean due = held.raiseAt() != null && !moment.now().isBefore(held.raiseAt());
        if (due && held.undecided()) {
            draft.add(new HeldCancelRaised(draft.order().id()));
        }
        return draft.accepted();
    }

    /// Something has been begun at a desk that did not know of the cancel yet: while the cancel is
    /// undecided it yields.
    static void giveWay(Draft draft, String reason) {
        if (draft.order().cancellation().undecided()) {
            draft.add(new CancelRefused(draft.order().id(), reason));
            if (CancelGate.isWithRider(draft.shop(), draft.order())) {
                Riding.cancelOver(draft);
            }
        }
    }

    private static boolean isUndone(Order order) {
        return order.cancellation().undoing() || order.status() == OrderStatus.CANCELLED;
    }

    private static boolean isRefused(Order order) {
        return order.cancellation().status() == CancelStatus.REFUSED && !isUndone(order);
    }
}
