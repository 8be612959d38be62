package soban.domain.rider;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.RiderStep;
import soban.domain.order.Moment;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.rider.RiderCommand.AnswerCancelAsRider;
import soban.domain.rider.RiderCommand.AskStep;
import soban.domain.rider.RiderCommand.ConfirmAppointment;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.rider.RiderCommand.GoOffDuty;
import soban.domain.rider.RiderCommand.GoOnDuty;
import soban.domain.rider.RiderCommand.MoveTo;
import soban.domain.rider.RiderCommand.TakeNews;
import soban.domain.rider.RiderEvent.AppointmentConfirmed;
import soban.domain.rider.RiderEvent.CancelAnsweredByRider;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.DutyEnded;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.domain.rider.RiderEvent.RiderEnrolled;
import soban.domain.rider.RiderEvent.RiderMoved;
import soban.domain.rider.RiderEvent.StepAsked;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.Optional;

/// Decides on a rider's duty, position and wishes. Whether a wish is granted is the shop's to say;
/// here is refused what this rider can't have meant.
public final class RiderDecider {
    private static final int LONGEST_NAME = 80;
    private static final int MOST_TASKS = 20;
    private static final String TOO_MANY = "at most " + MOST_TASKS + " at once";

    private RiderDecider() {}

    public static Decision decide(@Nullable Rider rider, RiderCommand command, Moment moment) {
        if (command instanceof EnrolRider enrol) {
            return enrol(rider, enrol);
        }
        if (rider == null) {
            return Decision.refuse(RefusalCode.RIDER_UNKNOWN);
        }
        return switch (command) {
            case EnrolRider enrol -> enrol(rider, enrol);
            case GoOnDuty begin ->
                    rider.onDuty() ? Decision.accept() : Decision.accept(new DutyBegun());
            case GoOffDuty end -> offDuty(rider);
            case MoveTo(var position) -> moveTo(rider, position);
            case AskStep(var order, var step) -> ask(rider, order, step, moment);
            case AnswerCancelAsRider(var order, var begun) ->
                    answerCancel(rider, order, begun, moment);
            case ConfirmAppointment(var order) -> confirm(rider, order);
            case TakeNews(var order, var news) -> take(rider, order, news, moment);
        };
    }

    public static Rider evolve(@Nullable Rider rider, RiderEvent event) {
        return RiderEvolution.evolve(rider, event);
    }

    private static Decision enrol(@Nullable Rider rider, EnrolRider enrol) {
        if (isNoName(enrol.name()) || isNoName(enrol.area())) {
            return Decision.refuse(RefusalCode.TEXT_TOO_LONG, "name or area");
        }
        if (rider == null) {
            return Decision.accept(new RiderEnrolled(enrol.rider(), enrol.name(), enrol.area()));
        }
        return rider.name().equals(enrol.name()) && rider.area().equals(enrol.area())
                ? Decision.accept()
                : Decision.refuse(RefusalCode.NOT_ALLOWED, "enrolled otherwise: " + rider.name());
    }

    private static boolean isNoName(String text) {
        return text.isBlank() || text.length() > LONGEST_NAME;
    }

    private static Decision offDuty(Rider rider) {
        if (!rider.onDuty()) {
            return Decision.accept();
        }
        return rider.tasks().stream().anyMatch(RiderTask::isHad)
                ? Decision.refuse(RefusalCode.WRONG_STEP, "deliveries")
                : Decision.accept(new DutyEnded());
    }

