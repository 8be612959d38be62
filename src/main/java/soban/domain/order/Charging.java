package soban.domain.order;

import soban.domain.order.PaymentCommand.RecordCharge;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// What the gateway says to a charge. Only a final answer closes an attempt, so nobody is charged
/// twice; and money that serves no order goes back.
final class Charging {
    private static final String BY_HAND = "by-hand";

    private Charging() {}

    static Decision settle(Draft draft, SettlePayment settle, Moment moment) {
        var found = draft.order().payments().attempt(settle.attempt());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, settle.attempt());
        }
        Attempt attempt = found.get();
        switch (attempt.state()) {
            case OPEN -> open(draft, attempt, settle, moment);
            case NOT_TRIED -> thoughtNotSent(draft, attempt, settle, moment);
            case DECLINED -> thoughtFinal(draft, attempt, settle.answer(), moment);
            case PAID -> {}
        }
        return draft.accepted();
    }

    /// The person who looked into the gateway's book has the last word, as the gateway would have.
    static Decision byHand(Draft draft, RecordCharge record, Moment moment) {
        var found = draft.order().payments().attempt(record.attempt());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, record.attempt());
        }
        Attempt attempt = found.get();
        var known = record.charged() ? Attempt.State.PAID : Attempt.State.DECLINED;
        if (attempt.state() == known) {
            return Decision.accept();
        }
        if (!attempt.awaitsPerson()) {
            return Decision.refuse(RefusalCode.WRONG_STEP, attempt.state().name());
        }
        if (record.charged()) {
            taken(draft, attempt, BY_HAND, moment);
        } else {
            declined(draft, attempt, BY_HAND, moment);
        }
        return draft.accepted();
    }

    private static void open(Draft draft, Attempt attempt, SettlePayment settle, Moment moment) {
        switch (settle.answer()) {
            case GatewayAnswer.Done(var reference) -> taken(draft, attempt, reference, moment);
            case GatewayAnswer.Declined(var reason) -> declined(draft, attempt, reason, moment);
            case GatewayAnswer.NotSent(var reason) -> {
                if (attempt.tries() == 0) {
                    draft.add(new PaymentNotTried(draft.order().id(), attempt.id(), reason));
                    Paying.goOn(draft, moment);
                } else {
                    unclear(draft, attempt, settle.tryNumber(), reason, moment);
                }
            }
            case GatewayAnswer.Unclear(var reason) ->
                    unclear(draft, attempt, settle.tryNumber(), reason, moment);
        }
    }

    /// It was reported as never sent, and now there is an answer after all: a worker that died had
    /// sent it. An unclear answer opens the attempt again, for nobody knows whether it was charged.
    private static void thoughtNotSent(
            Draft draft, Attempt attempt, SettlePayment settle, Moment moment) {
        if (settle.answer() instanceof GatewayAnswer.Unclear(var reason)) {
            unclear(draft, attempt, settle.tryNumber(), reason, moment);
        } else {
            thoughtFinal(draft, attempt, settle.answer(), moment);
        }
    }

    /// A charge that turns up for an attempt that was closed: the gateway contradicts itself, or
    /// two workers asked.
    private static void thoughtFinal(
            Draft draft, Attempt attempt, GatewayAnswer answer, Moment moment) {
        if (answer instanceof GatewayAnswer.Done(var reference)) {
            taken(draft, attempt, reference, moment);
        }
    }

    /// The money is taken. It serves the order if the order still waits for it and gets its goods,
    /// else it goes back from this attempt alone. After days in which nobody knew of it nobody
    /// waits for the goods any more.
    private static void taken(Draft draft, Attempt attempt, String reference, Moment moment) {
        Order before = draft.order();
        draft.add(new PaymentTaken(before.id(), attempt.id(), attempt.amount(), reference));
        if (attempt.raised() || !waits(draft.order())) {
            Refunding.start(draft, attempt, attempt.amount(), "not-needed");
        } else if (Stocking.lackingAgain(draft).isPresent()) {
            Refunding.start(draft, attempt, attempt.amount(), "out-of-stock");
        } else {
            Stocking.reserve(draft);
            Stocking.take(draft);
            Answering.received(draft, moment);
        }
    }

    private static boolean waits(Order order) {
        return order.status() == OrderStatus.AWAITING_PAYMENT
                && !order.cancellation().undoing()
                && order.payments().unsettled().isEmpty();
    }

    /// What was promised to the order is free for others at once, unless another attempt may still
    /// pay for it.
    private static void declined(Draft draft, Attempt attempt, String reason, Moment moment) {
        draft.add(new PaymentDeclined(draft.order().id(), attempt.id(), reason));
        if (draft.order().payments().unsettled().isEmpty()) {
            Stocking.release(draft);
        }
        Paying.goOn(draft, moment);
    }

    private static void unclear(
            Draft draft, Attempt attempt, int tryNumber, String reason, Moment moment) {
        if (attempt.raised()
                || !Asking.answersOpenQuestion(attempt.tries(), attempt.askAgainAt(), tryNumber)) {
            return;
        }
        int next = attempt.tries() + 1;
        Instant again = moment.now().plus(Asking.pause(next));
        draft.add(new PaymentUnclear(draft.order().id(), attempt.id(), next, again, reason));
    }
}
