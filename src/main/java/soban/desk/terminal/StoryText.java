package soban.desk.terminal;

import soban.desk.Told;
import soban.domain.delivery.RiderId;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderEvent;
import soban.domain.unit.Role;

import java.util.Optional;

/// One line of an order's story: when, what, and who did it where.
final class StoryText {
    private final Words words;

    StoryText(Words words) {
        this.words = words;
    }

    String of(Told told) {
        var actor = told.actor();
        String who =
                rider(told.event())
                        .map(rider -> "rider " + rider)
                        .orElse((Words.lower(actor.role()) + " " + actor.person()).strip());
        return Columns.clean(
                "%s %s %s%s"
                        .formatted(
                                words.time(told.at()),
                                told.what(),
                                who,
                                actor.device().isBlank() ? "" : " at " + actor.device()));
    }

    /// What a rider did comes to the shop through the core; it was the rider all the same.
    private static Optional<RiderId> rider(OrderEvent event) {
        return switch (event) {
            case DeliveryClaimed claimed -> Optional.of(claimed.rider());
            case OrderPickedUp picked -> Optional.ofNullable(picked.rider());
            case OrderDelivered delivered when delivered.by() == Role.RIDER ->
                    Optional.ofNullable(delivered.rider());
            default -> Optional.empty();
        };
    }
}
