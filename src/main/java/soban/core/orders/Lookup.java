package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Customer;
import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.domain.rider.Rider;
import soban.domain.shop.Shop;
import soban.domain.unit.Devices;
import soban.domain.unit.Invitations;

import java.time.Instant;
import java.util.Collection;

/// Live state as decisions read it, whether it is committed or still an overlay.
interface Lookup {
    @Nullable Object find(LiveKey key);

    /// The numbers of new events are above this.
    long numbersAbove();

    default @Nullable Shop shop(String unit) {
        return (Shop) find(LiveKey.shop(unit));
    }

    default @Nullable Customer customer(String unit) {
        return (Customer) find(LiveKey.customer(unit));
    }

    default @Nullable Rider rider(String unit) {
        return (Rider) find(LiveKey.rider(unit));
    }

    /// The devices of a unit, whatever kind of unit it is.
    default Devices devices(String unit) {
        Shop shop = shop(unit);
        Rider rider = rider(unit);
        return shop != null ? shop.devices() : rider != null ? rider.devices() : Devices.NONE;
    }

    default Invitations invitations(String unit) {
        return find(LiveKey.invitations(unit)) instanceof Invitations known
                ? known
                : Invitations.NONE;
    }

    /// The orders of a unit that are not over, and at least those that took their last step at that
    /// time or later.
    Collection<Order> orders(String unit, Instant since);

    default @Nullable Order order(String unit, OrderId order) {
        return (Order) find(LiveKey.order(unit, order));
    }

    default @Nullable Remembered answer(String unit, String origin, String slot) {
        return (Remembered) find(LiveKey.answer(unit, origin, slot));
    }

    default Head head(String unit) {
        return find(LiveKey.head(unit)) instanceof Head head ? head : Head.START;
    }

    default Origin origin(String unit, String origin) {
        return find(LiveKey.origin(unit, origin)) instanceof Origin known ? known : Origin.NEW;
    }
}
