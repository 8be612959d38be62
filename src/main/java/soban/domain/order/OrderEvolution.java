package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Attempt.State;
import soban.domain.order.OrderEvent.CancelRequested;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PaymentAskedAgain;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.order.OrderEvent.PaymentDeclined;
import soban.domain.order.OrderEvent.PaymentNotTried;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.PaymentTaken;
import soban.domain.order.OrderEvent.PaymentUnclear;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.RefundAskedAgain;
import soban.domain.order.OrderEvent.RefundFailed;
import soban.domain.order.OrderEvent.RefundStarted;
import soban.domain.order.OrderEvent.RefundUnclear;
import soban.domain.order.OrderEvent.SellerNotified;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.unit.CorruptHistory;

import java.util.List;

/// What an event makes of an order. It decides nothing: an event that can't be is a corrupt
/// history.
public final class OrderEvolution {
    private OrderEvolution() {}

    public static Order evolve(@Nullable Order order, OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            if (order != null) {
                throw new CorruptHistory(placed.order() + " was placed twice");
            }
            return placed(placed);
        }
        if (order == null) {
            throw new CorruptHistory(event.order() + " was never placed: " + event);
        }
        return change(order, event);
    }

    private static Order placed(OrderPlaced placed) {
        var progress =
                new Progress(OrderStatus.AWAITING_PAYMENT, placed.content().placedAt(), null);
        return new Order(
                placed.order(),
                placed.content(),
                placed.payUntil(),
                progress,
                List.of(),
                Cancellation.NONE);
    }

    private static Order change(Order order, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed ->
                    throw new CorruptHistory(placed.order() + " was placed twice");
            case PaymentAttempted attempted -> attempted(order, attempted);
            case PaymentUnclear(var id, var attempt, var tries, var again, var reason) ->
                    order.replacing(
                            known(order, attempt, State.OPEN, State.NOT_TRIED)
                                    .with(State.OPEN)
                                    .unclear(tries, again));
            case PaymentAskedAgain(var id, var attempt, var tries, var amount, var request) ->
                    order.replacing(known(order, attempt, State.OPEN).askedAgain());
            case PaymentNotTried(var id, var attempt, var reason) ->
                    order.replacing(known(order, attempt, State.OPEN).with(State.NOT_TRIED));
            case PaymentDeclined(var id, var attempt, var reason) ->
                    order.replacing(known(order, attempt, State.OPEN).with(State.DECLINED));
            case PaymentTaken(var id, var attempt, var amount, var reference) ->
                    order.replacing(
                            known(order, attempt, State.OPEN, State.NOT_TRIED, State.DECLINED)
                                    .paid(reference));
            case OrderReceived received ->
                    order.with(at(order, OrderStatus.AWAITING_PAYMENT).to(OrderStatus.RECEIVED));
            case OrderAccepted(var id, var promisedAt) ->
                    order.with(at(order, OrderStatus.RECEIVED).accepted(promisedAt));
            case PreparationStarted(var id, var when) ->
                    order.with(at(order, OrderStatus.ACCEPTED).to(OrderStatus.PREPARING, when));
            case PreparationFinished(var id, var when) ->
                    order.with(at(order, OrderStatus.PREPARING).to(OrderStatus.READY, when));
            case OrderHandedOver(var id, var when) ->
                    order.with(at(order, OrderStatus.READY).to(OrderStatus.HANDED_OVER, when));
            case StepUndone(var id, var from, var to, var when) ->
                    order.with(at(order, from).to(to, when));
            case CancelRequested(var id, var reason) -> cancelRequested(order, reason);
            case SellerNotified notified -> cancelling(order);
            case TicketWithdrawn withdrawn -> cancelling(order);
            case RefundStarted(var id, var attempt, var amount) ->
                    order.replacing(known(order, attempt, State.PAID).with(State.REFUNDING));
            case RefundUnclear(var id, var attempt, var tries, var again, var reason) ->
                    order.replacing(known(order, attempt, State.REFUNDING).unclear(tries, again));
            case RefundAskedAgain(var id, var attempt, var tries, var amount) ->
                    order.replacing(known(order, attempt, State.REFUNDING).askedAgain());
            case PaymentRefunded(var id, var attempt, var amount) ->
                    order.replacing(known(order, attempt, State.REFUNDING).with(State.REFUNDED));
            case RefundFailed(var id, var attempt, var reason) ->
                    order.replacing(
                            known(order, attempt, State.REFUNDING).with(State.REFUND_FAILED));
            case OrderCancelled cancelled ->
                    cancelling(order)
                            .with(order.progress().to(OrderStatus.CANCELLED))
                            .with(
                                    new Cancellation(
                                            CancelStatus.DONE, order.cancellation().reason()));
            case OrderExpired expired ->
                    order.with(
                            at(order, OrderStatus.AWAITING_PAYMENT)
                                    .to(OrderStatus.EXPIRED, order.payUntil()));
        };
    }

    private static Order attempted(Order order, PaymentAttempted event) {
        at(order, OrderStatus.AWAITING_PAYMENT);
        if (order.owes() || order.attempt(event.attempt()).isPresent()) {
            throw new CorruptHistory(order.id() + " was already asked to pay: " + event.attempt());
        }
        return order.adding(Attempt.opened(event.attempt(), event.amount(), event.request()));
    }

    private static Order cancelRequested(Order order, String reason) {
        if (order.cancellation().status() != CancelStatus.NONE || order.status().ended()) {
            throw new CorruptHistory(order.id() + " can't be cancelled: it is " + order.status());
        }
        return order.with(new Cancellation(CancelStatus.REQUESTED, reason));
    }

    private static Order cancelling(Order order) {
        if (!order.cancelling()) {
            throw new CorruptHistory(order.id() + " is not being cancelled");
        }
        return order;
    }

    private static Progress at(Order order, OrderStatus expected) {
        if (order.status() != expected) {
            throw new CorruptHistory(order.id() + " is " + order.status() + ", not " + expected);
        }
        return order.progress();
    }

    private static Attempt known(Order order, String id, State... expected) {
        return order.attempt(id)
                .filter(attempt -> List.of(expected).contains(attempt.state()))
                .orElseThrow(
                        () -> new CorruptHistory(order.id() + " has no such attempt now: " + id));
    }
}
