package soban.simulate;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// One order that was asked for under one key, and what was said to it. As long as nothing was said
/// for certain, it may be there or not.
final class Wish {
    private final String shop;
    private final Set<String> orders = new ConcurrentSkipListSet<>();
    private volatile boolean refused;

    Wish(String shop) {
        this.shop = shop;
    }

    /// The shop has it under that id. A repetition must be told the same one.
    void acknowledged(String order) {
        orders.add(order);
    }

    void refused() {
        refused = true;
    }

    String shop() {
        return shop;
    }

    Set<String> orders() {
        return orders;
    }

    boolean isUnclear() {
        return orders.isEmpty() && !refused;
    }
}
