package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.order.PaymentCommand.RecordManualRefund;
import soban.domain.order.PaymentCommand.RefundOrder;
import soban.domain.order.PaymentCommand.SettleRefund;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentEvent.RefundUnclear;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Giving money back. A refund is asked for until the gateway answers for good; what it refuses
/// waits for a person. Cash goes back from hand to hand.
final class Refunding {
    private static final int LONGEST_TEXT = 300;

    private Refunding() {}

    /// Starts giving back all that is left of what was charged.
    static void startAll(Draft draft, String reason) {
        for (Attempt attempt : draft.order().payments().attempts()) {
            Money left = draft.order().payments().left(attempt);
            if (attempt.state() == Attempt.State.PAID && left.amount() > 0) {
                start(draft, attempt, left, reason);
            }
        }
    }

    static void start(Draft draft, Attempt attempt, Money amount, String reason) {
        Order order = draft.order();
        String id = order.payments().nextRefund(attempt);
        draft.add(
                attempt.isCash()
                        ? new CashRefunded(order.id(), id, attempt.id(), amount, reason)
                        : new RefundStarted(order.id(), id, attempt.id(), amount, reason));
    }

    static Decision settle(Draft draft, SettleRefund settle, Moment moment) {
        var found = draft.order().payments().refund(settle.refund());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, settle.refund());
        }
        Refund refund = found.get();
        switch (refund.state()) {
            case OPEN -> open(draft, refund, settle, moment);
            case FAILED -> thoughtFailed(draft, refund, settle.answer());
            case DONE, BY_HAND -> {}
        }
        return draft.accepted();
    }

    private static void open(Draft draft, Refund refund, SettleRefund settle, Moment moment) {
        switch (settle.answer()) {
            case GatewayAnswer.Done done -> {
                draft.add(refunded(draft, refund));
                Paying.goOn(draft, moment);
            }
            case GatewayAnswer.Declined(var reason) -> {
                draft.add(failed(draft.order(), refund, reason));
                Paying.goOn(draft, moment);
            }
            case GatewayAnswer.NotSent(var reason) ->
                    unclear(draft, refund, settle.tryNumber(), reason, moment);
            case GatewayAnswer.Unclear(var reason) ->
                    unclear(draft, refund, settle.tryNumber(), reason, moment);
        }
    }

    /// The gateway gave it back after all: nobody needs to do it by hand any more.
    private static void thoughtFailed(Draft draft, Refund refund, GatewayAnswer answer) {
        if (answer instanceof GatewayAnswer.Done) {
            draft.add(refunded(draft, refund));
        }
    }

    private static RefundFailed failed(Order order, Refund refund, String reason) {
        return new RefundFailed(
                order.id(), refund.id(), refund.amount(), order.content().contact(), reason);
    }

    private static PaymentRefunded refunded(Draft draft, Refund refund) {
        return new PaymentRefunded(draft.order().id(), refund.id(), refund.amount());
    }

    private static void unclear(
            Draft draft, Refund refund, int tryNumber, String reason, Moment moment) {
        if (!Asking.answersOpenQuestion(refund.tries(), refund.askAgainAt(), tryNumber)) {
            return;
        }
        int next = refund.tries() + 1;
        Instant again = moment.now().plus(Asking.pause(next));
        draft.add(new RefundUnclear(draft.order().id(), refund.id(), next, again, reason));
    }

    /// Of an order that goes on nothing is given back: it is cancelled, with all that belongs to
    /// it.
    static Decision byOwner(Draft draft, RefundOrder refund) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (refund.reason().length() > LONGEST_TEXT) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "reason");
        }
        if (order.cancellation().undoing()) {
            return Gate.refused(order);
        }
        if (!order.status().served() && !order.status().ended()) {
            return Decision.refuse(RefusalCode.WRONG_STEP, order.status().name());
        }
        var charged = order.payments().charged();
        if (charged.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_NOT_PAID);
        }
        Attempt attempt = charged.get();
        if (order.payments().isGoingBack(attempt)) {
            return Decision.refuse(RefusalCode.PAYMENT_OPEN);
        }
        if (refund.amount().amount() < 1) {
            return Decision.refuse(RefusalCode.AMOUNT_OUT_OF_RANGE);
        }
        Money left = order.payments().left(attempt);
        if (refund.amount().amount() > left.amount()) {
            return Decision.refuse(RefusalCode.REFUND_TOO_MUCH, Long.toString(left.amount()));
        }
        start(draft, attempt, refund.amount(), refund.reason());
        return draft.accepted();
    }

    static Decision byHand(Draft draft, RecordManualRefund record) {
        if (record.note().length() > LONGEST_TEXT) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "note");
        }
        var refund = draft.order().payments().refund(record.refund()).map(Refund::state);
        if (refund.filter(Refund.State.BY_HAND::equals).isPresent()) {
            return Decision.accept();
        }
        if (refund.filter(Refund.State.FAILED::equals).isEmpty()) {
            return Decision.refuse(RefusalCode.REFUND_NOT_FAILED, record.refund());
        }
        draft.add(new RefundRecorded(draft.order().id(), record.refund(), record.note()));
        return draft.accepted();
    }
}
