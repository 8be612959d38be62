package soban.core.views;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.order.OrderId;

import java.time.Instant;

/// One message to a customer about an order: when it was to be sent, and what has become of it.
public record MessageView(
        OrderId order, MessageKind kind, Channel channel, OrderMessage.State state, Instant at) {}
