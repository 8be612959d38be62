package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;
import soban.domain.order.CancelCommand.AnswerCancel;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.ReportSeen;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderCommand.UndoStep;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand.SignOff;

import java.util.Optional;
import java.util.function.Function;

/// A press in the words of the core, or what the desk has to say by itself.
///
/// @param action its name for people and notices
/// @param order the order that it concerns, if any
/// @param product the product that it concerns, if any
public record Wish(
        String action, @Nullable OrderId order, @Nullable String product, Command command) {
    public static final String START = "start";
    public static final String FINISH = "finish";
    public static final String HAND_OVER = "hand-over";
    public static final String UNDO = "undo";
    public static final String SELL_OUT = "sell-out";
    public static final String PUT_BACK = "put-back";
    public static final String SIGN_OFF = "sign-off";
    static final String ANSWER_CANCEL = "answer-cancel";
    static final String SEEN = "seen";

    /// Nothing for what settles only the picture here.
    ///
    /// @param shown where an order stands for whoever presses: an undo takes back that step and no
    ///   other
    public static Optional<Wish> of(
            DeskAction action, Function<OrderId, Optional<OrderStatus>> shown) {
        return switch (action) {
            case DeskAction.Start(var id) -> of(START, id, new StartPreparing(id));
            case DeskAction.Finish(var id) -> of(FINISH, id, new FinishPreparing(id));
            case DeskAction.HandOver(var id) -> of(HAND_OVER, id, new HandOver(id));
            case DeskAction.Undo(var id) ->
                    of(UNDO, id, new UndoStep(id, shown.apply(id).orElse(OrderStatus.READY)));
            case DeskAction.SellOut(var id) ->
                    Optional.of(new Wish(SELL_OUT, null, id, new SellOut(id)));
            case DeskAction.PutBack(var id) ->
                    Optional.of(new Wish(PUT_BACK, null, id, new PutBack(id)));
            case DeskAction.SignOff _ -> Optional.of(new Wish(SIGN_OFF, null, null, new SignOff()));
            case DeskAction.Touch touch -> Optional.empty();
            case DeskAction.Dismiss dismiss -> Optional.empty();
        };
    }

    /// This desk has begun the order, or promises not to.
    public static Wish answer(OrderId order, boolean begun) {
        return new Wish(ANSWER_CANCEL, order, null, new AnswerCancel(order, begun));
    }

    public static Wish seen(ReportSeen report) {
        return new Wish(SEEN, report.order(), null, report);
    }

    static boolean isByPerson(String action) {
        return !action.equals(ANSWER_CANCEL) && !action.equals(SEEN);
    }

    public boolean isByPerson() {
        return isByPerson(action);
    }

    /// It closes the gate for a customer who wants to cancel.
    public boolean begins() {
        return action.equals(START) || action.equals(HAND_OVER);
    }

    /// What the order becomes if it is granted; nothing when it can't be.
    public static Optional<OrderStatus> outcome(String action, OrderStatus from) {
        return switch (action) {
            case START -> when(from == OrderStatus.ACCEPTED, OrderStatus.PREPARING);
            case FINISH -> when(from == OrderStatus.PREPARING, OrderStatus.READY);
            case HAND_OVER -> when(from == OrderStatus.READY, OrderStatus.HANDED_OVER);
            case UNDO ->
                    from == OrderStatus.READY
                            ? Optional.of(OrderStatus.PREPARING)
                            : when(from == OrderStatus.PREPARING, OrderStatus.ACCEPTED);
            default -> Optional.empty();
        };
    }

    private static Optional<Wish> of(String action, OrderId order, Command command) {
        return Optional.of(new Wish(action, order, null, command));
    }

    private static Optional<OrderStatus> when(boolean possible, OrderStatus outcome) {
        return possible ? Optional.of(outcome) : Optional.empty();
    }
}
