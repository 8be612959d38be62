package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCancelled;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderEvent.TicketWithdrawn;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;

/// One order as this desk keeps it: the core's word, and whether somebody here has seen it.
///
/// @param since when the status was reached
/// @param begunBeforeCancel work on it had begun when the cancel came
public record KeptOrder(
        OrderId id,
        OrderContent content,
        OrderStatus status,
        Instant since,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        boolean touched,
        boolean begunBeforeCancel) {

    public static KeptOrder received(OrderReceived event, Instant time) {
        return new KeptOrder(
                event.order(),
                event.content(),
                OrderStatus.RECEIVED,
                time,
                time,
                null,
                false,
                false);
    }

    /// What an event makes of it. Events that mean nothing to a board leave it as it is.
    ///
    /// @param begunHere work on it has begun in the eyes of the person at this desk
    public KeptOrder after(OrderEvent event, Instant time, boolean begunHere) {
        return switch (event) {
            case OrderAccepted(var order, var promise) -> accepted(time, promise);
            case PreparationStarted(var order, var at) -> reached(OrderStatus.PREPARING, at);
            case PreparationFinished(var order, var at) -> reached(OrderStatus.READY, at);
            case OrderHandedOver(var order, var at) -> reached(OrderStatus.HANDED_OVER, at);
            case StepUndone(var order, var from, var to, var at) -> reached(to, at);
            case TicketWithdrawn withdrawn -> cancelled(time, begunHere);
            case OrderCancelled cancelled -> cancelled(time, begunHere);
            case OrderEvent.OrderPlaced _,
                    OrderEvent.PaymentAttempted _,
                    OrderEvent.PaymentUnclear _,
                    OrderEvent.PaymentAskedAgain _,
                    OrderEvent.PaymentNotTried _,
                    OrderEvent.PaymentDeclined _,
                    OrderEvent.PaymentTaken _,
                    OrderReceived _,
                    OrderEvent.CancelRequested _,
                    OrderEvent.SellerNotified _,
                    OrderEvent.RefundStarted _,
                    OrderEvent.RefundUnclear _,
                    OrderEvent.RefundAskedAgain _,
                    OrderEvent.PaymentRefunded _,
                    OrderEvent.RefundFailed _,
                    OrderEvent.OrderExpired _ ->
                    this;
        };
    }

    /// Handed over, it is gone; cancelled, it stays until somebody has seen that.
    public boolean onBoard() {
        return switch (status) {
            case ACCEPTED, PREPARING, READY -> true;
            case CANCELLED -> !touched;
            case AWAITING_PAYMENT, RECEIVED, HANDED_OVER, EXPIRED -> false;
        };
    }

    public KeptOrder seen() {
        return with(status, since, promisedAt, true, begunBeforeCancel);
    }

    private KeptOrder accepted(Instant time, Instant promise) {
        return with(OrderStatus.ACCEPTED, time, promise, touched, begunBeforeCancel);
    }

    /// Whoever moved it has seen it.
    private KeptOrder reached(OrderStatus next, Instant at) {
        return with(next, at, promisedAt, true, begunBeforeCancel);
    }

    /// A cancel is news, so it is untouched again. The cancel's later steps are not.
    private KeptOrder cancelled(Instant time, boolean begunHere) {
        if (status == OrderStatus.CANCELLED) {
            return this;
        }
        return with(OrderStatus.CANCELLED, time, promisedAt, false, begunHere);
    }

    private KeptOrder with(
            OrderStatus nextStatus,
            Instant nextSince,
            @Nullable Instant nextPromise,
            boolean nextTouched,
            boolean begun) {
        return new KeptOrder(
                id, content, nextStatus, nextSince, receivedAt, nextPromise, nextTouched, begun);
    }
}
