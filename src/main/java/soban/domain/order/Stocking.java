package soban.domain.order;

import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.shop.Stock;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What an order takes of the shop's counted products, and gives back. Lines of the same product
/// are counted together.
final class Stocking {
    private Stocking() {}

    /// The first line for which there is not enough left.
    static Optional<Refusal> lacking(Shop shop, List<OrderLine> lines) {
        var wanted = new HashMap<String, Integer>();
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = lines.get(i);
            int all = wanted.merge(line.product(), line.quantity(), Integer::sum);
            if (counted(shop, line.product()).filter(stock -> stock.free() < all).isPresent()) {
                return Optional.of(Refusal.atLine(RefusalCode.OUT_OF_STOCK, i, line.name()));
            }
        }
        return Optional.empty();
    }

    /// Promises the order what it needs, unless it holds it already. That there is enough must be
    /// known.
    static void reserve(Draft draft) {
        Order order = draft.order();
        if (order.stock().state() != StockHold.State.NONE) {
            return;
        }
        var units = new LinkedHashMap<String, Integer>();
        order.content().lines().stream()
                .filter(line -> counted(draft.shop(), line.product()).isPresent())
                .forEach(line -> units.merge(line.product(), line.quantity(), Integer::sum));
        if (!units.isEmpty()) {
            draft.add(
                    new StockReserved(
                            order.id(),
                            units.entrySet().stream()
                                    .map(e -> new StockUnits(e.getKey(), e.getValue()))
                                    .toList()));
        }
    }

    /// What keeps the order from getting again what it gave back, if anything.
    static Optional<Refusal> lackingAgain(Draft draft) {
        return draft.order().stock().state() == StockHold.State.NONE
                ? lacking(draft.shop(), draft.order().content().lines())
                : Optional.empty();
    }

    /// The order is to be served: what was promised to it is gone.
    static void take(Draft draft) {
        Order order = draft.order();
        if (order.stock().state() == StockHold.State.RESERVED) {
            draft.add(new StockTaken(order.id(), order.stock().units()));
        }
    }

    /// Takes a promise back; what is taken stays so.
    static void release(Draft draft) {
        Order order = draft.order();
        if (order.stock().state() == StockHold.State.RESERVED) {
            draft.add(new StockReleased(order.id(), order.stock().units()));
        }
    }

    /// Gives back whatever the order holds.
    static void giveBack(Draft draft) {
        Order order = draft.order();
        switch (order.stock().state()) {
            case NONE -> {}
            case RESERVED -> release(draft);
            case TAKEN -> draft.add(new StockRestored(order.id(), order.stock().units()));
        }
    }

    private static Optional<Stock> counted(Shop shop, String product) {
        return shop.menu().product(product).map(Product::stock);
    }
}
