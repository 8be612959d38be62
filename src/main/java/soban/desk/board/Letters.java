package soban.desk.board;

import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.order.MessageEvent;
import soban.domain.order.MessageEvent.MessageFailed;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.MessageEvent.MessageSent;
import soban.domain.order.MessageEvent.MessageSentAgain;
import soban.domain.order.MessageEvent.MessageShed;
import soban.domain.order.MessageEvent.MessageUnclear;
import soban.domain.order.Order;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What was said to customer and seller about an order since the shop has it. What was said before,
/// about payments that came to nothing, is no business of its desks.
final class Letters {
    private static final Set<MessageKind> BEFORE_THE_SHOP =
            EnumSet.of(
                    MessageKind.PAY_LATER, MessageKind.PAYMENT_DECLINED, MessageKind.ORDER_EXPIRED);

    private Letters() {}

    static List<OrderMessage> of(Order copy) {
        return copy.messages().stream()
                .filter(message -> !BEFORE_THE_SHOP.contains(message.kind()))
                .toList();
    }

    static List<OrderMessage> after(List<OrderMessage> now, MessageEvent event) {
        return switch (event) {
            case MessageIntended intended -> intended(now, intended);
            case MessageSent _ -> change(now, event, m -> m.ended(OrderMessage.State.SENT));
            case MessageShed _ -> change(now, event, m -> m.ended(OrderMessage.State.SHED));
            case MessageFailed _ -> change(now, event, m -> m.ended(OrderMessage.State.FAILED));
            case MessageUnclear unclear ->
                    change(now, event, m -> m.unclear(unclear.tryNumber(), unclear.sendAgainAt()));
            case MessageSentAgain _ -> change(now, event, OrderMessage::sentAgain);
        };
    }

    private static List<OrderMessage> intended(List<OrderMessage> now, MessageIntended event) {
        return BEFORE_THE_SHOP.contains(event.kind())
                ? now
                : Stream.concat(
                                now.stream(),
                                Stream.of(
                                        OrderMessage.intended(
                                                event.message(),
                                                event.kind(),
                                                event.channel(),
                                                event.detail())))
                        .toList();
    }

    private static List<OrderMessage> change(
            List<OrderMessage> now, MessageEvent event, UnaryOperator<OrderMessage> change) {
        return now.stream().map(m -> m.id().equals(event.message()) ? change.apply(m) : m).toList();
    }
}
