package soban.domain.snapshot;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Order;
import soban.domain.rider.Rider;
import soban.domain.shop.Shop;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.util.List;

/// A part of a unit's state, for the desks of one role. It has no place in the numbering: it says
/// where on the role's feed the state stands that it tells of.
///
/// @param request names the wish that it answers; all parts of one answer carry the same
/// @param part counts from 1 to `parts`
/// @param number the feed's number up to which the state goes
/// @param last the id of the feed's event with that number
public record SnapshotPart(
        Role role,
        String request,
        int part,
        int parts,
        long number,
        String last,
        @Nullable Shop shop,
        @Nullable Rider rider,
        List<Order> orders)
        implements Event {
    public SnapshotPart {
        orders = List.copyOf(orders);
    }
}
