package soban.domain.access;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerEvent;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.PaymentEvent.PaymentAskedAgain;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.StockEvent.StockReleased;
import soban.domain.order.StockEvent.StockReserved;
import soban.domain.order.StockEvent.StockRestored;
import soban.domain.order.StockEvent.StockTaken;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.DeskEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which desks of a unit get an event, and in what form. The owner sees all of an order that was
/// paid, the kitchen neither its money nor its customer, a rider what concerns them; an answer goes
/// to the role that asked, and an order that was never paid is shown to nobody. Of one that ended
/// unpaid the owner hears what becomes of money that was taken for it all the same.
public final class Audience {
    private Audience() {}

    /// Whose desks get the event.
    ///
    /// @param after the order as the event leaves it, if the event concerns one
    public static Set<Role> roles(@Nullable Order after, Event event) {
        return switch (event) {
            case OrderEvent change -> shown(after, change);
            case ShopEvent change -> ownerAndPerhapsKitchen(change);
            case DeviceEvent change -> ownAndOwner(role(change));
            case DeskEvent.CommandAnswered answered -> EnumSet.of(answered.role());
            case RiderEvent _ -> EnumSet.of(Role.RIDER);
            case CustomerEvent _ -> nobody();
            default -> nobody();
        };
    }

    /// The shop's own units count from the payment on, a moment before the order itself is shown;
    /// what is promised to an unpaid order is nobody's business.
    private static Set<Role> shown(@Nullable Order after, OrderEvent event) {
        return switch (event) {
            case StockTaken _, StockRestored _ -> ownerAndPerhapsKitchen(event);
            case StockReserved _, StockReleased _ -> nobody();
            case OrderEvent _ -> {
                if (after == null || !shows(Role.OWNER, after)) {
                    yield nobody();
                }
                yield shows(Role.KITCHEN, after)
                        ? ownerAndPerhapsKitchen(event)
                        : EnumSet.of(Role.OWNER);
            }
        };
    }

    /// Whether the shop's desks of that role may know of the order.
    public static boolean shows(Role role, Order order) {
        return role == Role.OWNER ? order.shownToOwner() : order.shownToShop();
    }

    private static Set<Role> ownerAndPerhapsKitchen(Event event) {
        return KitchenCopy.of(event).isPresent()
                ? EnumSet.of(Role.OWNER, Role.KITCHEN)
                : EnumSet.of(Role.OWNER);
    }

    /// A rider's devices are their own; a shop's are the owner's too.
    private static Set<Role> ownAndOwner(Role role) {
        return role == Role.RIDER ? EnumSet.of(role) : EnumSet.of(role, Role.OWNER);
    }

    private static Role role(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered registered -> registered.role();
            case DeviceSignedOff gone -> gone.role();
            case DeviceRetired retired -> retired.role();
        };
    }

    private static Set<Role> nobody() {
        return EnumSet.noneOf(Role.class);
    }

    /// The event as the desks of that role get it; it must be one of theirs.
    public static Event copyFor(Role role, Event event) {
        return role == Role.KITCHEN
                ? KitchenCopy.of(event)
                        .orElseThrow(
                                () -> new IllegalArgumentException("not the kitchen's: " + event))
                : withoutToken(event);
    }

    private static Event withoutToken(Event event) {
        return switch (event) {
            case PaymentAttempted(var id, var attempt, var amount, var request) ->
                    new PaymentAttempted(id, attempt, amount, request.withoutToken());
            case PaymentAskedAgain(
                            var id,
                            var attempt,
                            var tries,
                            var amount,
                            var request,
                            var since) ->
                    new PaymentAskedAgain(
                            id, attempt, tries, amount, request.withoutToken(), since);
            default -> event;
        };
    }

    /// The order as the desks of that role get it when their board is made anew.
    public static Order copyFor(Role role, Order order) {
        return role == Role.OWNER ? order.forOwner() : order.forKitchen();
    }

    /// The shop as the desks of that role get it when their board is made anew.
    public static Shop copyFor(Role role, Shop shop) {
        return role == Role.OWNER ? shop : shop.forKitchen();
    }

    /// The area whose riders are told of the event, if any are.
    public static Optional<String> riders(Event event) {
        return switch (event) {
            case DeliveryOffered offered -> Optional.of(offered.offer().area());
            case OfferRenewed renewed -> Optional.of(renewed.offer().area());
            case OfferWithdrawn withdrawn -> Optional.of(withdrawn.area());
            case DeliveryClaimed claimed -> Optional.of(claimed.details().offer().area());
            default -> Optional.empty();
        };
    }

    /// Who has got a delivery, and for whom it is, does not concern the others.
    public static Event copyForRiders(Event event) {
        return event instanceof DeliveryClaimed claimed
                ? new OfferWithdrawn(claimed.order(), claimed.details().offer().area())
                : event;
    }
}
