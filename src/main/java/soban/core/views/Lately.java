package soban.core.views;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the writing side wrote lately, and need not read again: an order changes a dozen times
/// within minutes, and a shop's currency never. Only what is in the file stands here.
final class Lately {
    private static final int MOST_ORDERS = 1000;

    private final Map<ShopId, String> currencies = new HashMap<>();
    private final Map<OrderId, OrderView> orders =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<OrderId, OrderView> eldest) {
                    return size() > MOST_ORDERS;
                }
            };

    @Nullable OrderView order(OrderId id) {
        return orders.get(id);
    }

    void wrote(Map<OrderId, OrderView> written) {
        written.forEach(
                (id, view) -> {
                    orders.remove(id);
                    orders.put(id, view);
                });
    }

    @Nullable String currency(ShopId id) {
        return currencies.get(id);
    }

    void currency(ShopId id, String currency) {
        currencies.put(id, currency);
    }

    void forget() {
        orders.clear();
        currencies.clear();
    }
}
