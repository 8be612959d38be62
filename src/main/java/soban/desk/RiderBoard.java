package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a rider sees: what is offered near them, what they carry, and what they brought today.
///
/// @param offers the nearest first
/// @param mine in the order in which they came
/// @param today the newest first
public record RiderBoard(
        String area,
        boolean onDuty,
        @Nullable GeoPoint position,
        List<OfferCard> offers,
        List<Ride> mine,
        List<Brought> today)
        implements Board {
    public RiderBoard {
        offers = List.copyOf(offers);
        mine = List.copyOf(mine);
        today = List.copyOf(today);
    }

    /// A delivery that any rider of the area may claim.
    ///
    /// @param metres from the rider to the shop as the crow flies, absent without a position
    /// @param pending this rider's claim is not answered yet
    public record OfferCard(
            OrderId order,
            Offer offer,
            @Nullable Long metres,
            Instant offeredAt,
            Instant validUntil,
            boolean pending) {}

    public enum Stage {
        /// Claimed, and the shop has not said yet who gets it.
        ASKED,
        TO_PICK_UP,
        TO_DELIVER,
        DELIVERED
    }

    /// A delivery that this rider asked for or has.
    ///
    /// @param details to whom and where, from the claim's grant until the delivery
    public record Ride(
            OrderId order,
            Stage stage,
            boolean ready,
            boolean cancelAsked,
            boolean pending,
            @Nullable DeliveryDetails details) {
        /// What the one big button does next, if anything.
        public Optional<DeskAction> next() {
            return switch (stage) {
                case ASKED, DELIVERED -> Optional.empty();
                case TO_PICK_UP ->
                        ready && !cancelAsked
                                ? Optional.of(new DeskAction.PickUp(order))
                                : Optional.empty();
                case TO_DELIVER -> Optional.of(new DeskAction.Deliver(order));
            };
        }
    }

    /// What was delivered. Whom it was for is forgotten by then.
    ///
    /// @param currency in which the fee is, where the shop said so
    public record Brought(
            OrderId order,
            int number,
            String shopName,
            Money fee,
            @Nullable String currency,
            Instant at) {}

    /// What was earned today, by currency: a sum over two would mean nothing. What is of no known
    /// currency stands under the empty name.
    public SortedMap<String, Money> earned() {
        var sums = new TreeMap<String, Money>();
        for (Brought done : today) {
            String currency = done.currency() == null ? "" : done.currency();
            sums.merge(currency, done.fee(), Money::plus);
        }
        return sums;
    }

    @Override
    public Optional<OrderId> numbered(int number) {
        return mine.stream()
                .filter(ride -> ride.details() != null && ride.details().number() == number)
                .map(Ride::order)
                .reduce((older, newer) -> newer);
    }

    @Override
    public List<OrderId> known() {
        return Stream.concat(mine.stream().map(Ride::order), offers.stream().map(OfferCard::order))
                .distinct()
                .toList();
    }
}
