package soban.console.kitchen;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;

/// A wet thumb presses twice. The second press must not reach the next step of the same ticket, nor
/// the ticket that has just slid under the thumb: it is ignored for a moment.
final class DoublePress {
    private static final Duration MOMENT = Duration.ofMillis(350);

    private Instant last = Instant.MIN;
    private @Nullable OrderId order;
    private boolean placeCleared;

    boolean isOne(OrderId pressed, Instant now) {
        boolean soon = !now.isBefore(last) && now.isBefore(last.plus(MOMENT));
        return soon && (placeCleared || pressed.equals(order));
    }

    void pressed(OrderId pressed, Step step, Instant now) {
        last = now;
        order = pressed;
        placeCleared = step.clearsPlace();
    }
}
