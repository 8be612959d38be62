package soban.desk;

import soban.domain.order.OrderEvent;
import soban.domain.unit.Actor;

import java.time.Instant;

/// One line of an order's story, as its owner can read it back.
///
/// @param what the event's name on the wire
public record Told(Instant at, Actor actor, String what, OrderEvent event) {}
