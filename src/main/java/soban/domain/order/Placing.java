package soban.domain.order;

import soban.domain.customer.Contact;
import soban.domain.money.Money;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.person.Personal;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Decision;

import java.time.Duration;
import java.time.Instant;

/// Placing an order: every line is read against the menu and the stock of this moment, and the
/// price comes of the menu alone. What is counted is promised to the order at once.
final class Placing {
    /// A counter order without a card waits for no payment: the shop has it at once.
    private static final Duration NEVER = Duration.ofDays(3650);

    private Placing() {}

    static Decision place(Shop shop, PlaceOrder place, Moment moment) {
        var refusal = Admission.of(shop, place, moment.now());
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        return switch (Pricing.price(
                shop, place.lines(), fee(shop, place.fulfilment()), moment.now())) {
            case Pricing.Rejected(var why) -> new Decision.Refused(why);
            case Pricing.Priced priced -> placed(shop, place, priced, moment);
        };
    }

    private static Money fee(Shop shop, Fulfilment fulfilment) {
        return switch (fulfilment) {
            case DELIVERY -> shop.settings().delivery().fee();
            case PICKUP -> Money.NONE;
        };
    }

    private static Decision placed(
            Shop shop, PlaceOrder place, Pricing.Priced priced, Moment moment) {
        Instant wanted = place.wantedAt();
        var content =
                new OrderContent(
                        place.customer(),
                        place.contact(),
                        shop.nextNumber(),
                        place.fulfilment(),
                        place.fulfilment() == Fulfilment.DELIVERY ? place.address() : null,
                        place.recipient(),
                        place.cardText(),
                        wanted,
                        wanted == null ? null : wanted.minus(priced.longest()),
                        priced.lines(),
                        place.note(),
                        moment.now(),
                        priced.bill());
        Instant payUntil = moment.now().plus(shop.settings().windows().payment());
        var draft = Draft.placing(shop, new OrderPlaced(place.order(), content, payUntil));
        Stocking.reserve(draft);
        if (place.payment() != null) {
            Paying.attempt(draft, place.payment());
        }
        return draft.accepted();
    }

    /// Whoever orders stands at the desk, so neither hours nor a pause are in the way.
    static Decision atCounter(Shop shop, PlaceAtCounter place, Moment moment) {
        var refusal =
                CounterRules.of(shop, place, moment.actor().role())
                        .or(() -> Admission.shape(place.lines().size(), place.note()));
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get());
        }
        Money fee = fee(shop, place.fulfilment());
        return switch (Pricing.price(shop, place.lines(), fee, moment.now())) {
            case Pricing.Rejected(var why) -> new Decision.Refused(why);
            case Pricing.Priced priced -> taken(shop, place, priced, moment);
        };
    }

    /// The shop gets it at once, paid or not, unless a card is asked first: then it waits for the
    /// gateway as every order does, and only the owner sees it. The cash is told after the order,
    /// because of an order that it does not have a desk hears nothing.
    private static Decision taken(
            Shop shop, PlaceAtCounter place, Pricing.Priced priced, Moment moment) {
        var content =
                new OrderContent(
                        null,
                        Contact.NOBODY,
                        shop.nextNumber(),
                        place.fulfilment(),
                        place.address(),
                        place.recipient(),
                        Personal.Open.NOTHING,
                        null,
                        null,
                        priced.lines(),
                        place.note(),
                        moment.now(),
                        priced.bill());
        var wait = place.card() == null ? NEVER : shop.settings().windows().payment();
        Instant payUntil = moment.now().plus(wait);
        var draft = Draft.placing(shop, new OrderPlaced(place.order(), content, payUntil));
        Stocking.reserve(draft);
        if (place.card() != null) {
            Paying.attempt(draft, place.card());
            return draft.accepted();
        }
        Stocking.take(draft);
        Answering.received(draft, moment);
        if (place.paid()) {
            Paying.takeCash(draft);
        }
        return draft.accepted();
    }
}
