package soban.domain.order;

import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.order.StockHold.State;
import soban.domain.unit.CorruptHistory;

/// What the stock's events make of an order: nothing is promised, then taken; and only what is held
/// goes back.
final class StockEvolution {
    private StockEvolution() {}

    static Order change(Order order, StockEvent event) {
        return order.with(
                switch (event) {
                    case StockReserved reserved -> reserved(order, reserved);
                    case StockTaken taken ->
                            new StockHold(State.TAKEN, held(order, State.RESERVED, taken).units());
                    case StockReleased released -> {
                        held(order, State.RESERVED, released);
                        yield StockHold.NONE;
                    }
                    case StockRestored restored -> {
                        held(order, State.TAKEN, restored);
                        yield StockHold.NONE;
                    }
                });
    }

    private static StockHold reserved(Order order, StockReserved event) {
        OrderEvolution.at(order, OrderStatus.AWAITING_PAYMENT);
        if (order.stock().state() != State.NONE || event.units().isEmpty()) {
            throw new CorruptHistory(order.id() + " holds already: " + order.stock());
        }
        return new StockHold(State.RESERVED, event.units());
    }

    private static StockHold held(Order order, State expected, StockEvent event) {
        StockHold hold = order.stock();
        if (hold.state() != expected || !hold.units().equals(event.units())) {
            throw new CorruptHistory(order.id() + " holds " + hold + ", not: " + event);
        }
        return hold;
    }
}
