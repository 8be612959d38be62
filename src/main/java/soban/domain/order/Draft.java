package soban.domain.order;

import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;

import java.util.ArrayList;
import java.util.List;

/// A decision while it is written: each event is applied at once, so that the next step is decided
/// on what the one before it made of the order.
final class Draft {
    private final Shop shop;
    private final List<Event> events = new ArrayList<>();
    private Order order;

    Draft(Shop shop, Order order) {
        this.shop = shop;
        this.order = order;
    }

    /// A decision that begins with the order itself.
    static Draft placing(Shop shop, OrderPlaced placed) {
        var draft = new Draft(shop, OrderEvolution.evolve(null, placed));
        draft.events.add(placed);
        return draft;
    }

    Draft add(OrderEvent event) {
        order = OrderEvolution.evolve(order, event);
        events.add(event);
        return this;
    }

    Shop shop() {
        return shop;
    }

    Order order() {
        return order;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    Decision accepted() {
        return new Decision.Accepted(events);
    }
}
