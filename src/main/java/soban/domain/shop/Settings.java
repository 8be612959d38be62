package soban.domain.shop;

import soban.domain.customer.Grades;

import java.util.List;

/// How a shop works, in all that its preset settles and its owner can change.
///
/// @param prepares orders are started and finished; without it an accepted order is ready
/// @param countsStock products have a number in stock
/// @param counter the shop's own desk takes orders too
/// @param sellerToldFirst a cancel waits until the seller is known to have been told
public record Settings(
        Acceptance acceptance,
        boolean prepares,
        boolean countsStock,
        boolean counter,
        boolean sellerToldFirst,
        List<Fulfilment> ways,
        DeliveryTerms delivery,
        Telling telling,
        Hours hours,
        Windows windows,
        Grades grades) {
    public Settings {
        ways = List.copyOf(ways);
    }

    public boolean offers(Fulfilment way) {
        return ways.contains(way);
    }

    public Settings with(Hours changed) {
        return new Settings(
                acceptance,
                prepares,
                countsStock,
                counter,
                sellerToldFirst,
                ways,
                delivery,
                telling,
                changed,
                windows,
                grades);
    }

    public Settings with(DeliveryTerms changed) {
        return new Settings(
                acceptance,
                prepares,
                countsStock,
                counter,
                sellerToldFirst,
                ways,
                changed,
                telling,
                hours,
                windows,
                grades);
    }

    public Settings with(Telling changed) {
        return new Settings(
                acceptance,
                prepares,
                countsStock,
                counter,
                sellerToldFirst,
                ways,
                delivery,
                changed,
                hours,
                windows,
                grades);
    }

    public Settings with(Windows changed) {
        return new Settings(
                acceptance,
                prepares,
                countsStock,
                counter,
                sellerToldFirst,
                ways,
                delivery,
                telling,
                hours,
                changed,
                grades);
    }

    /// For those who make the goods: without money, and without the seller's own number.
    public Settings forKitchen() {
        return with(delivery.withoutFees()).with(telling.withoutPhone());
    }
}
