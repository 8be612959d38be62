package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Delivery;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
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
import soban.domain.unit.CorruptHistory;

import java.time.Instant;
import java.util.List;

/// What the events of a delivery make of its order.
final class DeliveryEvolution {
    private DeliveryEvolution() {}

    static Order change(Order order, DeliveryEvent event) {
        return switch (event) {
            case DeliveryOffered offered ->
                    order.with(
                            in(kept(order), DeliveryStatus.NONE, DeliveryStatus.OFFERED)
                                    .offered(offered.renewAt(), offered.raiseAt()));
            case OfferRenewed renewed ->
                    order.with(in(order, DeliveryStatus.OFFERED).renewed(renewed.renewAt()));
            case OfferWithdrawn withdrawn ->
                    order.with(in(order, DeliveryStatus.OFFERED).withdrawn());
            case DeliveryClaimed claimed ->
                    order.with(
                            in(kept(order), DeliveryStatus.NONE, DeliveryStatus.OFFERED)
                                    .claimed(claimed.rider(), claimed.raiseAt()));
            case RiderAppointed(var id, var rider, var until) ->
                    order.with(unfinished(kept(order)).appointed(rider, until));
            case AppointmentLapsed lapsed -> order.with(appointed(kept(order), lapsed).lapsed());
            case RiderRefused refused -> order;
            case RiderToldReady told -> order.with(having(order, told.rider()));
            case RiderToldCancelOver told -> order.with(having(order, told.rider()));
            case ClaimEnded ended -> order.with(having(order, ended.rider()).withdrawn());
            case DeliveryTakenOver takenOver -> order.with(takenOver(order, takenOver.raiseAt()));
            case OrderPickedUp pickedUp -> pickedUp(order, pickedUp);
            case OrderDelivered delivered -> delivered(order, delivered);
            case DeliveryRaised raised -> order.with(open(order).raisedNow());
            case DeliveryFailed failed ->
                    order.with(unfinished(order).ended(DeliveryStatus.FAILED));
            case DeliveryCancelled cancelled ->
                    order.with(unfinished(order).ended(DeliveryStatus.CANCELLED));
        };
    }

    private static Delivery appointed(Order order, AppointmentLapsed lapsed) {
        if (!order.delivery().isAppointed(lapsed.rider())) {
            throw new CorruptHistory(order.id() + " was not meant for " + lapsed.rider());
        }
        return order.delivery();
    }

    private static Delivery takenOver(Order order, @Nullable Instant raiseAt) {
        var delivery = in(kept(order), DeliveryStatus.NONE);
        return order.status() == OrderStatus.ON_THE_WAY
                ? delivery.byShopOnTheWay(raiseAt)
                : delivery.byShop();
    }

    /// Goods that change hands on the way have been on the way since they left the shop.
    private static Order pickedUp(Order order, OrderPickedUp event) {
        var delivery =
                event.rider() == null
                        ? in(kept(order), DeliveryStatus.NONE).byShop()
                        : having(kept(order), event.rider());
        if (delivery.status() == DeliveryStatus.PICKED_UP) {
            throw new CorruptHistory(order.id() + " was picked up twice");
        }
        var carried = order.with(delivery.pickedUp(event.raiseAt()));
        return order.status() == OrderStatus.ON_THE_WAY && event.rider() != null
                ? carried
                : carried.with(
                        OrderEvolution.at(order, OrderStatus.READY)
                                .to(OrderStatus.ON_THE_WAY, event.at()));
    }

    private static Order delivered(Order order, OrderDelivered event) {
        var delivery = in(kept(order), DeliveryStatus.PICKED_UP);
        if (!isSame(event.rider(), delivery.rider())) {
            throw new CorruptHistory(order.id() + " was not with " + event.rider());
        }
        return order.with(delivery.ended(DeliveryStatus.DELIVERED))
                .with(
                        OrderEvolution.at(order, OrderStatus.ON_THE_WAY)
                                .served(OrderStatus.DELIVERED, event.at(), event.completeAt()));
    }

    private static boolean isSame(@Nullable RiderId one, @Nullable RiderId other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Delivery having(Order order, RiderId rider) {
        var delivery = in(order, DeliveryStatus.CLAIMED, DeliveryStatus.PICKED_UP);
        if (!delivery.isWith(rider)) {
            throw new CorruptHistory(order.id() + " is not with " + rider);
        }
        return delivery;
    }

    /// Nobody sets out any more with what is being undone.
    private static Order kept(Order order) {
        if (Gate.undone(order)) {
            throw new CorruptHistory(order.id() + " is undone");
        }
        return order;
    }

    private static Delivery open(Order order) {
        return in(order, DeliveryStatus.OFFERED, DeliveryStatus.CLAIMED, DeliveryStatus.PICKED_UP);
    }

    /// Nobody need have it: an offer is withdrawn before its delivery ends.
    private static Delivery unfinished(Order order) {
        return in(
                order,
                DeliveryStatus.NONE,
                DeliveryStatus.OFFERED,
                DeliveryStatus.CLAIMED,
                DeliveryStatus.PICKED_UP);
    }

    private static Delivery in(Order order, DeliveryStatus... expected) {
        if (!List.of(expected).contains(order.delivery().status())) {
            throw new CorruptHistory(
                    order.id() + " can't: its delivery is " + order.delivery().status());
        }
        return order.delivery();
    }
}
