package soban.domain.order;

import soban.domain.delivery.RiderId;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Actor;
import soban.domain.unit.Device;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Optional;

/// The gate of a customer's cancel: how long it is open, and which desks close it. It closes when
/// somebody begins to prepare, and where nothing is prepared when the goods leave the shop.
final class CancelGate {
    private CancelGate() {}

    static boolean isOpen(Shop shop, Order order) {
        return switch (order.status()) {
            case AWAITING_PAYMENT, RECEIVED, ACCEPTED -> true;
            case READY -> !shop.settings().prepares();
            case PREPARING,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    false;
        };
    }

    /// The desks that may have closed the gate already without the core knowing it. A device that
    /// never showed the order to anybody can't have.
    static List<String> closers(Shop shop, Order order) {
        return closingRole(shop, order)
                .map(
                        role ->
                                shop.devices().live(role).stream()
                                        .map(Device::id)
                                        .filter(order::isSeenBy)
                                        .toList())
                .orElseGet(() -> claimer(order).map(RiderId::amongDevices).stream().toList());
    }

    /// Whether it can be true that this desk of the shop has begun.
    static boolean couldClose(Shop shop, Order order, Actor desk) {
        boolean inKitchen = shop.settings().prepares() && desk.role() == Role.KITCHEN;
        return inKitchen
                || order.cancellation().awaited().contains(desk.device())
                || closingRole(shop, order).filter(role -> role == desk.role()).isPresent();
    }

    /// The role of the shop's desks that close the gate; none where it is a rider who does.
    private static Optional<Role> closingRole(Shop shop, Order order) {
        if (shop.settings().prepares()) {
            boolean kitchen = !shop.devices().live(Role.KITCHEN).isEmpty();
            return Optional.of(kitchen ? Role.KITCHEN : Role.OWNER);
        }
        return leavesWithRider(shop, order) ? Optional.empty() : Optional.of(Role.OWNER);
    }

    /// A rider has the goods in their hands or may take them: of such a cancel they were asked.
    static boolean isWithRider(Shop shop, Order order) {
        return closingRole(shop, order).isEmpty();
    }

    private static boolean leavesWithRider(Shop shop, Order order) {
        return order.content().fulfilment() == Fulfilment.DELIVERY
                && !DeliveryGate.isByShop(shop, order);
    }

    /// While the gate is open, whoever has the delivery has only claimed it.
    private static Optional<RiderId> claimer(Order order) {
        return Optional.ofNullable(order.delivery().rider());
    }
}
