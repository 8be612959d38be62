package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;

/// What was just copied, for as long as a person likes to see that it worked.
record Copied(@Nullable OrderId order, String what, Instant at) {
    static final Copied NOTHING = new Copied(null, "", Instant.EPOCH);

    private static final Duration IN_SIGHT = Duration.ofSeconds(3);

    Copied at(Instant now) {
        return now.isBefore(at.plus(IN_SIGHT)) ? this : NOTHING;
    }

    String of(OrderId wanted) {
        return wanted.equals(order) ? what : "";
    }
}
