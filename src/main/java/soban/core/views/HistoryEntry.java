package soban.core.views;

import soban.domain.order.OrderEvent;
import soban.domain.unit.Role;

import java.time.Instant;

/// One thing that happened to an order, when, and in which capacity somebody did it.
public record HistoryEntry(long sequence, Instant at, Role by, OrderEvent event) {}
