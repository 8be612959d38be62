package soban.domain.order;

import soban.domain.message.MessageOutcome;

/// Outcomes of messages, and the time to try one again.
public sealed interface MessageCommand extends OrderCommand {
    record SettleMessage(OrderId order, String message, int tryNumber, MessageOutcome outcome)
            implements MessageCommand {}

    record SendMessageAgain(OrderId order, String message, int tryNumber)
            implements MessageCommand {}
}
