package soban.domain.order;

import java.util.List;

/// What an order does to the shop's counted products.
public sealed interface StockEvent extends OrderEvent {
    List<StockUnits> units();

    /// Promised to an order that is not paid yet.
    record StockReserved(OrderId order, List<StockUnits> units) implements StockEvent {
        public StockReserved {
            units = List.copyOf(units);
        }
    }

    /// Paid: they are gone.
    record StockTaken(OrderId order, List<StockUnits> units) implements StockEvent {
        public StockTaken {
            units = List.copyOf(units);
        }
    }

    /// No longer promised: the order was declined, has expired or was cancelled unpaid.
    record StockReleased(OrderId order, List<StockUnits> units) implements StockEvent {
        public StockReleased {
            units = List.copyOf(units);
        }
    }

    /// Taken, and back again.
    record StockRestored(OrderId order, List<StockUnits> units) implements StockEvent {
        public StockRestored {
            units = List.copyOf(units);
        }
    }
}
