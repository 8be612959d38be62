package soban.domain.delivery;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.Carrier;

import java.time.Instant;

/// How far an order's delivery has come.
///
/// @param carrier who carries it: a shop may take over what riders were to do
/// @param rider who has it, if riders carry it and one does
/// @param renewAt when the open offer is sent again
/// @param raiseAt when it is put before the owner, unless something happens before
/// @param raised it was put before the owner, and nothing has happened since
public record Delivery(
        DeliveryStatus status,
        Carrier carrier,
        @Nullable RiderId rider,
        @Nullable Instant renewAt,
        @Nullable Instant raiseAt,
        boolean raised) {
    public static Delivery none(Carrier carrier) {
        return new Delivery(DeliveryStatus.NONE, carrier, null, null, null, false);
    }

    public boolean isOpen() {
        return switch (status) {
            case OFFERED, CLAIMED, PICKED_UP -> true;
            case NONE, DELIVERED, FAILED, CANCELLED -> false;
        };
    }

    public boolean isWith(RiderId other) {
        return other.equals(rider);
    }

    public boolean isClaimedBy(RiderId other) {
        return status == DeliveryStatus.CLAIMED && isWith(other);
    }

    public boolean isPickedUpBy(RiderId other) {
        return status == DeliveryStatus.PICKED_UP && isWith(other);
    }

    /// On the way in the shop's own hands.
    public boolean isPickedUpByShop() {
        return status == DeliveryStatus.PICKED_UP && carrier == Carrier.SHOP;
    }

    public Delivery offered(Instant renewing, Instant raising) {
        return new Delivery(DeliveryStatus.OFFERED, Carrier.RIDERS, null, renewing, raising, false);
    }

    public Delivery renewed(Instant renewing) {
        return new Delivery(status, carrier, rider, renewing, raiseAt, raised);
    }

    public Delivery claimed(RiderId by, Instant raising) {
        return new Delivery(DeliveryStatus.CLAIMED, Carrier.RIDERS, by, null, raising, false);
    }

    /// Nobody is asked and nobody has it.
    public Delivery withdrawn() {
        return none(carrier);
    }

    public Delivery byShop() {
        return none(Carrier.SHOP);
    }

    /// The goods had left the shop already when the shop took the delivery over: they are on the
    /// way in its own hands, and nobody is reminded of what the owner has just decided.
    public Delivery byShopOnTheWay() {
        return new Delivery(DeliveryStatus.PICKED_UP, Carrier.SHOP, null, null, null, false);
    }

    public Delivery pickedUp(Instant raising) {
        return new Delivery(DeliveryStatus.PICKED_UP, carrier, rider, null, raising, false);
    }

    public Delivery ended(DeliveryStatus end) {
        return new Delivery(end, carrier, rider, null, null, false);
    }

    public Delivery raisedNow() {
        return new Delivery(status, carrier, rider, renewAt, null, true);
    }
}
