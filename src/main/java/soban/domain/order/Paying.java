package soban.domain.order;

import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// How a customer pays, and how long an order waits for it. One attempt is open at a time, and an
/// order neither expires nor is cancelled over a charge whose outcome is not known.
final class Paying {
    /// One who is declined so often has no luck with another card either.
    private static final int MOST_DECLINED = 10;

    /// An order's record holds all its attempts, and must stay small enough to be read.
    private static final int MOST_ATTEMPTS = 100;

    private Paying() {}

    static Decision pay(Draft draft, PayOrder pay, Moment moment) {
        Order order = draft.order();
        if (!order.content().isOf(pay.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() == OrderStatus.EXPIRED) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        if (order.status() != OrderStatus.AWAITING_PAYMENT) {
            return Decision.refuse(RefusalCode.ALREADY_PAID);
        }
        if (order.payments().owes()) {
            return Decision.refuse(RefusalCode.PAYMENT_OPEN);
        }
        if (tooOften(order.payments())) {
            return Decision.refuse(RefusalCode.TOO_MANY_ATTEMPTS);
        }
        if (outOfTime(order, moment.now())) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        var refusal = Admission.payment(pay.payment()).or(() -> Stocking.lackingAgain(draft));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        Stocking.reserve(draft);
        attempt(draft, pay.payment());
        return draft.accepted();
    }

    /// What never reached the gateway, while it was away, was not declined.
    private static boolean tooOften(Payments payments) {
        var attempts = payments.attempts();
        long declined = attempts.stream().filter(a -> a.state() == Attempt.State.DECLINED).count();
        return declined >= MOST_DECLINED || attempts.size() >= MOST_ATTEMPTS;
    }

    static void attempt(Draft draft, PaymentRequest request) {
        Order order = draft.order();
        draft.add(
                new PaymentAttempted(
                        order.id(),
                        order.payments().nextAttempt(order.id()),
                        order.total(),
                        request));
    }

    /// The owner vouched for it, and now it is paid.
    static Decision cash(Draft draft, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop() && !order.content().isFromCounter()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (Gate.undone(order)) {
            return Gate.refused(order);
        }
        if (order.status() == OrderStatus.EXPIRED) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        if (order.payments().charged().isPresent()) {
            return Decision.accept();
        }
        if (order.status() == OrderStatus.AWAITING_PAYMENT) {
            return insteadOfCard(draft, moment);
        }
        takeCash(draft);
        return draft.accepted();
    }

    /// The card was declined, or never asked. While nobody knows whether it was charged, cash would
    /// be paid a second time.
    private static Decision insteadOfCard(Draft draft, Moment moment) {
        if (draft.order().payments().owes()) {
            return Decision.refuse(RefusalCode.PAYMENT_OPEN);
        }
        if (outOfTime(draft.order(), moment.now())) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        var lacking = Stocking.lackingAgain(draft);
        if (lacking.isPresent()) {
            return new Decision.Refused(lacking.get());
        }
        Stocking.reserve(draft);
        Stocking.take(draft);
        Answering.received(draft, moment);
        takeCash(draft);
        return draft.accepted();
    }

    static void takeCash(Draft draft) {
        Order order = draft.order();
        draft.add(
                new CashTaken(order.id(), order.payments().nextAttempt(order.id()), order.total()));
    }

    static Decision expire(Draft draft, Moment moment) {
        goOn(draft, moment);
        return draft.accepted();
    }

    /// The gateway owes nothing any more: an order that is being undone goes on with it, and one
    /// whose time is over ends here.
    static void goOn(Draft draft, Moment moment) {
        Order order = draft.order();
        if (order.payments().owes()) {
            return;
        }
        if (order.cancellation().undoing()) {
            Undoing.goOn(draft);
        } else if (outOfTime(order, moment.now())) {
            Stocking.giveBack(draft);
            draft.add(new OrderExpired(order.id()));
        }
    }

    private static boolean outOfTime(Order order, Instant now) {
        return order.status() == OrderStatus.AWAITING_PAYMENT
                && !now.isBefore(order.payments().payUntil());
    }
}
