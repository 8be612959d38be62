package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.wire.Message;

import java.time.Instant;

/// A press in the outbox, until the core has answered it.
///
/// @param number this device's count at its shop, for ever
/// @param previous the number before it that the core is to have
/// @param command the command's id
/// @param subject what the person calls the thing: `#42`, or the product's name
/// @param from what the order was, in the person's eyes
/// @param to what the person hopes it becomes
/// @param notBefore when it may be sent (again)
/// @param sentAt when the broker took it; null: it waits to be sent
public record Press(
        long number,
        long previous,
        String command,
        String action,
        String subject,
        @Nullable OrderId order,
        @Nullable String product,
        @Nullable OrderStatus from,
        @Nullable OrderStatus to,
        Instant pressedAt,
        Message message,
        Instant notBefore,
        @Nullable Instant sentAt) {

    public Press sent(Instant at) {
        return new Press(
                number, previous, command, action, subject, order, product, from, to, pressedAt,
                message, notBefore, at);
    }

    boolean concerns(OrderId id) {
        return id.equals(order);
    }
}
