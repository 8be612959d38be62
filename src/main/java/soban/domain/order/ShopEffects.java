package soban.domain.order;

import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.shop.Shop;
import soban.domain.shop.Stock;
import soban.domain.unit.CorruptHistory;

import java.util.function.BiFunction;

/// What an order's event makes of its shop: one more number given out, some units of stock more or
/// less. A product that is not counted any more is passed over; one of which more would be promised
/// than there are has a history that contradicts itself.
public final class ShopEffects {
    private ShopEffects() {}

    public static Shop after(Shop shop, OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> shop.withOneMoreOrder();
            case StockEvent.StockReserved reserved -> each(shop, reserved, Stock::reserve);
            case StockEvent.StockTaken taken -> each(shop, taken, Stock::take);
            case StockEvent.StockReleased released -> each(shop, released, Stock::release);
            case StockEvent.StockRestored restored -> each(shop, restored, Stock::plus);
            default -> shop;
        };
    }

    private static Shop each(
            Shop shop, StockEvent event, BiFunction<Stock, Integer, Stock> change) {
        Shop changed = shop;
        for (StockUnits units : event.units()) {
            var product = changed.menu().product(units.product());
            if (product.isPresent() && product.get().stock() != null) {
                Stock now = change.apply(product.get().stock(), units.units());
                if (now.reserved() < 0 || now.free() < 0) {
                    throw new CorruptHistory(shop.id() + " has no such stock: " + event);
                }
                changed = changed.with(changed.menu().with(product.get().withStock(now)));
            }
        }
        return changed;
    }
}
