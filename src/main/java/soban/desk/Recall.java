package soban.desk;

import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;

/// A step that can still be undone: order #81 became `reached` at `at`, and a press takes it one
/// step back until `until`.
public record Recall(OrderId order, int number, OrderStatus reached, Instant at, Instant until) {}
