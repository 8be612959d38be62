package soban.core.orders;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Changes on top of a state that does not know of them yet. It is merged when they are certain, or
/// simply dropped.
final class Overlay implements Lookup {
    private final Lookup below;
    private final Map<LiveKey, Object> changes = new HashMap<>();

    Overlay(Lookup below) {
        this.below = below;
    }

    @Override
    public @Nullable Object find(LiveKey key) {
        Object changed = changes.get(key);
        return changed != null ? changed : below.find(key);
    }

    void put(LiveKey key, Object value) {
        changes.put(key, value);
    }

    void merge(Overlay above) {
        changes.putAll(above.changes);
    }

    Map<LiveKey, Object> changes() {
        return Map.copyOf(changes);
    }
}
