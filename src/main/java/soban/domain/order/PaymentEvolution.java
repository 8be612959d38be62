package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.order.Attempt.State;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentEvent.PaymentNotTried;
import soban.domain.order.PaymentEvent.PaymentRaised;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.PaymentUnclear;
import soban.domain.order.PaymentEvent.RefundAskedAgain;
import soban.domain.order.PaymentEvent.RefundFailed;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;
import soban.domain.order.PaymentEvent.RefundUnclear;
import soban.domain.unit.CorruptHistory;

import java.util.List;

/// What the events of money make of an order. More can never go back than an attempt has brought.
final class PaymentEvolution {
    private PaymentEvolution() {}

    static Order change(Order order, PaymentEvent event) {
        Payments payments = order.payments();
        return order.with(
                switch (event) {
                    case PaymentAttempted attempted -> attempted(order, attempted);
                    case PaymentUnclear(var id, var attempt, var tries, var again, var reason) ->
                            payments.replacing(
                                    known(order, attempt, State.OPEN, State.NOT_TRIED)
                                            .unclear(tries, again));
                    case PaymentAskedAgain(
                                    var id,
                                    var attempt,
                                    var n,
                                    var amount,
                                    var request,
                                    var since) ->
                            payments.replacing(known(order, attempt, State.OPEN).askedAgain());
                    case PaymentRaised(var id, var attempt, var amount, var customer) ->
                            payments.replacing(known(order, attempt, State.OPEN).raisedNow());
                    case PaymentNotTried(var id, var attempt, var reason) ->
                            payments.replacing(
                                    known(order, attempt, State.OPEN).with(State.NOT_TRIED));
                    case PaymentDeclined(var id, var attempt, var reason) ->
                            payments.replacing(
                                    known(order, attempt, State.OPEN).with(State.DECLINED));
                    case PaymentTaken(var id, var attempt, var amount, var reference) ->
                            payments.replacing(
                                    known(
                                                    order,
                                                    attempt,
                                                    State.OPEN,
                                                    State.NOT_TRIED,
                                                    State.DECLINED)
                                            .paid(reference));
                    case CashTaken taken -> cashTaken(order, taken);
                    case RefundStarted(var id, var refund, var attempt, var amount, var reason) ->
                            payments.adding(
                                    Refund.opened(
                                            fresh(order, refund, attempt, amount),
                                            attempt,
                                            amount));
                    case CashRefunded(var id, var refund, var attempt, var amount, var reason) ->
                            payments.adding(
                                    Refund.opened(
                                                    fresh(order, refund, attempt, amount),
                                                    attempt,
                                                    amount)
                                            .with(Refund.State.DONE));
                    case RefundUnclear(var id, var refund, var tries, var again, var reason) ->
                            payments.replacing(open(order, refund).unclear(tries, again));
                    case RefundAskedAgain(var id, var refund, var attempt, var n, var amount) ->
                            payments.replacing(open(order, refund).askedAgain());
                    case PaymentRefunded(var id, var refund, var amount) ->
                            payments.replacing(
                                    known(order, refund, Refund.State.OPEN, Refund.State.FAILED)
                                            .with(Refund.State.DONE));
                    case RefundFailed(var id, var refund, var amount, var customer, var reason) ->
                            payments.replacing(open(order, refund).with(Refund.State.FAILED));
                    case RefundRecorded(var id, var refund, var note) ->
                            payments.replacing(
                                    known(order, refund, Refund.State.FAILED)
                                            .with(Refund.State.BY_HAND));
                });
    }

    private static Payments attempted(Order order, PaymentAttempted event) {
        OrderEvolution.at(order, OrderStatus.AWAITING_PAYMENT);
        if (order.payments().owes()) {
            throw new CorruptHistory(order.id() + " was already asked to pay: " + event.attempt());
        }
        unknown(order, event.attempt());
        return order.payments()
                .adding(Attempt.opened(event.attempt(), event.amount(), event.request()));
    }

    private static Payments cashTaken(Order order, CashTaken event) {
        if (!order.content().isFromCounter() || order.payments().charged().isPresent()) {
            throw new CorruptHistory(order.id() + " takes no cash: " + event.attempt());
        }
        unknown(order, event.attempt());
        return order.payments().adding(Attempt.cash(event.attempt(), event.amount()));
    }

    private static void unknown(Order order, String attempt) {
        if (order.payments().attempt(attempt).isPresent()) {
            throw new CorruptHistory(order.id() + " was attempted before: " + attempt);
        }
    }

    /// The name of a refund that is new and within what is left of its attempt.
    private static String fresh(Order order, String refund, String attempt, Money amount) {
        Money left = order.payments().left(known(order, attempt, State.PAID));
        if (order.payments().refund(refund).isPresent()
                || amount.amount() < 1
                || amount.amount() > left.amount()) {
            throw new CorruptHistory(order.id() + " has no such refund to give: " + refund);
        }
        return refund;
    }

    private static Refund open(Order order, String refund) {
        return known(order, refund, Refund.State.OPEN);
    }

    private static Attempt known(Order order, String id, State... expected) {
        return order.payments()
                .attempt(id)
                .filter(attempt -> List.of(expected).contains(attempt.state()))
                .orElseThrow(
                        () -> new CorruptHistory(order.id() + " has no such attempt now: " + id));
    }

    private static Refund known(Order order, String id, Refund.State... expected) {
        return order.payments()
                .refund(id)
                .filter(refund -> List.of(expected).contains(refund.state()))
                .orElseThrow(
                        () -> new CorruptHistory(order.id() + " has no such refund now: " + id));
    }
}
