package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.CancelCommand.DecideCancel;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.OrderCommand.Stepping;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What decides a customer's cancel that waits for somebody: a press that was made before the
/// cancel was known, the word of a desk that has begun, or the owner, who must have known of it.
final class HeldRule implements Rule {
    private final Waited commands;
    private final Map<OrderId, Instant> requested = new HashMap<>();

    HeldRule(Waited commands) {
        this.commands = commands;
    }

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderEvent event) {
            switch (event) {
                case CancelRequested asked -> requested.put(asked.order(), record.time());
                case CancelRefused refused -> decided(record, refused.order(), false);
                case UndoingBegun begun -> decided(record, begun.order(), true);
                default -> {}
            }
        }
    }

    private void decided(EventRecord record, OrderId order, boolean granted) {
        Instant asked = requested.remove(order);
        var by = commands.command(record.unit(), record.cause());
        if (asked != null && by.isPresent()) {
            decided(record, asked, by.get(), granted);
        }
    }

    private static void decided(
            EventRecord record, Instant asked, CommandRecord by, boolean granted) {
        boolean right =
                switch (by.command()) {
                    case DecideCancel decision -> decision.grant() == granted && knew(by, asked);
                    case AnswerCancel answer -> answer.begun() != granted && knew(by, asked);
                    case AnswerCancelByRider answer -> answer.begun() != granted;
                    case Stepping step -> granted || !knew(by, asked);
                    default -> true;
                };
        require(right, "not for " + by + " to decide: " + record);
    }

    /// Whoever pressed it had seen that the customer wants to cancel.
    private static boolean knew(CommandRecord by, Instant asked) {
        return by.device() != null && !by.device().lastSeen().isBefore(asked);
    }
}
