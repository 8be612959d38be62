package soban.domain.order;

import soban.domain.order.OrderCommand.AskGatewayAgain;
import soban.domain.order.OrderCommand.ExpireOrder;
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.order.OrderCommand.SettleRefund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Something that an order will want when a time comes. Timers are read off the order, never stored
/// beside it, so they can't disagree with it. The id is made from what is due and when, so that
/// firing twice asks the same question once.
public record Timer(String id, Instant due, OrderCommand command) {
    public static List<Timer> of(Order order) {
        var timers = new ArrayList<Timer>();
        if (order.status() == OrderStatus.AWAITING_PAYMENT && !order.owes()) {
            timers.add(at(order.payUntil(), "expire", new ExpireOrder(order.id())));
        }
        for (Attempt attempt : order.attempts()) {
            if (attempt.unsettled() && attempt.askAgainAt() != null) {
                var ask = new AskGatewayAgain(order.id(), attempt.id(), attempt.tries());
                timers.add(at(attempt.askAgainAt(), "ask-" + attempt.id(), ask));
            }
        }
        return timers;
    }

    /// Questions that were put to the gateway and have no date for another: whoever was to bring
    /// the answer is gone. To count them as unclear is harmless when the answer does come.
    public static List<OrderCommand> unanswered(Order order) {
        return order.attempts().stream()
                .filter(a -> a.unsettled() && a.askAgainAt() == null)
                .map(a -> noAnswer(order.id(), a))
                .toList();
    }

    private static OrderCommand noAnswer(OrderId order, Attempt attempt) {
        var unclear = new GatewayAnswer.Unclear("no-answer");
        return attempt.state() == Attempt.State.OPEN
                ? new SettlePayment(order, attempt.id(), attempt.tries(), unclear)
                : new SettleRefund(order, attempt.id(), attempt.tries(), unclear);
    }

    private static Timer at(Instant due, String what, OrderCommand command) {
        return new Timer(command.order() + "/" + what + "/" + due.toEpochMilli(), due, command);
    }
}
