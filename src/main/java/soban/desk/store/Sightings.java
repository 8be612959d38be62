package soban.desk.store;

import soban.desk.board.KeptOrder;
import soban.desk.board.Wish;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;

/// Tells the core once when an order was first shown here, and once when somebody touched it.
/// Before a customer may cancel, the core asks the desks that showed the order: so only what was
/// shown to somebody counts.
final class Sightings {
    private final Registration registration;
    private final Orders orders;
    private final Facts facts;
    private final Presses presses;

    Sightings(Registration registration, Tables tables, Presses presses) {
        this.registration = registration;
        this.orders = tables.orders();
        this.facts = tables.facts();
        this.presses = presses;
    }

    /// The order is shown to somebody. Only the first time counts.
    ///
    /// @return the report's number, 0 if there is nothing new to report
    long rang(OrderId id, Instant now) {
        return orders.find(id)
                .filter(order -> order.onBoard() && order.rangAt().isEmpty())
                .filter(o -> o.status() != OrderStatus.CANCELLED && !registration.isQuiet())
                .map(order -> rang(order, now))
                .orElse(0L);
    }

    private long rang(KeptOrder order, Instant now) {
        orders.put(order.rang(now));
        return presses.add(Wish.seen(new ReportSeen(order.id(), now, null, "")), now);
    }

    /// Somebody touched the ticket. A cancelled one is acknowledged by that, and leaves the board.
    ///
    /// @return the report's number, 0 if there is nothing to report
    long touched(OrderId id, Instant now) {
        return orders.find(id).map(order -> touched(order, now)).orElse(0L);
    }

    private long touched(KeptOrder order, Instant now) {
        var rangAt = order.rangAt();
        if (order.status() == OrderStatus.CANCELLED || rangAt.isEmpty() || order.isSilenced()) {
            orders.put(order.seen());
            return 0;
        }
        orders.put(order.silenced(now));
        return presses.add(
                Wish.seen(new ReportSeen(order.id(), rangAt.get(), now, facts.person())), now);
    }
}
