package soban.console.rider;

import java.util.List;

/// The page of deliveries as it is to be read. Equal pictures look equal.
///
/// @param known the rider was heard of
/// @param nothing what stands in place of offers when there are none
/// @param hint what would serve better; empty for nothing
/// @param dutyAsked the core has not answered yet whether the rider works
record DeliveriesPicture(
        boolean known,
        boolean onDuty,
        boolean dutyAsked,
        List<OfferRow> offers,
        List<RideRow> rides,
        String nothing,
        String hint) {
    DeliveriesPicture {
        offers = List.copyOf(offers);
        rides = List.copyOf(rides);
    }

    /// Those that can be had.
    long open() {
        return offers.stream().filter(row -> !row.isGone()).count();
    }
}
