package soban.domain.order;

import java.util.List;

/// What an order holds of the shop's counted products.
public record StockHold(State state, List<StockUnits> units) {
    static final StockHold NONE = new StockHold(State.NONE, List.of());

    public StockHold {
        units = List.copyOf(units);
    }

    public enum State {
        NONE,
        RESERVED,
        TAKEN
    }
}
