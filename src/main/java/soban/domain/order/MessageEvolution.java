package soban.domain.order;

import soban.domain.message.OrderMessage;
import soban.domain.message.OrderMessage.State;
import soban.domain.order.MessageEvent.MessageFailed;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.MessageEvent.MessageShed;
import soban.domain.order.MessageEvent.MessageUnclear;
import soban.domain.unit.CorruptHistory;

import java.util.ArrayList;
import java.util.List;

/// What becomes of an order's messages.
final class MessageEvolution {
    private MessageEvolution() {}

    static Order change(Order order, MessageEvent event) {
        return switch (event) {
            case MessageIntended intended -> order.withMessages(adding(order, intended));
            case MessageSent sent -> replacing(order, sendable(order, sent).ended(State.SENT));
            case MessageShed shed -> replacing(order, sending(order, shed).ended(State.SHED));
            case MessageFailed failed ->
                    replacing(order, sending(order, failed).ended(State.FAILED));
            case MessageUnclear unclear ->
                    replacing(
                            order,
                            sending(order, unclear)
                                    .unclear(unclear.tryNumber(), unclear.sendAgainAt()));
            case MessageSentAgain again -> replacing(order, sending(order, again).sentAgain());
        };
    }

    private static List<OrderMessage> adding(Order order, MessageIntended intended) {
        if (order.message(intended.message()).isPresent()) {
            throw new CorruptHistory(intended.message() + " was intended twice");
        }
        var more = new ArrayList<>(order.messages());
        more.add(
                OrderMessage.intended(
                        intended.message(),
                        intended.kind(),
                        intended.channel(),
                        intended.detail()));
        return more;
    }

    private static Order replacing(Order order, OrderMessage changed) {
        return order.withMessages(
                order.messages().stream()
                        .map(m -> m.id().equals(changed.id()) ? changed : m)
                        .toList());
    }

    private static OrderMessage sending(Order order, MessageEvent event) {
        OrderMessage message = known(order, event);
        if (!message.unsettled()) {
            throw new CorruptHistory(message.id() + " is " + message.state() + ": " + event);
        }
        return message;
    }

    /// That the provider has it can turn out after everybody has given it up.
    private static OrderMessage sendable(Order order, MessageEvent event) {
        OrderMessage message = known(order, event);
        return switch (message.state()) {
            case SENDING, SHED, FAILED -> message;
            case SENT, KEPT ->
                    throw new CorruptHistory(
                            message.id() + " is " + message.state() + ": " + event);
        };
    }

    private static OrderMessage known(Order order, MessageEvent event) {
        return order.message(event.message())
                .orElseThrow(() -> new CorruptHistory("no message " + event.message()));
    }
}
