package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.person.Personal;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether a shop takes an order at all, before its lines are read: texts that fit, a way to the
/// customer that the shop offers, and a time at which it works.
final class Admission {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 40;
    private static final Duration FARTHEST = Duration.ofDays(14);

    private Admission() {}

    static Optional<Refusal> of(Shop shop, PlaceOrder place, Instant now) {
        return shape(place.lines().size(), place.note())
                .or(() -> texts(place))
                .or(() -> way(shop, place))
                .or(() -> time(shop, place, now));
    }

    /// What holds for a counter order too.
    static Optional<Refusal> shape(int lines, Personal note) {
        if (lines < 1 || lines > MOST_LINES) {
            return refusal(RefusalCode.LINES_OUT_OF_RANGE, "1 to " + MOST_LINES);
        }
        return note.fits(LONGEST_TEXT) ? Optional.empty() : tooLong("note");
    }

    private static Optional<Refusal> texts(PlaceOrder place) {
        if (!place.cardText().fits(LONGEST_TEXT)) {
            return tooLong("card text");
        }
        return recipient(place.recipient())
                .or(() -> place.payment() == null ? Optional.empty() : payment(place.payment()));
    }

    static Optional<Refusal> recipient(@Nullable Recipient recipient) {
        return recipient != null
                        && !(recipient.name().fits(LONGEST_NAME)
                                && recipient.phone().fits(LONGEST_PHONE))
                ? tooLong("recipient")
                : Optional.empty();
    }

    /// Cash goes from hand to hand at the counter. If a customer could claim it, the refund of
    /// their card would be taken for done without the gateway.
    static Optional<Refusal> payment(PaymentRequest request) {
        if (!request.fits()) {
            return tooLong("payment");
        }
        return request.method().equals(Attempt.CASH)
                ? refusal(RefusalCode.NOT_ALLOWED, Attempt.CASH)
                : Optional.empty();
    }

    private static Optional<Refusal> way(Shop shop, PlaceOrder place) {
        if (place.fulfilment() == Fulfilment.DELIVERY) {
            return delivery(shop, place.address());
        }
        return offered(shop, place.fulfilment());
    }

    private static Optional<Refusal> offered(Shop shop, Fulfilment way) {
        return shop.settings().offers(way)
                ? Optional.empty()
                : refusal(RefusalCode.FULFILMENT_UNAVAILABLE, way.name());
    }

    /// Whether the shop delivers, and there.
    static Optional<Refusal> delivery(Shop shop, @Nullable Address address) {
        return offered(shop, Fulfilment.DELIVERY).or(() -> address(shop, address));
    }

    private static Optional<Refusal> address(Shop shop, @Nullable Address address) {
        if (address == null || !address.fits()) {
            return refusal(RefusalCode.ADDRESS_NEEDED, "");
        }
        boolean served =
                shop.area().district(address.district()).isPresent()
                        && shop.settings().delivery().serves(address.district());
        return served
                ? Optional.empty()
                : refusal(RefusalCode.DISTRICT_NOT_SERVED, address.district());
    }

    /// A wish for another day is bounded before the hours are asked: no calendar knows every
    /// instant.
    private static Optional<Refusal> time(Shop shop, PlaceOrder place, Instant now) {
        if (shop.pace().isPaused(now)) {
            return refusal(RefusalCode.SHOP_PAUSED, "");
        }
        Instant wanted = place.wantedAt();
        if (wanted != null && (!wanted.isAfter(now) || wanted.isAfter(now.plus(FARTHEST)))) {
            return refusal(RefusalCode.WANTED_TIME, "within " + FARTHEST.toDays() + " days");
        }
        return shop.settings().hours().isOpen(wanted == null ? now : wanted)
                ? Optional.empty()
                : refusal(RefusalCode.SHOP_CLOSED, "");
    }

    private static Optional<Refusal> tooLong(String what) {
        return refusal(RefusalCode.TEXT_TOO_LONG, what);
    }

    private static Optional<Refusal> refusal(RefusalCode code, String detail) {
        return Optional.of(new Refusal(code, null, detail));
    }
}
