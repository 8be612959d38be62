package soban.core.orders;

import soban.domain.order.OrderStatus;

import java.util.Map;

/// How one loop stands.
///
/// @param era in which it took over
/// @param waiting how many commands are known to stand behind the position
/// @param orders how many orders are remembered, by their status
/// @param parked how many units are set aside because their state can't be read
record LoopView(
        Position position, int era, long waiting, Map<OrderStatus, Integer> orders, int parked) {
    LoopView {
        orders = Map.copyOf(orders);
    }
}