    private static Decision moveTo(Rider rider, GeoPoint position) {
        if (!position.isOnEarth()) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED, "position");
        }
        if (!rider.onDuty()) {
            return Decision.refuse(RefusalCode.RIDER_OFF_DUTY);
        }
        return position.equals(rider.position())
                ? Decision.accept()
                : Decision.accept(new RiderMoved(position));
    }

    private static Decision ask(Rider rider, OrderId order, RiderStep step, Moment moment) {
        var task = rider.task(order);
        var refusal =
                step == RiderStep.CLAIM
                        ? againstClaim(rider, task)
                        : task.map(t -> against(t, step, moment))
                                .orElse(refusal(RefusalCode.DELIVERY_NOT_YOURS, ""));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return task.filter(t -> isSoAlready(t, step)).isPresent()
                ? Decision.accept()
                : Decision.accept(
                        new StepAsked(rider.id(), rider.name(), order, step, moment.pressedAt()));
    }

    private static Optional<Decision> againstClaim(Rider rider, Optional<RiderTask> task) {
        if (!rider.onDuty()) {
            return refusal(RefusalCode.RIDER_OFF_DUTY, "");
        }
        return hasNoRoom(rider, task)
                ? refusal(RefusalCode.NOT_ALLOWED, TOO_MANY)
                : Optional.empty();
    }

    private static Optional<Decision> refusal(RefusalCode code, String detail) {
        return Optional.of(Decision.refuse(code, detail));
    }

    /// A delivery can be made as soon as its pick-up was asked for: a rider who was offline sends
    /// both at once, and the shop decides on them in that order.
    private static Optional<Decision> against(RiderTask task, RiderStep step, Moment moment) {
        boolean fits =
                switch (step) {
                    case CLAIM -> true;
                    case GIVE_BACK -> task.state() != RiderTask.State.PICKED_UP;
                    case PICK_UP -> task.isHad() && task.ready();
                    case DELIVER ->
                            task.state() == RiderTask.State.PICKED_UP
                                    || task.awaits(RiderStep.PICK_UP);
                };
        if (!fits) {
            return refusal(RefusalCode.DELIVERY_WRONG_STEP, task.state().name());
        }
        return step == RiderStep.PICK_UP && isKnownToBeAsked(task, moment)
                ? refusal(RefusalCode.CANCEL_PENDING, "")
                : Optional.empty();
    }

    private static boolean isKnownToBeAsked(RiderTask task, Moment moment) {
        var question = task.question();
        return question != null && !moment.seenUpTo().isBefore(question.heardAt());
    }

    private static boolean isSoAlready(RiderTask task, RiderStep step) {
        return switch (step) {
            case CLAIM -> true;
            case PICK_UP -> task.state() == RiderTask.State.PICKED_UP || task.awaits(step);
            case GIVE_BACK, DELIVER -> task.awaits(step);
        };
    }

    /// What was answered before this cancel was known was about another.
    private static Decision answerCancel(Rider rider, OrderId order, boolean begun, Moment moment) {
        var task = rider.task(order);
        if (task.isEmpty()) {
            return Decision.refuse(RefusalCode.DELIVERY_NOT_YOURS);
        }
        var question = task.get().question();
        return question != null && isKnownToBeAsked(task.get(), moment)
                ? Decision.accept(
                        new CancelAnsweredByRider(rider.id(), order, begun, question.requestedAt()))
                : Decision.refuse(RefusalCode.CANCEL_NOT_PENDING);
    }

    /// On duty or not: the owner has spoken to them.
    private static Decision confirm(Rider rider, OrderId order) {
        return hasNoRoom(rider, rider.task(order))
                ? Decision.refuse(RefusalCode.NOT_ALLOWED, TOO_MANY)
                : Decision.accept(new AppointmentConfirmed(rider.id(), rider.name(), order));
    }

    private static boolean hasNoRoom(Rider rider, Optional<RiderTask> task) {
        return task.isEmpty() && rider.tasks().size() >= MOST_TASKS;
    }

    /// News that changes nothing is none: it was told before, or is about a delivery that is over.
    private static Decision take(Rider rider, OrderId order, RiderNews news, Moment moment) {
        var taken = new NewsTaken(order, news, moment.now());
        return evolve(rider, taken).equals(rider) ? Decision.accept() : Decision.accept(taken);
    }
}
