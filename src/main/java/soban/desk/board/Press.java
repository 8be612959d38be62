package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.wire.Message;

import java.time.Instant;

/// A numbered command in the outbox, until the core has answered it: a person's press, or what the
/// desk says by itself.
///
/// @param number this device's count at its shop, for ever
/// @param previous the number before it that the core is to have
/// @param command the command's id
/// @param subject what the person calls the thing: `#42`, or the product's name
/// @param about what it concerns beside an order, by its id
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
        @Nullable String about,
        @Nullable OrderStatus from,
        @Nullable OrderStatus to,
        Instant pressedAt,
        Message message,
        Instant notBefore,
        @Nullable Instant sentAt) {
    private static final String SIGN_OFF = DeskAction.nameOf(DeskAction.SignOff.class);

    public Press sent(@Nullable Instant at) {
        return with(previous, message, notBefore, at);
    }

    /// To be sent again, not at once.
    public Press again(Instant earliest) {
        return with(previous, message, earliest, null);
    }

    public Press following(long before, Message changed) {
        return with(before, changed, notBefore, sentAt);
    }

    private Press with(long before, Message content, Instant earliest, @Nullable Instant sent) {
        return new Press(
                number, before, command, action, subject, order, about, from, to, pressedAt,
                content, earliest, sent);
    }

    /// Somebody waits for its answer.
    public boolean isByPerson() {
        return Wish.isByPerson(action);
    }

    public boolean isSignOff() {
        return action.equals(SIGN_OFF);
    }

    public boolean answersCancelOf(OrderId id) {
        return Wish.isAnswer(action) && id.equals(order);
    }

    public boolean concerns(OrderId id) {
        return isByPerson() && id.equals(order);
    }
}
