package soban.domain.order;

import static soban.domain.order.Shops.ADDRESS;
import static soban.domain.order.Shops.CARD;
import static soban.domain.order.Shops.CONTACT;
import static soban.domain.order.Shops.MINA;
import static soban.domain.order.Shops.NOON;
import static soban.domain.order.Shops.RIDER;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Contact;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.money.Money;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderMadeReady;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.PaymentEvent.PaymentAttempted;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.person.Personal;
import soban.domain.shop.Acceptance;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Preset;
import soban.domain.unit.Event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An order part of the way, as plain events: for stories that are not about how it got there. It
/// is one kit, ordered at noon, started a minute later and finished at four minutes past.
record Orders(Preset preset, OrderContent content) {
    static final Money PRICE = new Money(20_000);

    static Orders delivered(Preset preset) {
        return new Orders(preset, content(Fulfilment.DELIVERY, null));
    }

    static Orders pickedUp(Preset preset) {
        return new Orders(preset, content(Fulfilment.PICKUP, null));
    }

    Orders wantedAt(Instant wanted) {
        return new Orders(preset, content(content.fulfilment(), wanted));
    }

    /// Taken at the shop's own counter.
    static Orders atCounter(Preset preset) {
        return new Orders(
                preset,
                new OrderContent(
                        null,
                        Contact.NOBODY,
                        1,
                        Fulfilment.PICKUP,
                        null,
                        null,
                        "",
                        null,
                        null,
                        List.of(kit()),
                        "",
                        NOON,
                        bill()));
    }

    /// The same with a line for each of these stations.
    Orders madeAt(String... stations) {
        var lines =
                Arrays.stream(stations)
                        .map(each -> new OrderLine("kit", "Kit", List.of(), each, 1, ""))
                        .toList();
        return new Orders(
                preset,
                new OrderContent(
                        content.customer(),
                        content.contact(),
                        content.number(),
                        content.fulfilment(),
                        content.address(),
                        content.recipient(),
                        content.cardText(),
                        content.wantedAt(),
                        content.surfacesAt(),
                        lines,
                        content.note(),
                        content.placedAt(),
                        content.bill()));
    }

    private static OrderContent content(Fulfilment way, @Nullable Instant wanted) {
        return new OrderContent(
                MINA,
                CONTACT,
                1,
                way,
                way == Fulfilment.DELIVERY ? ADDRESS : null,
                null,
                "",
                wanted,
                null,
                List.of(kit()),
                "",
                NOON,
                bill());
    }

    private static OrderLine kit() {
        return new OrderLine("kit", "Kit", List.of(), "kitchen", 1, "");
    }

    private static Bill bill() {
        return new Bill(List.of(PRICE), Money.NONE, PRICE);
    }

    OrderId id() {
        return Shops.order(preset);
    }

    List<Event> placed() {
        return List.of(new OrderPlaced(id(), content, noonPlus(600)));
    }

    List<Event> paid() {
        return and(
                placed(),
                new PaymentAttempted(id(), id() + ".1", PRICE, CARD),
                new PaymentTaken(id(), id() + ".1", PRICE, "pay-1"));
    }

    List<Event> received() {
        boolean automatic = preset.settings().acceptance() == Acceptance.AUTOMATIC;
        return and(
                content.isFromCounter() ? placed() : paid(),
                new OrderReceived(id(), content, automatic ? null : noonPlus(600)));
    }

    List<Event> accepted() {
        return and(received(), new OrderAccepted(id(), noonPlus(600)));
    }

    PreparationStarted start() {
        return new PreparationStarted(id(), noonPlus(60));
    }

    PreparationFinished finish() {
        return new PreparationFinished(id(), noonPlus(240), null);
    }

    List<Event> ready() {
        return preset.settings().prepares()
                ? and(accepted(), start(), finish())
                : and(accepted(), new OrderMadeReady(id(), NOON, null));
    }

    List<Event> claimed() {
        return and(ready(), offer(), claim());
    }

    List<Event> onTheWay() {
        return and(claimed(), new OrderPickedUp(id(), RIDER, noonPlus(400), noonPlus(400 + 3600)));
    }

    DeliveryOffered offer() {
        return new DeliveryOffered(
                id(), offered(), noonPlus(330), noonPlus(270), noonPlus(240 + 600));
    }

    DeliveryClaimed claim() {
        return new DeliveryClaimed(
                id(),
                RIDER,
                "준호",
                new DeliveryDetails(
                        1,
                        offered(),
                        ADDRESS,
                        CONTACT.name(),
                        CONTACT.phone(),
                        Personal.Open.NOTHING),
                true,
                noonPlus(300 + 3600));
    }

    private Offer offered() {
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

    /// The customer wants to cancel, and a kitchen desk is asked.
    static List<Event> cancelAsked(OrderId id, Instant at) {
        return List.of(
                new CancelRequested(id, "by mistake", at),
                new CancelAsked(id, List.of("kitchen-1"), false, at, at.plusSeconds(5)));
    }

    static Instant noonPlus(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static List<Event> and(List<Event> before, Event... more) {
        var events = new ArrayList<>(before);
        events.addAll(List.of(more));
        return events;
    }
}
