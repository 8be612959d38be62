package soban.domain.order;

import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;

import java.time.Instant;

/// Wishes that concern a delivery.
public sealed interface DeliveryCommand extends OrderCommand {
    /// What a rider asked for, and when it was pressed, as their own unit passes it on.
    record TakeRiderStep(OrderId order, RiderId rider, String riderName, RiderStep step, Instant at)
            implements DeliveryCommand {}

    record RenewOffer(OrderId order) implements DeliveryCommand {}

    record RaiseDelivery(OrderId order) implements DeliveryCommand {}

    record OfferAgain(OrderId order) implements DeliveryCommand {}

    /// The owner says which rider carries it.
    record ReassignDelivery(OrderId order, RiderId rider) implements DeliveryCommand {}

    /// The rider whom the owner appointed exists and can take it, as their own unit says.
    record GiveToAppointed(OrderId order, RiderId rider, String riderName)
            implements DeliveryCommand {}

    /// The unit of the rider whom the owner appointed has not answered.
    record LapseAppointment(OrderId order) implements DeliveryCommand {}

    record DeliverOurselves(OrderId order) implements DeliveryCommand {}

    record StartOwnDelivery(OrderId order) implements DeliveryCommand {}

    record FinishOwnDelivery(OrderId order) implements DeliveryCommand {}

    /// It can't be delivered; with `refund` the customer gets their money back.
    record FailDelivery(OrderId order, boolean refund, String reason) implements DeliveryCommand {}
}
