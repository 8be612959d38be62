package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Shop;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.util.Optional;

/// Whether a shop's desk may take an order of this kind at all. Nobody but the owner vouches for
/// money that is not there yet, nobody else learns who lives where, and nothing leaves the shop
/// with a rider before it is paid.
final class CounterRules {
    private CounterRules() {}

    static Optional<Refusal> of(Shop shop, PlaceAtCounter place, Role role) {
        if (!shop.settings().counter()) {
            return forbidden("no counter");
        }
        if (role != Role.OWNER && role != Role.KITCHEN) {
            return forbidden("counter");
        }
        if (role == Role.KITCHEN && place.address() != null) {
            return forbidden("delivery");
        }
        return payment(place, role).or(() -> way(shop, place));
    }

    private static Optional<Refusal> payment(PlaceAtCounter place, Role role) {
        PaymentRequest card = place.card();
        if (card != null) {
            if (role != Role.OWNER) {
                return forbidden("card");
            }
            return place.paid() ? forbidden("card and cash") : Admission.payment(card);
        }
        boolean later = !place.paid();
        return later && (role != Role.OWNER || place.fulfilment() == Fulfilment.DELIVERY)
                ? forbidden("on collection")
                : Optional.empty();
    }

    private static Optional<Refusal> way(Shop shop, PlaceAtCounter place) {
        Address address = place.address();
        return address == null
                ? Optional.empty()
                : Admission.delivery(shop, address).or(() -> recipient(place.recipient()));
    }

    /// At the counter nobody's name and telephone are known but what is said there.
    private static Optional<Refusal> recipient(@Nullable Recipient recipient) {
        return recipient == null || recipient.name().isBlank() || recipient.phone().isBlank()
                ? Optional.of(Refusal.of(RefusalCode.ADDRESS_NEEDED))
                : Admission.recipient(recipient);
    }

    private static Optional<Refusal> forbidden(String what) {
        return Optional.of(new Refusal(RefusalCode.NOT_ALLOWED, null, what));
    }
}
