package soban.domain.access;

import soban.domain.customer.CustomerCommand;
import soban.domain.order.CancelCommand;
import soban.domain.order.DeliveryCommand;
import soban.domain.order.MessageCommand;
import soban.domain.order.OrderCommand;
import soban.domain.order.PaymentCommand;
import soban.domain.order.ReviewCommand;
import soban.domain.rider.RiderCommand;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.Command;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Card data never enters: no text that a person gives may hold a card's number. Doors and desks
/// ask before anything is written; the unit asks again, because a topic can be written to by
/// others. What the core says to itself was never typed, and must not be stopped on its way.
public final class CardBan {
    private CardBan() {}

    /// The refusal names the field, and repeats nothing of what stands in it.
    public static Optional<Refusal> objection(Command command) {
        return written(command).stream()
                .filter(Written::holdsCard)
                .findFirst()
                .map(text -> new Refusal(RefusalCode.CARD_NUMBER, text.line(), text.field()));
    }

    private static List<Written> written(Command command) {
        return switch (command) {
            case OrderCommand order -> ofOrder(order);
            case ShopCommand shop -> ofShop(shop);
            case CustomerCommand customer -> ofCustomer(customer);
            case RiderCommand.EnrolRider(_, var name, var area) ->
                    List.of(Written.of("name", name), Written.of("area", area));
            default -> List.of();
        };
    }

    private static List<Written> ofOrder(OrderCommand command) {
        return switch (command) {
            case OrderCommand.Stepping step -> ofStep(step);
            case PaymentCommand payment -> ofPayment(payment);
            case CancelCommand.RequestCancel(_, _, var reason) -> reason(reason);
            case CancelCommand.CancelByShop(_, var reason) -> reason(reason);
            case DeliveryCommand.FailDelivery(_, _, var reason) -> reason(reason);
            case ReviewCommand.WriteReview(_, _, _, var text) -> List.of(Written.of("text", text));
            case ReviewCommand.AnswerReview(_, var text) -> List.of(Written.of("text", text));
            case CancelCommand _, DeliveryCommand _, MessageCommand _ -> List.of();
        };
    }

    private static List<Written> reason(String reason) {
        return List.of(Written.of("reason", reason));
    }

    private static List<Written> ofStep(OrderCommand.Stepping command) {
        return switch (command) {
            case OrderCommand.PlaceOrder place ->
                    joined(
                            Stream.of(
                                    Written.lines(place.lines()),
                                    List.of(
                                            Written.of("note", place.note()),
                                            Written.of("card text", place.cardText())),
                                    Written.address(place.address()),
                                    Written.recipient(place.recipient()),
                                    Written.payment(place.payment())));
            case OrderCommand.PlaceAtCounter place ->
                    joined(
                            Stream.of(
                                    Written.lines(place.lines()),
                                    List.of(Written.of("note", place.note())),
                                    Written.address(place.address()),
                                    Written.recipient(place.recipient()),
                                    Written.payment(place.card())));
            case OrderCommand.RejectOrder(_, var reason) -> reason(reason);
            case OrderCommand.FinishStation(_, var station) -> station(station);
            case OrderCommand.UndoStation(_, var station) -> station(station);
            case OrderCommand.ReportSeen seen ->
                    List.of(Written.of("silenced by", seen.silencedBy()));
            case OrderCommand.AcceptOrder _,
                    OrderCommand.RejectUnanswered _,
                    OrderCommand.LengthenPromise _,
                    OrderCommand.StartPreparing _,
                    OrderCommand.FinishPreparing _,
                    OrderCommand.HandOver _,
                    OrderCommand.UndoStep _,
                    OrderCommand.ListUncollected _,
                    OrderCommand.ConfirmReceipt _,
                    OrderCommand.CompleteOrder _,
                    OrderCommand.ExpireOrder _ ->
                    List.of();
        };
    }

    private static List<Written> station(String station) {
        return List.of(Written.of("station", station));
    }

    private static List<Written> ofPayment(PaymentCommand command) {
        return switch (command) {
            case PaymentCommand.PayOrder(_, _, var payment) -> Written.payment(payment);
            case PaymentCommand.RefundOrder(_, _, var reason) -> reason(reason);
            case PaymentCommand.RecordManualRefund(_, var refund, var note) ->
                    List.of(Written.of("refund", refund), Written.of("note", note));
            case PaymentCommand.RecordCharge(_, var attempt, _) ->
                    List.of(Written.of("attempt", attempt));
            case PaymentCommand.SettlePayment _,
                    PaymentCommand.SettleRefund _,
                    PaymentCommand.AskGatewayAgain _,
                    PaymentCommand.TakeCash _ ->
                    List.of();
        };
    }

    /// A product that is on the menu since before may go, whatever it is called.
    private static List<Written> ofShop(ShopCommand command) {
        return switch (command) {
            case ShopCommand.EnrolShop enrol -> WrittenInShop.of(enrol);
            case ShopCommand.ChangeSettings(var settings) -> WrittenInShop.of(settings);
            case ShopCommand.PutProduct(var product) -> WrittenInShop.of(product);
            case ShopCommand.SellOut(var product, _) -> product(product);
            case ShopCommand.PutBack(var product) -> product(product);
            case ShopCommand.CountStock(var product, _) -> product(product);
            case ShopCommand.AddStock(var product, _) -> product(product);
            case ShopCommand.RemoveProduct _,
                    ShopCommand.PauseShop _,
                    ShopCommand.SetBusy _,
                    ShopCommand.ForgetOrderers _ ->
                    List.of();
        };
    }

    private static List<Written> product(String id) {
        return List.of(Written.of("product", id));
    }

    private static List<Written> ofCustomer(CustomerCommand command) {
        return switch (command) {
            case CustomerCommand.RegisterCustomer(_, var name, var phone, _, var area) ->
                    List.of(
                            Written.of("name", name),
                            Written.of("phone", phone),
                            Written.of("area", area));
            case CustomerCommand.ChangeCustomer(_, var name, var phone, _) ->
                    List.of(Written.of("name", name), Written.of("phone", phone));
            case CustomerCommand.CountServed _, CustomerCommand.ForgetCustomer _ -> List.of();
        };
    }

    private static List<Written> joined(Stream<List<Written>> parts) {
        return parts.flatMap(List::stream).toList();
    }
}
