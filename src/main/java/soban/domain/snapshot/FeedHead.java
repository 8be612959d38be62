package soban.domain.snapshot;

import soban.domain.unit.Event;
import soban.domain.unit.Role;

/// Where a role's feed stands: a desk that reads this without having read up to that number has
/// lost something. Like a snapshot it has no place in the numbering.
///
/// @param last the id of the feed's event with that number
public record FeedHead(Role role, String request, long number, String last) implements Event {}
