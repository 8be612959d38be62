package soban.domain.relay;

import soban.domain.order.CancelCommand.AnswerCancelByRider;
import soban.domain.order.DeliveryCommand.GiveToAppointed;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.relay.Crossing.ToShop;
import soban.domain.rider.RiderEvent;

import java.util.Optional;

/// What a rider says to the shop of an order.
final class RiderCrossing {
    private RiderCrossing() {}

    static Optional<Crossing> of(RiderEvent event) {
        return switch (event) {
            case RiderEvent.StepAsked(var rider, var name, var order, var step, var at) ->
                    Optional.of(
                            new ToShop(
                                    order.shop(), new TakeRiderStep(order, rider, name, step, at)));
            case RiderEvent.CancelAnsweredByRider(
                            var rider,
                            var order,
                            var begun,
                            var requestedAt) ->
                    Optional.of(
                            new ToShop(
                                    order.shop(),
                                    new AnswerCancelByRider(order, rider, begun, requestedAt)));
            case RiderEvent.AppointmentConfirmed(var rider, var name, var order) ->
                    Optional.of(new ToShop(order.shop(), new GiveToAppointed(order, rider, name)));
            case RiderEvent.RiderEnrolled _,
                    RiderEvent.DutyBegun _,
                    RiderEvent.DutyEnded _,
                    RiderEvent.RiderMoved _,
                    RiderEvent.NewsTaken _ ->
                    Optional.empty();
        };
    }
}
