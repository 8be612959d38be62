package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.delivery.Offer;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderId;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is offered to the riders of an area, as far as it was read. It lives as long as the desk is
/// open: an offer is said again every half minute while it stands.
///
/// Of each delivery the newest word counts, whatever arrives after it, so a withdrawal is kept as
/// long as an offer before it could still come.
public final class Offers {
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Map<OrderId, Word> words = new HashMap<>();

    /// @param version the shop's own count
    private record Word(
            OrderId order,
            long version,
            Instant at,
            @Nullable Offer offer,
            Instant begun,
            Instant validUntil) {}

    /// An offer that stands.
    ///
    /// @param begun since when it has been offered without a break
    public record Open(OrderId order, Offer offer, Instant begun, Instant validUntil) {}

    public void heard(EventRecord record) {
        switch (record.event()) {
            case DeliveryOffered(var order, var offer, var until, var renewAt, var raiseAt) ->
                    put(record, order, offer, until);
            case OfferRenewed(var order, var offer, var until, var renewAt) ->
                    put(record, order, offer, until);
            case OfferWithdrawn(var order, var area) -> put(record, order, null, record.time());
            default -> {}
        }
    }

    private void put(EventRecord record, OrderId order, @Nullable Offer offer, Instant until) {
        var before = words.get(order);
        if (before == null || before.version() < record.sequence()) {
            Instant begun =
                    before != null && before.offer() != null ? before.begun() : record.time();
            words.put(
                    order, new Word(order, record.sequence(), record.time(), offer, begun, until));
        }
    }

    public List<Open> open(Instant now) {
        return words.values().stream()
                .filter(word -> word.offer() != null && word.validUntil().isAfter(now))
                .map(Offers::open)
                .toList();
    }

    private static Open open(Word word) {
        return new Open(
                word.order(),
                Objects.requireNonNull(word.offer()),
                word.begun(),
                word.validUntil());
    }

    public Optional<Open> find(OrderId order, Instant now) {
        return open(now).stream().filter(open -> open.order().equals(order)).findFirst();
    }

    /// What is so old that nothing before it can still come.
    public void forget(Instant now) {
        words.values().removeIf(word -> word.at().plus(KEPT).isBefore(now));
    }
}
