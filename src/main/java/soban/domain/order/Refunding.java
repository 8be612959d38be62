package soban.domain.order;

import soban.domain.order.OrderCommand.SettleRefund;
import soban.domain.order.OrderEvent.PaymentRefunded;
import soban.domain.order.OrderEvent.RefundFailed;
import soban.domain.order.OrderEvent.RefundUnclear;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Giving money back. A refund is asked for until the gateway answers for good; then a cancellation
/// that waited is done.
final class Refunding {
    private Refunding() {}

    static Decision settle(Order order, SettleRefund settle, Instant now) {
        var found = order.attempt(settle.attempt());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN, settle.attempt());
        }
        Attempt attempt = found.get();
        if (attempt.state() != Attempt.State.REFUNDING) {
            return Decision.accept();
        }
        return switch (settle.answer()) {
            case GatewayAnswer.Done done ->
                    Paying.closed(
                            order,
                            attempt,
                            new PaymentRefunded(order.id(), attempt.id(), attempt.amount()),
                            now);
            case GatewayAnswer.Declined(var reason) ->
                    Paying.closed(
                            order,
                            attempt,
                            new RefundFailed(order.id(), attempt.id(), reason),
                            now);
            case GatewayAnswer.NotSent(var reason) -> unclear(order, attempt, settle, reason, now);
            case GatewayAnswer.Unclear(var reason) -> unclear(order, attempt, settle, reason, now);
        };
    }

    private static Decision unclear(
            Order order, Attempt attempt, SettleRefund settle, String reason, Instant now) {
        if (!Paying.answersOpenQuestion(attempt, settle.tryNumber())) {
            return Decision.accept();
        }
        int next = attempt.tries() + 1;
        Instant again = now.plus(Paying.pause(next));
        return Decision.accept(new RefundUnclear(order.id(), attempt.id(), next, again, reason));
    }
}
