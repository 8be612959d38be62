package soban.domain.order;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.Regarding;
import soban.domain.person.Personal;

import java.time.Instant;

/// What became of the messages about an order.
public sealed interface MessageEvent extends OrderEvent {
    String message();

    /// It is to be sent. What is written here comes before the sending, so that a crash can't
    /// forget it.
    ///
    /// @param detail what the wording needs beside the order: a time, an amount, a reason
    record MessageIntended(
            OrderId order,
            String message,
            MessageKind kind,
            Channel channel,
            Personal name,
            Personal phone,
            Regarding regarding,
            String detail)
            implements MessageEvent {
        public MessageIntended(
                OrderId order,
                String message,
                MessageKind kind,
                Channel channel,
                String name,
                String phone,
                Regarding regarding,
                String detail) {
            this(
                    order,
                    message,
                    kind,
                    channel,
                    Personal.of(name),
                    Personal.of(phone),
                    regarding,
                    detail);
        }
    }

    record MessageSent(OrderId order, String message, String reference) implements MessageEvent {}

    record MessageShed(OrderId order, String message, String reason) implements MessageEvent {}

    record MessageFailed(OrderId order, String message, String reason) implements MessageEvent {}

    record MessageUnclear(
            OrderId order, String message, int tryNumber, Instant sendAgainAt, String reason)
            implements MessageEvent {}

    /// It is to be sent once more: looked up first, and else marked as a possible repetition.
    record MessageSentAgain(
            OrderId order,
            String message,
            int tryNumber,
            MessageKind kind,
            Channel channel,
            Personal name,
            Personal phone,
            Regarding regarding,
            String detail)
            implements MessageEvent {
        public MessageSentAgain(
                OrderId order,
                String message,
                int tryNumber,
                MessageKind kind,
                Channel channel,
                String name,
                String phone,
                Regarding regarding,
                String detail) {
            this(
                    order,
                    message,
                    tryNumber,
                    kind,
                    channel,
                    Personal.of(name),
                    Personal.of(phone),
                    regarding,
                    detail);
        }
    }
}
