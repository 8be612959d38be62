package soban.core.orders;

import soban.domain.order.Order;
import soban.domain.order.OrderStatus;
import soban.domain.order.Timer;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.time.Instant;

/// An order that is over, packed: it is kept for weeks in case that somebody still asks something
/// of it, which hardly anybody does, and of the orders in memory nearly all are such.
final class RestingOrder {
    private final OrderStatus status;
    private final Instant since;
    private final byte[] packed;

    private RestingOrder(Order order, byte[] packed) {
        this.status = order.status();
        this.since = order.progress().since();
        this.packed = packed;
    }

    /// Nothing falls due on it by itself, and nobody owes an answer about it.
    static boolean mayBe(Order order) {
        return order.finished() && Timer.of(order).isEmpty() && Timer.unanswered(order).isEmpty();
    }

    static RestingOrder of(Order order) {
        return new RestingOrder(order, Packing.packed(Json.write(order)));
    }

    OrderStatus status() {
        return status;
    }

    /// When it took its last step.
    Instant since() {
        return since;
    }

    Order order() {
        try {
            return Json.read(Packing.unpacked(packed), Order.class);
        } catch (Unreadable bug) {
            throw new IllegalStateException(bug);
        }
    }
}
