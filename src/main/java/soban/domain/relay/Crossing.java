package soban.domain.relay;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.order.CancelEvent;
import soban.domain.order.DeliveryEvent;
import soban.domain.order.OrderEvent;
import soban.domain.order.ReviewEvent;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.ShopId;
import soban.domain.unit.Command;
import soban.domain.unit.Event;

import java.util.Optional;
import java.util.Set;

/// What crosses from one unit to another because of an event: to at most one unit of each kind. The
/// relay knows nothing but the event, so an event that is to cross names whom it concerns.
public sealed interface Crossing {
    Command command();

    record ToShop(ShopId shop, Command command) implements Crossing {}

    record ToRider(RiderId rider, Command command) implements Crossing {}

    record ToCustomer(CustomerId customer, Command command) implements Crossing {}

    /// The kinds of which anything can cross.
    Set<Class<?>> KINDS =
            Set.of(
                    DeliveryEvent.DeliveryClaimed.class,
                    DeliveryEvent.RiderRefused.class,
                    DeliveryEvent.RiderAppointed.class,
                    DeliveryEvent.RiderToldReady.class,
                    DeliveryEvent.RiderToldCancelOver.class,
                    DeliveryEvent.ClaimEnded.class,
                    DeliveryEvent.OrderPickedUp.class,
                    DeliveryEvent.OrderDelivered.class,
                    DeliveryEvent.DeliveryFailed.class,
                    DeliveryEvent.DeliveryCancelled.class,
                    CancelEvent.CancelAsked.class,
                    ReviewEvent.OrderServed.class,
                    RiderEvent.StepAsked.class,
                    RiderEvent.CancelAnsweredByRider.class,
                    RiderEvent.AppointmentConfirmed.class);

    static Optional<Crossing> of(Event event) {
        return switch (event) {
            case OrderEvent ofOrder -> OrderCrossing.of(ofOrder);
            case RiderEvent ofRider -> RiderCrossing.of(ofRider);
            default -> Optional.empty();
        };
    }
}
