package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Attempt;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.PaymentAttempted;
import soban.domain.order.OrderEvolution;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An order as its events have left it.
///
/// @param askedBy for each payment attempt the id of the command that asked for it, so that its
///   customer finds it again
/// @param sequence the number of the order's newest event in its shop's story
public record OrderView(Order order, List<String> askedBy, long sequence, Instant changedAt) {
    public OrderView {
        askedBy = List.copyOf(askedBy);
    }

    static OrderView evolve(@Nullable OrderView before, EventRecord record, OrderEvent event) {
        Order after = OrderEvolution.evolve(before == null ? null : before.order(), event);
        var askedBy = new ArrayList<>(before == null ? List.<String>of() : before.askedBy());
        if (event instanceof PaymentAttempted) {
            askedBy.add(record.cause());
        }
        return new OrderView(after, askedBy, record.sequence(), record.time());
    }

    public Optional<Attempt> attemptAskedBy(String command) {
        int index = askedBy.indexOf(command);
        return index < 0 ? Optional.empty() : Optional.of(order.attempts().get(index));
    }
}
