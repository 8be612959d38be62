package soban.domain.order;

import static soban.domain.order.Orders.noonPlus;
import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.RIDER;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.delivery.RiderStep;
import soban.domain.money.Money;
import soban.domain.order.DeliveryCommand.TakeRiderStep;
import soban.domain.order.DeliveryEvent.ClaimEnded;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.DeliveryRaised;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.DeliveryEvent.RiderRefused;
import soban.domain.person.Personal;
import soban.domain.shop.Preset;
import soban.domain.unit.Actor;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.util.ArrayList;
import java.util.List;

/// What the stories of a delivery have in common: a kit of a shop of that preset, which is offered
/// to two riders, Juno and Sora.
record Deliveries(Preset preset) {
    static final Actor RELAY = Actor.system("relay");
    static final String JUNO = "준호";
    static final String SORA = "소라";

    Orders orders() {
        return Orders.delivered(preset);
    }

    OrderId id() {
        return Shops.order(preset);
    }

    OrderStory enrolled() {
        return OrderStory.given(Shops.enrolled(preset));
    }

    OrderStory offered() {
        return enrolled().and(orders().ready()).and(offeredAt(240));
    }

    OrderStory claimed() {
        return offered().and(claimed(RIDER, JUNO, 300));
    }

    OrderStory onTheWay() {
        return claimed().and(pickedUp(400, 400));
    }

    TakeRiderStep step(RiderId rider, RiderStep step, long second) {
        String name = rider.equals(RIDER) ? JUNO : SORA;
        return new TakeRiderStep(id(), rider, name, step, noonPlus(second));
    }

    Offer offer() {
        var shop = Shops.enrolled(preset);
        return new Offer(
                shop.shop(),
                shop.name(),
                shop.area().id(),
                shop.position(),
                ADDRESS.district(),
                new Money(3000),
                "KRW",
                shop.area().district(ADDRESS.district()).orElseThrow());
    }

    DeliveryDetails details() {
        return new DeliveryDetails(
                1, offer(), ADDRESS, CONTACT.name(), CONTACT.phone(), Personal.Open.NOTHING);
    }

    DeliveryOffered offeredAt(long second) {
        return new DeliveryOffered(
                id(),
                offer(),
                noonPlus(second + 90),
                noonPlus(second + 30),
                noonPlus(second + 600));
    }

    DeliveryClaimed claimed(RiderId rider, String name, long second) {
        return new DeliveryClaimed(id(), rider, name, details(), true, noonPlus(second + 3600));
    }

    OrderPickedUp pickedUp(long pressed, long second) {
        return new OrderPickedUp(id(), RIDER, noonPlus(pressed), noonPlus(second + 3600));
    }

    RiderRefused refused(RiderId rider, RiderStep step, RefusalCode code) {
        return new RiderRefused(id(), rider, step, code);
    }

    ClaimEnded ended(String why) {
        return new ClaimEnded(id(), RIDER, why);
    }

    OfferWithdrawn withdrawn() {
        return new OfferWithdrawn(id(), "demo");
    }

    DeliveryRaised raised() {
        return new DeliveryRaised(id());
    }

    /// Mina wants to cancel, and whoever is among these devices is asked.
    List<Event> cancelAsked(long second, String... devices) {
        var asked = new ArrayList<Event>();
        var cancels = new Cancels(id());
        asked.add(new CancelEvent.CancelRequested(id(), Cancels.WHY, noonPlus(second)));
        if (devices.length > 0) {
            asked.add(cancels.asked(devices));
        }
        return asked;
    }

    /// The owner has begun to undo it, and the gateway is giving the money back.
    List<Event> undoing(long second) {
        var cancels = new Cancels(id());
        return List.of(
                cancels.undoing(noonPlus(second)), cancels.notified(), cancels.refund("sorry"));
    }
}
