package soban.domain.relay;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderEvent;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.ShopId;
import soban.domain.unit.Command;
import soban.domain.unit.Event;

import java.util.Optional;

/// What crosses from one unit to another because of an event: to at most one unit of each kind. The
/// relay knows nothing but the event, so an event that is to cross names whom it concerns.
public sealed interface Crossing {
    Command command();

    record ToShop(ShopId shop, Command command) implements Crossing {}

    record ToRider(RiderId rider, Command command) implements Crossing {}

    record ToCustomer(CustomerId customer, Command command) implements Crossing {}

    static Optional<Crossing> of(Event event) {
        return switch (event) {
            case OrderEvent ofOrder -> OrderCrossing.of(ofOrder);
            case RiderEvent ofRider -> RiderCrossing.of(ofRider);
            default -> Optional.empty();
        };
    }
}
