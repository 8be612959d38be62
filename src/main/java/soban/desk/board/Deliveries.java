package soban.desk.board;

import soban.domain.delivery.Delivery;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.DeliveryEvent.AppointmentLapsed;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryCancelled;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryFailed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.DeliveryTakenOver;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderAppointed;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.order.DeliveryEvent.RiderToldCancelOver;
import soban.domain.order.DeliveryEvent.RiderToldReady;
import soban.domain.order.OrderStatus;

/// What the events of a delivery make of it, as a desk hears them: nothing is checked, because the
/// core has decided it.
final class Deliveries {
    private Deliveries() {}

    /// @param order where the order stood until then
    static Delivery after(Delivery now, DeliveryEvent event, OrderStatus order) {
        return switch (event) {
            case DeliveryOffered offered -> now.offered(offered.renewAt(), offered.raiseAt());
            case OfferRenewed renewed -> now.renewed(renewed.renewAt());
            case DeliveryClaimed claimed -> now.claimed(claimed.rider(), claimed.raiseAt());
            case OfferWithdrawn _, ClaimEnded _ -> now.withdrawn();
            case RiderAppointed(var id, var rider, var until) -> now.appointed(rider, until);
            case AppointmentLapsed _ -> now.lapsed();
            case DeliveryTakenOver takenOver ->
                    order == OrderStatus.ON_THE_WAY
                            ? now.byShopOnTheWay(takenOver.raiseAt())
                            : now.byShop();
            case OrderPickedUp picked ->
                    (picked.rider() == null ? now.byShop() : now).pickedUp(picked.raiseAt());
            case OrderDelivered _ -> now.ended(DeliveryStatus.DELIVERED);
            case DeliveryRaised _ -> now.raisedNow();
            case DeliveryFailed _ -> now.ended(DeliveryStatus.FAILED);
            case DeliveryCancelled _ -> now.ended(DeliveryStatus.CANCELLED);
            case RiderRefused _, RiderToldReady _, RiderToldCancelOver _ -> now;
        };
    }
}
