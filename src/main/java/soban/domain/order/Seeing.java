package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.Optional;

/// Which devices showed an order to somebody. A device is counted once: what it says later can only
/// add that it was silenced.
final class Seeing {
    private static final int LONGEST_NAME = 80;

    private Seeing() {}

    static Decision report(Draft draft, OrderCommand.ReportSeen seen, Moment moment) {
        Order order = draft.order();
        if (!order.shownToShop()) {
            return Decision.refuse(RefusalCode.ORDER_UNKNOWN);
        }
        String device = moment.actor().device();
        Optional<Sighting> before = order.sighting(device);
        Instant rangAt =
                before.map(Sighting::rangAt).orElseGet(() -> earlier(seen.rangAt(), moment.now()));
        Instant silencedAt = silencedAt(seen.silencedAt(), rangAt, moment.now());
        if (before.isPresent() && (before.get().silencedAt() != null || silencedAt == null)) {
            return Decision.accept();
        }
        var sighting =
                new Sighting(
                        device,
                        moment.actor().role(),
                        rangAt,
                        silencedAt,
                        silencedAt == null ? "" : cut(seen.silencedBy()));
        return draft.add(new OrderSeen(order.id(), sighting)).accepted();
    }

    /// Not before it rang, and not in times to come, whatever the device's clock says.
    private static @Nullable Instant silencedAt(
            @Nullable Instant silenced, Instant rangAt, Instant now) {
        if (silenced == null) {
            return null;
        }
        return silenced.isBefore(rangAt) ? rangAt : earlier(silenced, now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Between two characters, never within one that takes two places.
    private static String cut(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        boolean within = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1));
        return name.substring(0, within ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
