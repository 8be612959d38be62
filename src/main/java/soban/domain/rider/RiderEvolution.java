package soban.domain.rider;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.RiderStep;
import soban.domain.order.OrderId;
import soban.domain.rider.RiderEvent.AppointmentConfirmed;
import soban.domain.rider.RiderEvent.CancelAnsweredByRider;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.DutyEnded;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderEvent.RiderEnrolled;
import soban.domain.rider.RiderEvent.RiderMoved;
import soban.domain.rider.RiderEvent.StepAsked;
import soban.domain.rider.RiderTask.CancelQuestion;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an event makes of a rider. News of a delivery that is not among the rider's changes
/// nothing: it comes from another unit and may come late.
final class RiderEvolution {
    private RiderEvolution() {}

    static Rider evolve(@Nullable Rider rider, RiderEvent event) {
        if (event instanceof RiderEnrolled(var id, var name, var area)) {
            if (rider != null) {
                throw new CorruptHistory(id + " was enrolled twice");
            }
            return new Rider(id, name, area, false, null, Devices.NONE, List.of());
        }
        if (rider == null) {
            throw new CorruptHistory("a rider was never enrolled: " + event);
        }
        return switch (event) {
            case RiderEnrolled enrolled ->
                    throw new CorruptHistory(enrolled.rider() + " was enrolled twice");
            case DutyBegun begun -> rider.withDuty(true);
            case DutyEnded ended -> rider.withDuty(false);
            case RiderMoved moved -> rider.at(moved.position());
            case StepAsked asked -> asked(rider, asked.order(), asked.step());
            case CancelAnsweredByRider answered -> rider;
            case AppointmentConfirmed confirmed -> rider;
            case NewsTaken(var order, var news, var at) -> told(rider, order, news, at);
        };
    }

    /// A wish for a claim that is taken back before it was answered is forgotten at once; should
    /// the shop have granted it, both answers are on their way.
    private static Rider asked(Rider rider, OrderId order, RiderStep step) {
        var task = rider.task(order);
        if (step == RiderStep.CLAIM) {
            return rider.with(task.orElseGet(() -> RiderTask.wished(order)));
        }
        if (task.isEmpty()) {
            throw new CorruptHistory(rider.id() + " has no such task: " + order);
        }
        return step == RiderStep.GIVE_BACK && !task.get().isHad()
                ? rider.without(order)
                : rider.with(task.get().asking(step));
    }

    private static Rider told(Rider rider, OrderId order, RiderNews news, Instant at) {
        var had = rider.task(order).filter(RiderTask::isHad);
        return switch (news) {
            case RiderNews.Given(var details, var ready) ->
                    had.isPresent() ? rider : rider.with(RiderTask.given(order, details, ready));
            case RiderNews.Ready ready -> with(rider, had.map(RiderTask::nowReady));
            case RiderNews.Refused(var step, var code) -> refused(rider, order, step, code);
            case RiderNews.CancelAsked(var requestedAt, var answerBy) ->
                    with(
                            rider,
                            had.filter(t -> !t.isAskedAbout(requestedAt))
                                    .map(t -> t.with(new CancelQuestion(requestedAt, at))));
            case RiderNews.CancelOver over -> with(rider, had.map(t -> t.with(null)));
            case RiderNews.PickedUp pickedUp -> with(rider, had.map(RiderTask::pickedUp));
            case RiderNews.Delivered delivered -> rider.without(order);
            case RiderNews.TakenAway takenAway -> rider.without(order);
        };
    }

    /// A claim that was refused is none; and what is cancelled never comes back.
    private static Rider refused(Rider rider, OrderId order, RiderStep step, RefusalCode code) {
        var task = rider.task(order).filter(t -> t.awaits(step));
        boolean over = step == RiderStep.CLAIM || code == RefusalCode.ORDER_CANCELLED;
        return over && task.isPresent()
                ? rider.without(order)
                : with(rider, task.map(t -> t.answered(step)));
    }

    private static Rider with(Rider rider, Optional<RiderTask> changed) {
        return changed.map(rider::with).orElse(rider);
    }
}
