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
/// @param appointment whom the owner wants to carry it, while their own unit has not confirmed it
public record Delivery(
        DeliveryStatus status,
        Carrier carrier,
        @Nullable RiderId rider,
        @Nullable Instant renewAt,
        @Nullable Instant raiseAt,
        boolean raised,
        @Nullable Appointment appointment) {
    /// The owner's wish that a rider carry it; after `until` it is the owner's matter again.
    public record Appointment(RiderId rider, Instant until) {}

    public static Delivery none(Carrier carrier) {
        return new Delivery(DeliveryStatus.NONE, carrier, null, null, null, false, null);
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
        return new Delivery(
                DeliveryStatus.OFFERED,
                Carrier.RIDERS,
                null,
                renewing,
                raising,
                false,
                appointment);
    }

    public Delivery renewed(Instant renewing) {
        return new Delivery(status, carrier, rider, renewing, raiseAt, raised, appointment);
    }

    public Delivery claimed(RiderId by, Instant raising) {
        return new Delivery(DeliveryStatus.CLAIMED, Carrier.RIDERS, by, null, raising, false, null);
    }

    /// Nobody is asked and nobody has it.
    public Delivery withdrawn() {
        return none(carrier).with(appointment);
    }

    public Delivery appointed(RiderId wanted, Instant until) {
        return with(new Appointment(wanted, until));
    }

    public boolean isAppointed(RiderId other) {
        return appointment != null && appointment.rider().equals(other);
    }

    /// Nobody has confirmed it: the owner must look at it.
    public Delivery lapsed() {
        return raisedNow().with(null);
    }

    private Delivery with(@Nullable Appointment next) {
        return new Delivery(status, carrier, rider, renewAt, raiseAt, raised, next);
    }

    public Delivery byShop() {
        return none(Carrier.SHOP);
    }

    /// The goods had left the shop already when the shop took the delivery over: they are on the
    /// way in its own hands.
    public Delivery byShopOnTheWay(@Nullable Instant raising) {
        return byShop().pickedUp(raising);
    }

    public Delivery pickedUp(@Nullable Instant raising) {
        return new Delivery(DeliveryStatus.PICKED_UP, carrier, rider, null, raising, false, null);
    }

    public Delivery ended(DeliveryStatus end) {
        return new Delivery(end, carrier, rider, null, null, false, null);
    }

    public Delivery raisedNow() {
        return new Delivery(status, carrier, rider, renewAt, null, true, appointment);
    }
}
