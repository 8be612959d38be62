package soban.domain.order;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.PayOrder;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentDeclined;
import soban.domain.order.OrderEvent.PaymentNotTried;
import soban.domain.order.OrderEvent.PaymentTaken;
import soban.domain.order.OrderEvent.PaymentUnclear;
import soban.domain.order.OrderEvent.RefundAskedAgain;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Charging an order. One attempt is open at a time; only a final answer closes it, so nobody is
/// charged twice, and an order can neither expire nor be cancelled over a charge whose outcome is
/// not known.
final class Paying {
    /// An order's record holds its attempts, and must stay small enough to be read.
    private static final int MOST_ATTEMPTS = 10;

    /// Gateways forget a key after some weeks (Toss: 15 days). From then on the same question could
    /// charge again.
    private static final Duration LONGEST_ASKED = Duration.ofDays(10);

    private Paying() {}

    static Decision pay(Order order, PayOrder pay, Instant now) {
        if (!order.content().customer().equals(pay.customer())) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        if (order.status() == OrderStatus.CANCELLED || order.cancelling()) {
            return Decision.refuse(RefusalCode.ORDER_CANCELLED);
        }
        if (order.status() == OrderStatus.EXPIRED) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        if (order.status() != OrderStatus.AWAITING_PAYMENT) {
            return Decision.refuse(RefusalCode.ALREADY_PAID);
        }
        if (order.owes()) {
            return Decision.refuse(RefusalCode.PAYMENT_OPEN);
        }
        if (order.attempts().size() >= MOST_ATTEMPTS) {
            return Decision.refuse(RefusalCode.TOO_MANY_ATTEMPTS);
        }
        if (outOfTime(order, now)) {
            return Decision.refuse(RefusalCode.ORDER_CLOSED);
        }
        if (!pay.payment().fits()) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "payment");
        }
        return Decision.accept(Placing.attempt(order, pay.payment()));
    }

    static Decision settle(Shop shop, Order order, SettlePayment settle, Instant now) {
        var found = order.attempt(settle.attempt());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, settle.attempt());
        }
        Attempt attempt = found.get();
        return switch (attempt.state()) {
            case OPEN -> open(shop, order, attempt, settle, now);
            case NOT_TRIED -> thoughtNotSent(shop, order, attempt, settle, now);
            case DECLINED -> charged(settle, () -> taken(shop, order, attempt, settle, now));
            case PAID, REFUNDING, REFUNDED, REFUND_FAILED -> Decision.accept();
        };
    }

    private static Decision open(
            Shop shop, Order order, Attempt attempt, SettlePayment settle, Instant now) {
        return switch (settle.answer()) {
            case GatewayAnswer.Done done ->
                    new Decision.Accepted(taken(shop, order, attempt, settle, now));
            case GatewayAnswer.Declined(var reason) ->
                    closed(
                            order,
                            attempt,
                            new PaymentDeclined(order.id(), attempt.id(), reason),
                            now);
            case GatewayAnswer.NotSent(var reason) ->
                    attempt.tries() == 0
                            ? closed(
                                    order,
                                    attempt,
                                    new PaymentNotTried(order.id(), attempt.id(), reason),
                                    now)
                            : unclear(order, attempt, settle.tryNumber(), reason, now);
            case GatewayAnswer.Unclear(var reason) ->
                    unclear(order, attempt, settle.tryNumber(), reason, now);
        };
    }

    /// It was reported as never sent, and now there is an answer after all: a worker that died had
    /// sent it. An unclear answer opens the attempt again, for nobody knows whether it was charged.
    private static Decision thoughtNotSent(
            Shop shop, Order order, Attempt attempt, SettlePayment settle, Instant now) {
        return settle.answer() instanceof GatewayAnswer.Unclear(var reason)
                ? unclear(order, attempt, settle.tryNumber(), reason, now)
                : charged(settle, () -> taken(shop, order, attempt, settle, now));
    }

    /// A charge that turns up for an attempt that was closed: the gateway contradicts itself, or
    /// two workers asked.
    private static Decision charged(SettlePayment settle, Supplier<List<Event>> events) {
        return settle.answer() instanceof GatewayAnswer.Done
                ? new Decision.Accepted(events.get())
                : Decision.accept();
    }

    /// The money is taken. It serves the order if the order still waits for it, else it goes back
    /// from this attempt alone.
    private static List<Event> taken(
            Shop shop, Order order, Attempt attempt, SettlePayment settle, Instant now) {
        String reference = settle.answer() instanceof GatewayAnswer.Done(var named) ? named : "";
        var events = new ArrayList<Event>();
        events.add(new PaymentTaken(order.id(), attempt.id(), attempt.amount(), reference));
        if (order.status() == OrderStatus.AWAITING_PAYMENT
                && !order.cancelling()
                && !order.owesBeside(attempt)) {
            events.add(new OrderReceived(order.id(), order.content()));
            events.add(new OrderAccepted(order.id(), now.plus(shop.settings().promise())));
        } else {
            events.add(new RefundStarted(order.id(), attempt.id(), attempt.amount()));
        }
        return events;
    }

    /// An attempt has its final answer. If that was the last thing which an order that is cancelled
    /// or out of time has waited for, it ends here.
    static Decision closed(Order order, Attempt attempt, Event outcome, Instant now) {
        if (order.owesBeside(attempt)) {
            return Decision.accept(outcome);
        }
        if (order.cancelling()) {
            return Decision.accept(outcome, new OrderCancelled(order.id()));
        }
        return outOfTime(order, now)
                ? Decision.accept(outcome, new OrderExpired(order.id()))
                : Decision.accept(outcome);
    }

    private static Decision unclear(
            Order order, Attempt attempt, int tryNumber, String reason, Instant now) {
        if (!answersOpenQuestion(attempt, tryNumber)) {
            return Decision.accept();
        }
        int next = attempt.tries() + 1;
        return Decision.accept(
                new PaymentUnclear(order.id(), attempt.id(), next, now.plus(pause(next)), reason));
    }

    /// An unclear answer counts once: a repeated or late one must not push the next question away.
    static boolean answersOpenQuestion(Attempt attempt, int tryNumber) {
        return tryNumber == attempt.tries() && attempt.askAgainAt() == null;
    }

    /// 2, 4, 8 … seconds, then each minute, and after a quarter of an hour each hour.
    static Duration pause(int tries) {
        return tries > 20
                ? Duration.ofHours(1)
                : Duration.ofSeconds(Math.min(60, 1L << Math.min(tries, 6)));
    }

    static Decision askAgain(Order order, AskGatewayAgain ask, Instant now) {
        return order.attempt(ask.attempt())
                .filter(a -> mayBeAsked(order, a, now))
                .filter(
                        a ->
                                a.unsettled()
                                        && a.askAgainAt() != null
                                        && a.tries() == ask.tryNumber())
                .map(a -> Decision.accept(question(order, a)))
                .orElseGet(Decision::accept);
    }

    private static boolean mayBeAsked(Order order, Attempt attempt, Instant now) {
        return attempt.state() != Attempt.State.OPEN
                || now.isBefore(order.content().placedAt().plus(LONGEST_ASKED));
    }

    private static Event question(Order order, Attempt attempt) {
        return attempt.state() == Attempt.State.OPEN
                ? new PaymentAskedAgain(
                        order.id(),
                        attempt.id(),
                        attempt.tries(),
                        attempt.amount(),
                        attempt.request())
                : new RefundAskedAgain(order.id(), attempt.id(), attempt.tries(), attempt.amount());
    }

    static Decision expire(Order order, Instant now) {
        return outOfTime(order, now) && !order.owes()
                ? Decision.accept(new OrderExpired(order.id()))
                : Decision.accept();
    }

    private static boolean outOfTime(Order order, Instant now) {
        return order.status() == OrderStatus.AWAITING_PAYMENT && !now.isBefore(order.payUntil());
    }
}
