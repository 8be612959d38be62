package soban.domain.rider;

import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Event;

import java.time.Instant;

/// What happened to a rider.
public sealed interface RiderEvent extends Event {
    record RiderEnrolled(RiderId rider, String name, String area) implements RiderEvent {}

    record DutyBegun() implements RiderEvent {}

    record DutyEnded() implements RiderEvent {}

    record RiderMoved(GeoPoint position) implements RiderEvent {}

    record StepAsked(RiderId rider, String name, OrderId order, RiderStep step, Instant at)
            implements RiderEvent {}

    /// The rider has begun, or promises not to.
    ///
    /// @param requestedAt when the cancel was requested of which the rider was asked
    record CancelAnsweredByRider(RiderId rider, OrderId order, boolean begun, Instant requestedAt)
            implements RiderEvent {}

    /// The rider exists and can take it: the shop that appointed them may give it now.
    record AppointmentConfirmed(RiderId rider, String name, OrderId order) implements RiderEvent {}

    /// A shop had something to say, and it changed what the rider knows.
    ///
    /// @param at when it came: whatever the rider pressed with that in view was pressed knowing it
    record NewsTaken(OrderId order, RiderNews news, Instant at) implements RiderEvent {}
}
