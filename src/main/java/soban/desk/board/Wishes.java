package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;
import soban.domain.delivery.RiderStep;
import soban.domain.order.CancelCommand;
import soban.domain.order.DeliveryCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand;
import soban.domain.order.ReviewCommand;
import soban.domain.rider.RiderCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Puts what a person does at a desk into the words of the core.
public final class Wishes {
    private Wishes() {}

    /// Nothing for what settles only the picture here.
    ///
    /// @param shown where an order stands for whoever presses: an undo takes back that step and no
    ///   other
    public static Optional<Wish> of(
            DeskAction action, Function<OrderId, Optional<Hopes.Hoped>> shown) {
        return switch (action) {
            case DeskAction.OnOrder onOrder -> onOrder(onOrder, shown);
            case DeskAction.SellOut(var id, var until) ->
                    about(action, id, new ShopCommand.SellOut(id, until));
            case DeskAction.PutBack(var id) -> about(action, id, new ShopCommand.PutBack(id));
            case DeskAction.PutProduct(var product) ->
                    about(action, product.id(), new ShopCommand.PutProduct(product));
            case DeskAction.RemoveProduct(var id) ->
                    about(action, id, new ShopCommand.RemoveProduct(id));
            case DeskAction.CountStock(var id, var units) ->
                    about(action, id, new ShopCommand.CountStock(id, units));
            case DeskAction.AddStock(var id, var units) ->
                    about(action, id, new ShopCommand.AddStock(id, units));
            case DeskAction.Pause(var until) -> plain(action, new ShopCommand.PauseShop(until));
            case DeskAction.Resume() -> plain(action, new ShopCommand.PauseShop(null));
            case DeskAction.Busy(var extra, var until) ->
                    plain(action, new ShopCommand.SetBusy(extra, until));
            case DeskAction.EndBusy() ->
                    plain(action, new ShopCommand.SetBusy(Duration.ZERO, null));
            case DeskAction.ChangeSettings(var settings) ->
                    plain(action, new ShopCommand.ChangeSettings(settings));
            case DeskAction.Retire(var device) ->
                    about(action, device, new DeviceCommand.RetireDevice(device));
            case DeskAction.GoOnDuty() -> plain(action, new RiderCommand.GoOnDuty());
            case DeskAction.GoOffDuty() -> plain(action, new RiderCommand.GoOffDuty());
            case DeskAction.MoveTo(var position) ->
                    plain(action, new RiderCommand.MoveTo(position));
            case DeskAction.SignOff() -> plain(action, new DeviceCommand.SignOff());
            case DeskAction.IAm _, DeskAction.Dismiss _ -> Optional.empty();
        };
    }

    private static Optional<Wish> onOrder(
            DeskAction.OnOrder action, Function<OrderId, Optional<Hopes.Hoped>> shown) {
        return command(action, shown)
                .map(command -> new Wish(action.name(), action.order(), station(command), command));
    }

    private static Command undo(OrderId id, Optional<Hopes.Hoped> shown) {
        return shown.flatMap(Hopes.Hoped::lastStation)
                .<Command>map(done -> new OrderCommand.UndoStation(id, done.station()))
                .orElseGet(
                        () ->
                                new OrderCommand.UndoStep(
                                        id,
                                        shown.map(Hopes.Hoped::status).orElse(OrderStatus.READY)));
    }

    private static @Nullable String station(Command command) {
        return switch (command) {
            case OrderCommand.FinishStation finish -> finish.station();
            case OrderCommand.UndoStation undo -> undo.station();
            default -> null;
        };
    }

    private static Optional<Command> command(
            DeskAction.OnOrder action, Function<OrderId, Optional<Hopes.Hoped>> shown) {
        return Optional.ofNullable(
                switch (action) {
                    case DeskAction.Accept(var id, var minutes) ->
                            new OrderCommand.AcceptOrder(id, minutes);
                    case DeskAction.Reject(var id, var reason) ->
                            new OrderCommand.RejectOrder(id, reason);
                    case DeskAction.Lengthen(var id, var minutes) ->
                            new OrderCommand.LengthenPromise(id, minutes);
                    case DeskAction.Start(var id) -> new OrderCommand.StartPreparing(id);
                    case DeskAction.Finish(var id, var station) ->
                            station == null
                                    ? new OrderCommand.FinishPreparing(id)
                                    : new OrderCommand.FinishStation(id, station);
                    case DeskAction.HandOver(var id) -> new OrderCommand.HandOver(id);
                    case DeskAction.Undo(var id) -> undo(id, shown.apply(id));
                    case DeskAction.Cancel(var id, var reason) ->
                            new CancelCommand.CancelByShop(id, reason);
                    case DeskAction.DecideCancel(var id, var grant) ->
                            new CancelCommand.DecideCancel(id, grant);
                    case DeskAction.Refund(var id, var amount, var reason) ->
                            new PaymentCommand.RefundOrder(id, amount, reason);
                    case DeskAction.RecordRefund(var id, var refund, var note) ->
                            new PaymentCommand.RecordManualRefund(id, refund, note);
                    case DeskAction.RecordCharge(var id, var attempt, var charged) ->
                            new PaymentCommand.RecordCharge(id, attempt, charged);
                    case DeskAction.TakeCash(var id) -> new PaymentCommand.TakeCash(id);
                    case DeskAction.OfferAgain(var id) -> new DeliveryCommand.OfferAgain(id);
                    case DeskAction.Reassign(var id, var rider) ->
                            new DeliveryCommand.ReassignDelivery(id, rider);
                    case DeskAction.DeliverOurselves(var id) ->
                            new DeliveryCommand.DeliverOurselves(id);
                    case DeskAction.StartDelivery(var id) ->
                            new DeliveryCommand.StartOwnDelivery(id);
                    case DeskAction.FinishDelivery(var id) ->
                            new DeliveryCommand.FinishOwnDelivery(id);
                    case DeskAction.FailDelivery(var id, var refund, var reason) ->
                            new DeliveryCommand.FailDelivery(id, refund, reason);
                    case DeskAction.AnswerReview(var id, var text) ->
                            new ReviewCommand.AnswerReview(id, text);
                    case DeskAction.TakeOrder taken ->
                            new OrderCommand.PlaceAtCounter(
                                    taken.order(),
                                    taken.lines(),
                                    taken.note(),
                                    taken.paid(),
                                    taken.address(),
                                    taken.recipient(),
                                    taken.card());
                    case DeskAction.Claim(var id) -> new RiderCommand.AskStep(id, RiderStep.CLAIM);
                    case DeskAction.GiveBack(var id) ->
                            new RiderCommand.AskStep(id, RiderStep.GIVE_BACK);
                    case DeskAction.PickUp(var id) ->
                            new RiderCommand.AskStep(id, RiderStep.PICK_UP);
                    case DeskAction.Deliver(var id) ->
                            new RiderCommand.AskStep(id, RiderStep.DELIVER);
                    case DeskAction.Touch _ -> null;
                });
    }

    private static Optional<Wish> about(DeskAction action, String subject, Command command) {
        return Optional.of(new Wish(action.name(), null, subject, command));
    }

    private static Optional<Wish> plain(DeskAction action, Command command) {
        return Optional.of(new Wish(action.name(), null, null, command));
    }
}
