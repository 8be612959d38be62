package soban.domain.relay;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.delivery.RiderId;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StockEvent;
import soban.domain.relay.Crossing.ToCustomer;
import soban.domain.relay.Crossing.ToRider;
import soban.domain.rider.RiderCommand.ConfirmAppointment;
import soban.domain.rider.RiderCommand.TakeNews;
import soban.domain.rider.RiderNews;

import java.util.Optional;

/// What a shop says of an order to the rider who has it or wanted it, and to its customer's unit.
/// Every kind of event stands here, so that nobody adds one without asking whom it concerns.
final class OrderCrossing {
    private OrderCrossing() {}

    static Optional<Crossing> of(OrderEvent event) {
        return switch (event) {
            case DeliveryEvent delivery -> delivery(delivery);
            case CancelEvent cancel -> cancel(cancel);
            case ReviewEvent.OrderServed(var order, var customer, var grades) ->
                    Optional.of(new ToCustomer(customer, new CountServed(order.value(), grades)));
            case ReviewEvent.ReviewWritten _, ReviewEvent.ReviewAnswered _ -> Optional.empty();
            case OrderEvent.Step step -> step(step);
            case PaymentEvent payment -> payment(payment);
            case StockEvent.StockReserved _,
                    StockEvent.StockTaken _,
                    StockEvent.StockReleased _,
                    StockEvent.StockRestored _ ->
                    Optional.empty();
            case MessageEvent.MessageIntended _,
                    MessageEvent.MessageSent _,
                    MessageEvent.MessageShed _,
                    MessageEvent.MessageFailed _,
                    MessageEvent.MessageUnclear _,
                    MessageEvent.MessageSentAgain _ ->
                    Optional.empty();
        };
    }

    private static Optional<Crossing> delivery(DeliveryEvent event) {
        return switch (event) {
            case DeliveryEvent.DeliveryClaimed claimed ->
                    toRider(
                            claimed.rider(),
                            claimed.order(),
                            new RiderNews.Given(claimed.details(), claimed.ready()));
            case DeliveryEvent.RiderRefused(var order, var rider, var step, var code) ->
                    toRider(rider, order, new RiderNews.Refused(step, code));
            case DeliveryEvent.RiderAppointed(var order, var rider, var until) ->
                    Optional.of(new ToRider(rider, new ConfirmAppointment(order)));
            case DeliveryEvent.RiderToldReady(var order, var rider) ->
                    toRider(rider, order, new RiderNews.Ready());
            case DeliveryEvent.RiderToldCancelOver(var order, var rider) ->
                    toRider(rider, order, new RiderNews.CancelOver());
            case DeliveryEvent.ClaimEnded(var order, var rider, var why) ->
                    toRider(rider, order, new RiderNews.TakenAway(why));
            case DeliveryEvent.OrderPickedUp pickedUp ->
                    toRider(
                            pickedUp.rider(),
                            pickedUp.order(),
                            new RiderNews.PickedUp(pickedUp.at()));
            case DeliveryEvent.OrderDelivered delivered ->
                    toRider(
                            delivered.rider(),
                            delivered.order(),
                            new RiderNews.Delivered(delivered.at()));
            case DeliveryEvent.DeliveryFailed failed ->
                    toRider(failed.rider(), failed.order(), new RiderNews.TakenAway("failed"));
            case DeliveryEvent.DeliveryCancelled cancelled ->
                    toRider(
                            cancelled.rider(),
                            cancelled.order(),
                            new RiderNews.TakenAway("cancelled"));
            case DeliveryEvent.DeliveryOffered _,
                    DeliveryEvent.OfferRenewed _,
                    DeliveryEvent.OfferWithdrawn _,
                    DeliveryEvent.AppointmentLapsed _,
                    DeliveryEvent.DeliveryTakenOver _,
                    DeliveryEvent.DeliveryRaised _ ->
                    Optional.empty();
        };
    }

    private static Optional<Crossing> cancel(CancelEvent event) {
        return switch (event) {
            case CancelEvent.CancelAsked asked -> asked(asked);
            case CancelEvent.CancelRequested _,
                    CancelEvent.CancelAcknowledged _,
                    CancelEvent.SellerReached _,
                    CancelEvent.CancelHeld _,
                    CancelEvent.HeldCancelRaised _,
                    CancelEvent.CancelRefused _,
                    CancelEvent.UndoingBegun _,
                    CancelEvent.SellerNotified _,
                    CancelEvent.TicketWithdrawn _,
                    CancelEvent.SellerToldOfDelivery _,
                    CancelEvent.WorkLost _,
                    CancelEvent.OrderCancelled _,
                    CancelEvent.OrderRejected _ ->
                    Optional.empty();
        };
    }

    private static Optional<Crossing> step(OrderEvent.Step event) {
        return switch (event) {
            case OrderEvent.OrderPlaced _,
                    OrderEvent.OrderReceived _,
                    OrderEvent.OrderAccepted _,
                    OrderEvent.PromiseLengthened _,
                    OrderEvent.PreparationStarted _,
                    OrderEvent.StationFinished _,
                    OrderEvent.StationUndone _,
                    OrderEvent.PreparationFinished _,
                    OrderEvent.OrderMadeReady _,
                    OrderEvent.OrderHandedOver _,
                    OrderEvent.OrderCompleted _,
                    OrderEvent.StepUndone _,
                    OrderEvent.OrderExpired _,
                    OrderEvent.OrderNotCollected _,
                    OrderEvent.OrderSeen _ ->
                    Optional.empty();
        };
    }

    private static Optional<Crossing> payment(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentAttempted _,
                    PaymentEvent.PaymentUnclear _,
                    PaymentEvent.PaymentAskedAgain _,
                    PaymentEvent.PaymentRaised _,
                    PaymentEvent.PaymentNotTried _,
                    PaymentEvent.PaymentDeclined _,
                    PaymentEvent.PaymentTaken _,
                    PaymentEvent.CashTaken _,
                    PaymentEvent.RefundStarted _,
                    PaymentEvent.RefundUnclear _,
                    PaymentEvent.RefundAskedAgain _,
                    PaymentEvent.PaymentRefunded _,
                    PaymentEvent.RefundFailed _,
                    PaymentEvent.RefundRecorded _,
                    PaymentEvent.CashRefunded _ ->
                    Optional.empty();
        };
    }

    /// A cancel awaits either desks of the shop or the one rider who has the delivery.
    private static Optional<Crossing> asked(CancelEvent.CancelAsked asked) {
        return asked.devices().stream()
                .map(RiderId::fromDevices)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(
                        rider ->
                                toRider(
                                        rider,
                                        asked.order(),
                                        new RiderNews.CancelAsked(
                                                asked.requestedAt(), asked.answerBy())));
    }

    private static Optional<Crossing> toRider(
            @Nullable RiderId rider, OrderId order, RiderNews news) {
        return rider == null
                ? Optional.empty()
                : Optional.of(new ToRider(rider, new TakeNews(order, news)));
    }
}
