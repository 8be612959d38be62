package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.order.OrderId;

import java.time.Instant;

/// One message to a customer: when it was to be sent, and what has become of it.
///
/// @param order which it is about, if it is about one
public record MessageView(
        @Nullable OrderId order,
        MessageKind kind,
        Channel channel,
        OrderMessage.State state,
        Instant at) {}
