package soban.domain.access;

import soban.domain.customer.CustomerEvent;
import soban.domain.order.CancelEvent;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.MessageEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.PaymentEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.order.StockEvent;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Event;

import java.util.Optional;

/// What the kitchen gets of an event: nothing at all, or the event without money, customers,
/// riders' names and reasons. Whether it gets it and in what form is one table, so that they can't
/// differ.
final class KitchenCopy {
    private KitchenCopy() {}

    static Optional<Event> of(Event event) {
        return switch (event) {
            case OrderEvent order -> ofOrder(order);
            case ShopEvent shop -> Optional.of(ofShop(shop));
            case DeviceEvent _, DeskEvent _ -> Optional.of(event);
            case SnapshotPart _, FeedHead _ -> Optional.of(event);
            case RiderEvent _, CustomerEvent _ -> Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Event> ofOrder(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Step step -> ofStep(step);
            case CancelEvent cancel -> ofCancel(cancel);
            case DeliveryEvent delivery -> ofDelivery(delivery);
            case StockEvent _ -> Optional.of(event);
            case PaymentEvent _, MessageEvent _, ReviewEvent _ -> Optional.empty();
        };
    }

    private static Optional<Event> ofStep(OrderEvent.Step step) {
        return switch (step) {
            case OrderReceived(var id, var content, var answerBy) ->
                    Optional.of(new OrderReceived(id, content.forKitchen(), answerBy));
            case OrderEvent.OrderAccepted _,
                    OrderEvent.PromiseLengthened _,
                    OrderEvent.PreparationStarted _,
                    OrderEvent.StationFinished _,
                    OrderEvent.StationUndone _,
                    OrderEvent.PreparationFinished _,
                    OrderEvent.OrderMadeReady _,
                    OrderEvent.OrderHandedOver _,
                    OrderEvent.OrderCompleted _,
                    OrderEvent.StepUndone _,
                    OrderEvent.OrderNotCollected _,
                    OrderEvent.OrderSeen _ ->
                    Optional.of(step);
            case OrderEvent.OrderPlaced _, OrderEvent.OrderExpired _ -> Optional.empty();
        };
    }

    private static Optional<Event> ofCancel(CancelEvent cancel) {
        return switch (cancel) {
            case CancelRequested(var id, _, var at) -> Optional.of(new CancelRequested(id, "", at));
            case CancelRefused(var id, _) -> Optional.of(new CancelRefused(id, ""));
            case UndoingBegun(var id, var closing, _, var at) ->
                    Optional.of(new UndoingBegun(id, closing, "", at));
            case CancelEvent.CancelAsked _,
                    CancelEvent.CancelAcknowledged _,
                    CancelEvent.CancelHeld _,
                    CancelEvent.TicketWithdrawn _,
                    CancelEvent.WorkLost _,
                    CancelEvent.OrderCancelled _,
                    CancelEvent.OrderRejected _ ->
                    Optional.of(cancel);
            case CancelEvent.SellerReached _,
                    CancelEvent.HeldCancelRaised _,
                    CancelEvent.SellerNotified _,
                    CancelEvent.SellerToldOfDelivery _ ->
                    Optional.empty();
        };
    }

    /// Tickets leave the kitchen's board with whoever carries the goods; what an offer pays and who
    /// asked in vain does not concern it.
    private static Optional<Event> ofDelivery(DeliveryEvent delivery) {
        return switch (delivery) {
            case DeliveryClaimed(var id, var rider, _, var details, var ready, var raiseAt) ->
                    Optional.of(
                            new DeliveryClaimed(
                                    id, rider, "", details.withoutPerson(), ready, raiseAt));
            case ClaimEnded(var id, var rider, _) -> Optional.of(new ClaimEnded(id, rider, ""));
            case DeliveryFailed(var id, var rider, _) ->
                    Optional.of(new DeliveryFailed(id, rider, ""));
            case DeliveryEvent.OfferWithdrawn _,
                    DeliveryEvent.DeliveryTakenOver _,
                    DeliveryEvent.OrderPickedUp _,
                    DeliveryEvent.OrderDelivered _,
                    DeliveryEvent.DeliveryCancelled _ ->
                    Optional.of(delivery);
            case DeliveryEvent.DeliveryOffered _,
                    DeliveryEvent.OfferRenewed _,
                    DeliveryEvent.RiderAppointed _,
                    DeliveryEvent.AppointmentLapsed _,
                    DeliveryEvent.RiderRefused _,
                    DeliveryEvent.RiderToldReady _,
                    DeliveryEvent.RiderToldCancelOver _,
                    DeliveryEvent.DeliveryRaised _ ->
                    Optional.empty();
        };
    }

    private static Event ofShop(ShopEvent change) {
        return switch (change) {
            case ShopEnrolled enrolled -> withoutMoney(enrolled);
            case SettingsChanged(var settings) -> new SettingsChanged(settings.forKitchen());
            case ProductPut(var product) -> new ProductPut(product.withoutPrices());
            case ShopEvent.ProductRemoved _,
                    ShopEvent.ProductSoldOut _,
                    ShopEvent.ProductBackOnSale _,
                    ShopEvent.StockCounted _,
                    ShopEvent.ShopPaused _,
                    ShopEvent.ShopResumed _,
                    ShopEvent.ShopBusy _,
                    ShopEvent.ShopNoLongerBusy _,
                    ShopEvent.OrderersForgotten _ ->
                    change;
        };
    }

    private static ShopEnrolled withoutMoney(ShopEnrolled enrolled) {
        return new ShopEnrolled(
                enrolled.shop(),
                enrolled.name(),
                enrolled.area(),
                enrolled.position(),
                enrolled.currency(),
                enrolled.preset(),
                enrolled.settings().forKitchen(),
                enrolled.menu().withoutPrices());
    }
}
