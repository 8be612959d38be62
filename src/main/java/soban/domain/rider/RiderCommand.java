package soban.domain.rider;

import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Command;

/// Wishes that concern a rider.
public sealed interface RiderCommand extends Command {
    record EnrolRider(RiderId rider, String name, String area) implements RiderCommand {}

    record GoOnDuty() implements RiderCommand {}

    record GoOffDuty() implements RiderCommand {}

    record MoveTo(GeoPoint position) implements RiderCommand {}

    /// The rider wants to take this step; the order's shop decides.
    record AskStep(OrderId order, RiderStep step) implements RiderCommand {}

    /// The rider's desk was asked whether a cancel is still possible: it has begun, or it promises
    /// not to.
    record AnswerCancelAsRider(OrderId order, boolean begun) implements RiderCommand {}

    /// The owner of the order's shop wants this rider to carry it.
    record ConfirmAppointment(OrderId order) implements RiderCommand {}

    /// What a shop has to say to the rider.
    record TakeNews(OrderId order, RiderNews news) implements RiderCommand {}
}
