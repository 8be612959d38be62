package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.StockEvent;
import soban.domain.order.StockUnits;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.wire.EventRecord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// No unit is promised that is not there, and what is gone in the end was sold.
final class StockRule implements Rule {
    private final Fates fates;
    private final Map<String, Integer> free = new TreeMap<>();
    private final Map<String, Integer> initial = new TreeMap<>();
    private final Map<OrderId, List<StockUnits>> held = new HashMap<>();

    StockRule(List<EnrolShop> shops, Fates fates) {
        this.fates = fates;
        for (EnrolShop shop : shops) {
            for (Product product : shop.menu().products()) {
                if (product.stock() != null) {
                    initial.put(shop.shop() + "/" + product.id(), product.stock().onHand());
                }
            }
        }
        free.putAll(initial);
    }

    @Override
    public void see(EventRecord record) {
        if (record.event() instanceof OrderPlaced) {
            return;
        }
        if (record.event() instanceof StockEvent event) {
            switch (event) {
                case StockEvent.StockReserved reserved -> {
                    change(event, -1);
                    require(held.put(event.order(), event.units()) == null, "twice: " + event);
                }
                case StockEvent.StockTaken taken ->
                        require(event.units().equals(held.get(event.order())), "other: " + event);
                case StockEvent.StockReleased _, StockEvent.StockRestored _ -> {
                    require(held.remove(event.order()) != null, "nothing held: " + event);
                    change(event, 1);
                }
            }
        }
    }

    private void change(StockEvent event, int sign) {
        for (StockUnits units : event.units()) {
            String product = ((OrderEvent) event).order().shop() + "/" + units.product();
            int left = free.merge(product, sign * units.units(), Integer::sum);
            require(left >= 0 && left <= initial.get(product), product + " left " + left);
        }
    }

    @Override
    public void atRest() {
        held.forEach(
                (order, units) -> {
                    OrderStatus status = fates.of(order);
                    boolean undone =
                            status == OrderStatus.CANCELLED
                                    || status == OrderStatus.REJECTED
                                    || status == OrderStatus.EXPIRED;
                    require(!undone, order + " is " + status + " and holds " + units);
                });
    }
}
