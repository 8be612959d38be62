package soban.domain.rider;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.RiderStep;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// What a shop says to a rider about one delivery.
public sealed interface RiderNews {
    /// It is the rider's now, with all that is needed to carry it.
    record Given(DeliveryDetails details, boolean ready) implements RiderNews {}

    /// The goods can be picked up.
    record Ready() implements RiderNews {}

    /// The step was refused, and why; of a claim: it is gone.
    record Refused(RiderStep step, RefusalCode code) implements RiderNews {}

    /// A customer wants to cancel: has the rider begun?
    ///
    /// @param requestedAt when they asked for it, which tells this cancel from another
    record CancelAsked(Instant requestedAt, Instant answerBy) implements RiderNews {}

    /// The cancel was refused or taken back: everything goes on as before.
    record CancelOver() implements RiderNews {}

    record PickedUp(Instant at) implements RiderNews {}

    record Delivered(Instant at) implements RiderNews {}

    /// It is no longer the rider's.
    ///
    /// @param why `given-back`, `owner`, `reassigned`, `cancelled` or `failed`
    record TakenAway(String why) implements RiderNews {}
}
