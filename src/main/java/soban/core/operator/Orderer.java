package soban.core.operator;

import org.jspecify.annotations.Nullable;

import soban.core.keys.Owners;
import soban.domain.customer.CustomerId;
import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.wire.Units;

import java.util.List;

/// Somebody who orders: a customer, or one of whom nothing is known but an order at a counter.
///
/// @param orders by which a guest is known
public record Orderer(@Nullable CustomerId customer, List<OrderId> orders) {
    public Orderer {
        orders = List.copyOf(orders);
    }

    public static Orderer known(CustomerId customer) {
        return new Orderer(customer, List.of());
    }

    static Orderer of(OrderId order, @Nullable CustomerId customer) {
        return customer == null ? new Orderer(null, List.of(order)) : known(customer);
    }

    public boolean isOf(Order order) {
        return customer == null
                ? orders.contains(order.id())
                : customer.equals(order.content().customer());
    }

    /// Under which their keys are kept.
    String owner() {
        return customer == null ? Owners.guest(orders.getFirst()) : Units.of(customer);
    }

    public String name() {
        return customer == null ? "Whoever ordered " + orders.getFirst() : "Customer " + customer;
    }
}
