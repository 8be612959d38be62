package soban.domain.shop;

import soban.domain.customer.Channel;
import soban.domain.message.MessageScope;

/// What a shop tells its customers of, through which channel when they named none, and how the
/// seller is reached when no desk rings.
public record Telling(
        MessageScope scope, Channel channel, Channel sellerChannel, String sellerPhone) {
    Telling withoutPhone() {
        return new Telling(scope, channel, sellerChannel, "");
    }
}
