package soban.domain.stories;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerEvent;
import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.order.DeviceDecider;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.OrderId;
import soban.domain.order.ShopEffects;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderDecider;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// All units as their events have left them: whatever is remembered is remembered by those alone.
final class World {
    /// An event, and the shop, rider or customer to whom it happened.
    record Happened(Object unit, Event event) {}

    private @Nullable Shop shop;
    final Map<OrderId, Order> orders = new LinkedHashMap<>();
    final Map<RiderId, Rider> riders = new LinkedHashMap<>();
    final Map<CustomerId, Customer> customers = new LinkedHashMap<>();

    @Nullable Shop shopIfEnrolled() {
        return shop;
    }

    Shop shop() {
        return Objects.requireNonNull(shop);
    }

    void apply(Happened happened) {
        switch (happened.event()) {
            case ShopEvent event -> shop = ShopDecider.evolve(shop, event);
            case DeviceEvent event ->
                    shop = shop().with(DeviceDecider.evolve(shop().devices(), event));
            case OrderEvent event -> {
                shop = ShopEffects.after(shop(), event);
                orders.compute(event.order(), (id, order) -> OrderEvolution.evolve(order, event));
            }
            case RiderEvent event ->
                    riders.compute(
                            (RiderId) happened.unit(),
                            (id, rider) -> RiderDecider.evolve(rider, event));
            case CustomerEvent event ->
                    customers.compute(
                            (CustomerId) happened.unit(),
                            (id, customer) -> Customer.evolve(customer, event));
            default -> throw new IllegalArgumentException("whose is it? " + happened);
        }
    }

    boolean isSameAs(World other) {
        return Objects.equals(shop, other.shop)
                && orders.equals(other.orders)
                && riders.equals(other.riders)
                && customers.equals(other.customers);
    }
}
