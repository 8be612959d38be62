package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.desk.RiderBoard;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the map shows: this rider and the shops that concern them. Of a drop-off only its district
/// is known, so its name is written at the shop from which it goes.
///
/// @param me absent as long as the rider has not said where they are
record Chart(@Nullable GeoPoint me, List<Spot> spots) {
    Chart {
        spots = List.copyOf(spots);
    }

    /// A shop.
    ///
    /// @param ways what goes from here: `→ 성수2가`, `#77 → 송정동`
    /// @param mine this rider has something to do with it
    /// @param goal this is where the rider looks, or goes
    record Spot(GeoPoint at, String name, List<String> ways, boolean mine, boolean goal) {
        Spot {
            ways = List.copyOf(ways);
        }
    }

    private record Shop(ShopId id, GeoPoint at) {}

    private record Way(Offer offer, String district, String number, boolean mine, boolean goal) {
        String text() {
            return (number + " → " + district).strip();
        }
    }

    /// @param chosen the delivery of this rider on which keys act
    static Chart of(RiderBoard board, RiderMemory memory, Optional<OrderId> chosen) {
        Map<Shop, List<Way>> byShop = new LinkedHashMap<>();
        Optional<OrderId> picked = memory.pickedOffer();
        Stream.concat(
                        memory.offers().stream().map(card -> way(card, picked)),
                        board.mine().stream()
                                .flatMap(ride -> way(ride, memory, picked, chosen).stream()))
                .forEach(
                        way ->
                                byShop.computeIfAbsent(
                                                new Shop(way.offer().shop(), way.offer().from()),
                                                _ -> new ArrayList<>())
                                        .add(way));
        return new Chart(
                board.position(),
                byShop.entrySet().stream()
                        .map(entry -> spot(entry.getKey().at(), entry.getValue()))
                        .toList());
    }

    private static Way way(OfferCard card, Optional<OrderId> picked) {
        boolean goal = picked.filter(card.order()::equals).isPresent();
        return new Way(card.offer(), card.offer().place(), "", false, goal);
    }

    private static Optional<Way> way(
            Ride ride, RiderMemory memory, Optional<OrderId> picked, Optional<OrderId> chosen) {
        DeliveryDetails known = ride.details();
        if (known == null) {
            return memory.wanted(ride.order())
                    .map(offer -> new Way(offer, offer.place(), "", true, false));
        }
        boolean goal =
                picked.isEmpty()
                        && ride.stage() == Stage.TO_PICK_UP
                        && chosen.filter(ride.order()::equals).isPresent();
        return Optional.of(
                new Way(known.offer(), known.offer().place(), "#" + known.number(), true, goal));
    }

    private static Spot spot(GeoPoint at, List<Way> ways) {
        return new Spot(
                at,
                ways.getFirst().offer().shopName(),
                texts(ways),
                ways.stream().anyMatch(Way::mine),
                ways.stream().anyMatch(Way::goal));
    }

    /// A district to which something of mine goes is not named once more for an offer.
    private static List<String> texts(List<Way> ways) {
        Set<String> numbered =
                ways.stream()
                        .filter(way -> !way.number().isEmpty())
                        .map(Way::district)
                        .collect(Collectors.toUnmodifiableSet());
        return ways.stream()
                .filter(way -> !way.number().isEmpty() || !numbered.contains(way.district()))
                .map(Way::text)
                .distinct()
                .toList();
    }

    List<GeoPoint> places() {
        return Stream.concat(Stream.ofNullable(me), spots.stream().map(Spot::at)).toList();
    }
}
