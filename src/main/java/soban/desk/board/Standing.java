package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.CancelEvent;
import soban.domain.order.CancelEvent.CancelHeld;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.OrderRejected;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelStatus;
import soban.domain.order.Closing;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.MessageEvent;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderCompleted;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderNotCollected;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.PromiseLengthened;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StationDone;
import soban.domain.order.StockEvent;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Where an order stands by the core's word. What the events make of it and what a copy of the
/// order says are the same.
///
/// @param status an order that is being undone counts as ended already: nobody may go on with it
/// @param since when the status was reached, as far as the core keeps that
/// @param delivery how far it has come since somebody took it up
/// @param stations those that have made their lines, in the order in which they did
public record Standing(
        OrderStatus status,
        Instant since,
        @Nullable Instant promisedAt,
        CancelStatus cancel,
        DeliveryStatus delivery,
        List<StationDone> stations) {
    /// What was kept before there were stations knows none.
    public Standing {
        stations = stations == null ? List.of() : List.copyOf(stations);
    }

    static Standing placed(OrderPlaced event) {
        return new Standing(
                OrderStatus.AWAITING_PAYMENT,
                event.content().placedAt(),
                null,
                CancelStatus.NONE,
                DeliveryStatus.NONE,
                List.of());
    }

    static Standing received(OrderReceived event) {
        return new Standing(
                OrderStatus.RECEIVED,
                event.content().placedAt(),
                null,
                CancelStatus.NONE,
                DeliveryStatus.NONE,
                List.of());
    }

    static Standing of(Order order) {
        var cancellation = order.cancellation();
        boolean over = cancellation.undoing();
        return new Standing(
                over ? end(cancellation.closing()) : order.status(),
                order.progress().since(),
                order.progress().promisedAt(),
                over ? CancelStatus.DONE : cancellation.status(),
                taken(order.delivery().status()),
                order.progress().stations());
    }

    /// An offer that nobody has taken up is as good as none: a kitchen never hears of one.
    private static DeliveryStatus taken(DeliveryStatus delivery) {
        return delivery == DeliveryStatus.OFFERED ? DeliveryStatus.NONE : delivery;
    }

    private static OrderStatus end(@Nullable Closing closing) {
        return closing == Closing.REJECTED ? OrderStatus.REJECTED : OrderStatus.CANCELLED;
    }

    /// A cancel that nobody has decided yet: nothing may be begun meanwhile.
    public boolean cancelUndecided() {
        return cancel == CancelStatus.REQUESTED || cancel == CancelStatus.HELD;
    }

    /// What an event makes of it. What means nothing to a board leaves it as it is.
    Standing after(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Step step -> step(step);
            case CancelEvent change -> cancel(change);
            case DeliveryEvent change -> delivery(change);
            case PaymentEvent _, StockEvent _, MessageEvent _, ReviewEvent _ -> this;
        };
    }

    private Standing step(OrderEvent.Step event) {
        return switch (event) {
            case OrderAccepted accepted -> promised(OrderStatus.ACCEPTED, accepted.promisedAt());
            case PromiseLengthened longer -> promised(status, longer.promisedAt());
            case PreparationStarted(var order, var at) -> to(OrderStatus.PREPARING, at);
            case PreparationFinished finished -> to(OrderStatus.READY, finished.at());
            case StationFinished(var order, var station, var at) ->
                    with(
                            Stream.concat(
                                            stations.stream(),
                                            Stream.of(new StationDone(station, at)))
                                    .toList());
            case StationUndone undone ->
                    with(
                            stations.stream()
                                    .filter(done -> !done.station().equals(undone.station()))
                                    .toList());
            case OrderMadeReady ready -> to(OrderStatus.READY, ready.at());
            case OrderHandedOver handedOver -> to(OrderStatus.HANDED_OVER, handedOver.at());
            case OrderCompleted(var order, var at) -> to(OrderStatus.COMPLETED, at);
            case StepUndone undone -> to(undone.to(), undone.at());
            case OrderExpired _ -> to(OrderStatus.EXPIRED, since);
            case OrderPlaced _, OrderReceived _, OrderNotCollected _, OrderSeen _ -> this;
        };
    }

    private Standing cancel(CancelEvent event) {
        return switch (event) {
            case CancelRequested _ -> with(CancelStatus.REQUESTED);
            case CancelHeld _ -> with(CancelStatus.HELD);
            case CancelRefused _ -> with(CancelStatus.REFUSED);
            case UndoingBegun begun -> over(end(begun.closing()));
            case OrderCancelled _ -> over(OrderStatus.CANCELLED);
            case OrderRejected _ -> over(OrderStatus.REJECTED);
            case CancelEvent.CancelAsked _,
                    CancelEvent.CancelAcknowledged _,
                    CancelEvent.SellerReached _,
                    CancelEvent.HeldCancelRaised _,
                    CancelEvent.SellerNotified _,
                    CancelEvent.TicketWithdrawn _,
                    CancelEvent.SellerToldOfDelivery _,
                    CancelEvent.WorkLost _ ->
                    this;
        };
    }

    private Standing delivery(DeliveryEvent event) {
        return switch (event) {
            case DeliveryClaimed _ -> with(DeliveryStatus.CLAIMED);
            case OfferWithdrawn _, ClaimEnded _ -> with(DeliveryStatus.NONE);
            case DeliveryTakenOver _ ->
                    with(
                            status == OrderStatus.ON_THE_WAY
                                    ? DeliveryStatus.PICKED_UP
                                    : DeliveryStatus.NONE);
            case OrderPickedUp picked -> pickedUp(picked.at());
            case OrderDelivered delivered ->
                    to(OrderStatus.DELIVERED, delivered.at()).with(DeliveryStatus.DELIVERED);
            case DeliveryFailed _ -> with(DeliveryStatus.FAILED);
            case DeliveryCancelled _ -> with(DeliveryStatus.CANCELLED);
            case DeliveryEvent.DeliveryOffered _,
                    DeliveryEvent.OfferRenewed _,
                    DeliveryEvent.RiderAppointed _,
                    DeliveryEvent.AppointmentLapsed _,
                    DeliveryEvent.RiderRefused _,
                    DeliveryEvent.RiderToldReady _,
                    DeliveryEvent.RiderToldCancelOver _,
                    DeliveryEvent.DeliveryRaised _ ->
                    this;
        };
    }

    /// What changes hands on the way has been on the way since it left the shop.
    private Standing pickedUp(Instant at) {
        Instant left = status == OrderStatus.ON_THE_WAY ? since : at;
        return to(OrderStatus.ON_THE_WAY, left).with(DeliveryStatus.PICKED_UP);
    }

    private Standing to(OrderStatus next, Instant at) {
        return new Standing(next, at, promisedAt, cancel, delivery, stations);
    }

    private Standing promised(OrderStatus next, Instant promise) {
        return new Standing(next, since, promise, cancel, delivery, stations);
    }

    private Standing with(List<StationDone> next) {
        return new Standing(status, since, promisedAt, cancel, delivery, next);
    }

    private Standing with(CancelStatus next) {
        return new Standing(status, since, promisedAt, next, delivery, stations);
    }

    private Standing with(DeliveryStatus next) {
        return new Standing(status, since, promisedAt, cancel, next, stations);
    }

    private Standing over(OrderStatus end) {
        return new Standing(end, since, promisedAt, CancelStatus.DONE, delivery, stations);
    }
}
