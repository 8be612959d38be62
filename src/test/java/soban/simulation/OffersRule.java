package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// An offer is good for a minute and a half, is renewed only while nobody has the delivery, and
/// stands on no rider's board for longer than that.
final class OffersRule implements Rule {
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Set<OrderId> open = new HashSet<>();
    private final Map<OrderId, Instant> validUntil = new HashMap<>();

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderEvent event) {
            switch (event) {
                case DeliveryOffered offered -> {
                    open.add(offered.order());
                    valid(record, offered.order(), offered.validUntil());
                }
                case OfferRenewed renewed -> {
                    require(open.contains(renewed.order()), "nothing to renew: " + record);
                    valid(record, renewed.order(), renewed.validUntil());
                }
                case OfferWithdrawn _, DeliveryClaimed _, DeliveryTakenOver _, UndoingBegun _ ->
                        open.remove(event.order());
                default -> {}
            }
        }
    }

    void forget() {
        open.clear();
        validUntil.clear();
    }

    private void valid(EventRecord record, OrderId order, Instant until) {
        require(!until.isAfter(record.time().plus(LONGEST)), "good for too long: " + record);
        validUntil.merge(order, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    void look(RiderBoard board, Instant now) {
        for (OrderId order : board.open(now)) {
            Instant until = validUntil.getOrDefault(order, Instant.MIN);
            require(until.isAfter(now), order + " is shown at " + now + ", was good to " + until);
        }
    }
}
