package soban.domain.order;

import java.time.Instant;

/// A station that has made its lines of an order.
public record StationDone(String station, Instant at) {}
