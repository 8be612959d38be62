package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.delivery.Offer;
import soban.domain.order.DeliveryEvent.DeliveryOffered;
import soban.domain.order.DeliveryEvent.OfferRenewed;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.order.OrderId;
import soban.domain.rider.RiderEvent.NewsTaken;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a rider's phone shows: of each delivery that was offered the newest that was said, and of
/// each that was claimed the last news.
final class RiderBoard {
    private static final Duration TOLD = Duration.ofHours(20);
    private static final Comparator<OrderId> BY_NAME = Comparator.comparing(OrderId::value);

    private final String area;
    private final Map<OrderId, Newest> offers = new TreeMap<>(BY_NAME);
    private final Map<OrderId, News> tasks = new TreeMap<>(BY_NAME);
    private final Set<Newest> claimed = new HashSet<>();

    /// The newest that was said of one delivery. What was withdrawn has never been valid.
    private record Newest(long sequence, Instant validUntil) {}

    private record News(String what, Instant at) {}

    RiderBoard(String area) {
        this.area = area;
    }

    void offered(EventRecord record) {
        switch (record.event()) {
            case DeliveryOffered now -> offer(record, now.order(), now.offer(), now.validUntil());
            case OfferRenewed now -> offer(record, now.order(), now.offer(), now.validUntil());
            case OfferWithdrawn gone -> put(record, gone.order(), Instant.EPOCH);
            default -> throw new AssertionError("no rider's business: " + record);
        }
    }

    private void offer(EventRecord record, OrderId order, Offer offer, Instant until) {
        require(until.isAfter(record.time()), "offered too late: " + record);
        require(offer.area().equals(area), "another area's: " + record);
        put(record, order, until);
    }

    private void put(EventRecord record, OrderId order, Instant until) {
        offers.merge(
                order,
                new Newest(record.sequence(), until),
                (old, now) -> now.sequence() > old.sequence() ? now : old);
    }

    void told(NewsTaken taken, Instant at) {
        tasks.put(taken.order(), new News(String.valueOf(taken.news()), at));
    }

    /// What can be claimed, whether this rider has tried to or not.
    List<OrderId> open(Instant now) {
        return offers.entrySet().stream()
                .filter(each -> each.getValue().validUntil().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// One claim for one offer.
    boolean claims(OrderId order) {
        return claimed.add(offers.get(order));
    }

    /// Without what is so old that a new phone is no longer told of it.
    String shown(Instant now) {
        var told = new TreeMap<OrderId, News>(BY_NAME);
        told.putAll(tasks);
        told.values().removeIf(news -> news.at().isBefore(now.minus(TOLD)));
        return told + " " + open(now);
    }
}
