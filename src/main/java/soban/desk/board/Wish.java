package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelCommand;
import soban.domain.order.DeliveryCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.rider.RiderCommand;
import soban.domain.unit.Command;

import java.util.Optional;

/// A press in the words of the core, or what the desk has to say by itself.
///
/// @param action its name for people and notices
/// @param order the order that it concerns, if any
/// @param subject what else it concerns, by its id: a product, a device
public record Wish(
        String action, @Nullable OrderId order, @Nullable String subject, Command command) {
    private static final String ANSWER_CANCEL = "answer-cancel";
    private static final String SEEN = "seen";

    /// This desk has begun the order, or promises not to.
    public static Wish answer(OrderId order, boolean begun) {
        return new Wish(ANSWER_CANCEL, order, null, new CancelCommand.AnswerCancel(order, begun));
    }

    /// The same from the desk of the rider who has it.
    public static Wish answerAsRider(OrderId order, boolean begun) {
        return new Wish(
                ANSWER_CANCEL, order, null, new RiderCommand.AnswerCancelAsRider(order, begun));
    }

    public static Wish seen(OrderCommand.ReportSeen report) {
        return new Wish(SEEN, report.order(), null, report);
    }

    static boolean isByPerson(String action) {
        return !action.equals(ANSWER_CANCEL) && !action.equals(SEEN);
    }

    static boolean isAnswer(String action) {
        return action.equals(ANSWER_CANCEL);
    }

    public boolean isByPerson() {
        return isByPerson(action);
    }

    /// It closes the gate for a customer who wants to cancel.
    public boolean begins() {
        return command instanceof OrderCommand.StartPreparing
                || command instanceof OrderCommand.HandOver
                || command instanceof DeliveryCommand.StartOwnDelivery
                || (command instanceof RiderCommand.AskStep ask && ask.step() == RiderStep.PICK_UP);
    }

    /// What the order becomes if it is granted; nothing when it can't be, or stays where it is.
    public Optional<OrderStatus> outcome(OrderStatus from) {
        return switch (command) {
            case OrderCommand.AcceptOrder _ ->
                    when(from == OrderStatus.RECEIVED, OrderStatus.ACCEPTED);
            case OrderCommand.RejectOrder _ ->
                    when(from == OrderStatus.RECEIVED, OrderStatus.REJECTED);
            case OrderCommand.StartPreparing _ ->
                    when(from == OrderStatus.ACCEPTED, OrderStatus.PREPARING);
            case OrderCommand.FinishPreparing _ ->
                    when(from == OrderStatus.PREPARING, OrderStatus.READY);
            case OrderCommand.HandOver _ ->
                    when(from == OrderStatus.READY, OrderStatus.HANDED_OVER);
            case DeliveryCommand.StartOwnDelivery _ ->
                    when(from == OrderStatus.READY, OrderStatus.ON_THE_WAY);
            case DeliveryCommand.FinishOwnDelivery _ ->
                    when(from == OrderStatus.ON_THE_WAY, OrderStatus.DELIVERED);
            case OrderCommand.UndoStep _ ->
                    from == OrderStatus.READY
                            ? Optional.of(OrderStatus.PREPARING)
                            : when(from == OrderStatus.PREPARING, OrderStatus.ACCEPTED);
            case CancelCommand.CancelByShop _ ->
                    when(!from.ended() && !from.served(), OrderStatus.CANCELLED);
            default -> Optional.empty();
        };
    }

    private static Optional<OrderStatus> when(boolean possible, OrderStatus outcome) {
        return possible ? Optional.of(outcome) : Optional.empty();
    }
}
