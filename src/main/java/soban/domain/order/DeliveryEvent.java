package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;

/// What happened to an order's delivery.
public sealed interface DeliveryEvent extends OrderEvent {
    /// The riders of the area are asked.
    ///
    /// @param validUntil from then on nobody may claim by this offer
    /// @param renewAt when it is offered again, unless somebody has it by then
    /// @param raiseAt when it is put before the owner, unless somebody has it by then
    record DeliveryOffered(
            OrderId order, Offer offer, Instant validUntil, Instant renewAt, Instant raiseAt)
            implements DeliveryEvent {}

    record OfferRenewed(OrderId order, Offer offer, Instant validUntil, Instant renewAt)
            implements DeliveryEvent {}

    /// Nobody can claim it any more.
    record OfferWithdrawn(OrderId order, String area) implements DeliveryEvent {}

    /// One rider has it; to everybody else it is gone.
    ///
    /// @param ready the goods can be picked up already
    /// @param raiseAt when it is put before the owner, unless it goes on by then
    record DeliveryClaimed(
            OrderId order,
            RiderId rider,
            String riderName,
            DeliveryDetails details,
            boolean ready,
            Instant raiseAt)
            implements DeliveryEvent {}

    /// What a rider asked for was refused; the order is as it was.
    record RiderRefused(OrderId order, RiderId rider, RiderStep step, RefusalCode code)
            implements DeliveryEvent {}

    /// The owner wants this rider to carry it. Until the rider's own unit has confirmed it,
    /// everything stays as it is: there may be no such rider.
    ///
    /// @param until when it is the owner's matter again, unless it was confirmed by then
    record RiderAppointed(OrderId order, RiderId rider, Instant until) implements DeliveryEvent {}

    /// Nobody has confirmed that the rider can take it: it is put before the owner.
    record AppointmentLapsed(OrderId order, RiderId rider) implements DeliveryEvent {}

    /// The rider who has it can pick the goods up now.
    record RiderToldReady(OrderId order, RiderId rider) implements DeliveryEvent {}

    /// The rider who has it goes on as before: nobody wants to cancel any more.
    record RiderToldCancelOver(OrderId order, RiderId rider) implements DeliveryEvent {}

    /// The rider no longer has it: given back, or given to somebody else by the owner.
    record ClaimEnded(OrderId order, RiderId rider, String why) implements DeliveryEvent {}

    /// The owner carries it themselves.
    ///
    /// @param raiseAt when it is put before the owner, if it is on the way already
    record DeliveryTakenOver(OrderId order, @Nullable Instant raiseAt) implements DeliveryEvent {}

    record OrderPickedUp(OrderId order, @Nullable RiderId rider, Instant at, Instant raiseAt)
            implements DeliveryEvent {}

    /// The customer has it.
    ///
    /// @param by who says so: rider, owner or customer
    record OrderDelivered(
            OrderId order, @Nullable RiderId rider, Role by, Instant at, Instant completeAt)
            implements DeliveryEvent {}

    /// It has stood still for too long and is put before the owner.
    record DeliveryRaised(OrderId order) implements DeliveryEvent {}

    record DeliveryFailed(OrderId order, @Nullable RiderId rider, String reason)
            implements DeliveryEvent {}

    record DeliveryCancelled(OrderId order, @Nullable RiderId rider) implements DeliveryEvent {}
}
