package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;

/// A step that can still be undone: order #81 became `reached` at `at`, and a press takes it one
/// step back until `until`. Where a station had made its lines last, that is the step.
public record Recall(
        OrderId order,
        int number,
        OrderStatus reached,
        @Nullable String station,
        Instant at,
        Instant until) {
    /// Of a step of the order itself.
    public Recall(OrderId order, int number, OrderStatus reached, Instant at, Instant until) {
        this(order, number, reached, null, at, until);
    }
}
