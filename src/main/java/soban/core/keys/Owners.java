package soban.core.keys;

import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderId;
import soban.domain.order.ReviewCommand.WriteReview;
import soban.wire.CommandRecord;
import soban.wire.Units;

/// Whose it is what a command says of a person. What a customer says is the customer's, whomever it
/// is about; of somebody who orders at a counter nothing is known but the order.
public final class Owners {
    private Owners() {}

    public static String of(CommandRecord command) {
        return switch (command.command()) {
            case PlaceOrder place -> Units.of(place.customer());
            case WriteReview review -> Units.of(review.customer());
            case PlaceAtCounter place -> guest(place.order());
            default -> command.unit();
        };
    }

    /// Somebody who is known by one order only.
    public static String guest(OrderId order) {
        return "order:" + order;
    }
}
