package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Order;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Changes on top of a state that does not know of them yet. It is merged when they are certain, or
/// simply dropped.
final class Overlay implements Lookup {
    private final Lookup below;
    private final Map<LiveKey, Object> changes = new LinkedHashMap<>();

    Overlay(Lookup below) {
        this.below = below;
    }

    @Override
    public @Nullable Object find(LiveKey key) {
        Object changed = changes.get(key);
        return changed != null ? changed : below.find(key);
    }

    @Override
    public long numbersAbove() {
        return below.numbersAbove();
    }

    @Override
    public Collection<Order> orders(String unit, Instant since) {
        var orders = new TreeMap<String, Order>();
        below.orders(unit, since).forEach(order -> orders.put(order.id().value(), order));
        changes.forEach(
                (key, value) -> {
                    if (value instanceof Order order && key.unit().equals(unit)) {
                        orders.put(key.name(), order);
                    }
                });
        return orders.values();
    }

    void put(LiveKey key, Object value) {
        changes.put(key, value);
    }

    void merge(Overlay above) {
        changes.putAll(above.changes);
    }

    Map<LiveKey, Object> changes() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }
}
