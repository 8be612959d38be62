package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Attempt;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An order as its events have left it, and which of its customer's wishes they come from, so that
/// the customer finds what came of a wish.
///
/// @param currency of its amounts, as its shop keeps it
/// @param attempts the payment attempts by the ids of the commands that asked for them
/// @param cancelAskedBy the id of the command that asked for the newest cancel
/// @param sequence the number of the order's newest event in its shop's story
public record OrderView(
        Order order,
        String currency,
        Map<String, String> attempts,
        @Nullable String cancelAskedBy,
        long sequence,
        Instant changedAt) {
    public OrderView {
        attempts = Map.copyOf(attempts);
    }

    static OrderView evolve(
            @Nullable OrderView before, String currency, EventRecord record, OrderEvent event) {
        Order after = OrderEvolution.evolve(before == null ? null : before.order(), event);
        var attempts = new HashMap<>(before == null ? Map.<String, String>of() : before.attempts());
        if (event instanceof PaymentAttempted attempted) {
            attempts.put(record.cause(), attempted.attempt());
        }
        String cancel = before == null ? null : before.cancelAskedBy();
        return new OrderView(
                after,
                currency,
                attempts,
                event instanceof CancelRequested ? record.cause() : cancel,
                record.sequence(),
                record.time());
    }

    public Optional<Attempt> attemptAskedBy(String command) {
        String id = attempts.get(command);
        return order.payments().attempts().stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
