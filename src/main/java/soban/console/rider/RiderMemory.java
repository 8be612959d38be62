package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Ride;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this window alone remembers: which offers somebody has seen, which have just gone to
/// others, which is picked, and what was asked for before the shop says more about it. It outlives
/// a change of the language.
final class RiderMemory {
    /// How long an offer that is gone stays in sight.
    static final Duration FAREWELL = Duration.ofSeconds(8);

    private static final int MOST_WANTED = 20;

    private final Map<OrderId, OfferCard> standing = new LinkedHashMap<>();
    private final Map<OrderId, Gone> gone = new LinkedHashMap<>();
    private final Map<OrderId, Offer> wanted = new LinkedHashMap<>();
    private final Map<OrderId, DeliveryDetails> had = new HashMap<>();
    private final Set<OrderId> seen = new HashSet<>();
    private final DutyWish duty = new DutyWish();
    private @Nullable OrderId pickedOffer;
    private @Nullable OrderId pickedRide;

    /// An offer that went away before its time was over.
    record Gone(OfferCard card, Instant since) {}

    /// Compares the board with what was there before. To look twice changes nothing.
    void look(DeskView view, Instant now) {
        RiderBoard board = view.rider();
        List<OfferCard> fresh = standing(board, now);
        Set<OrderId> offered =
                fresh.stream().map(OfferCard::order).collect(Collectors.toUnmodifiableSet());
        Set<OrderId> mine =
                board.mine().stream().map(Ride::order).collect(Collectors.toUnmodifiableSet());
        standing.values().stream()
                .filter(card -> !offered.contains(card.order()) && wentToOthers(card, now))
                .forEach(card -> gone.put(card.order(), new Gone(card, now)));
        gone.values()
                .removeIf(
                        each ->
                                !board.onDuty()
                                        || offered.contains(each.card().order())
                                        || mine.contains(each.card().order())
                                        || !now.isBefore(each.since().plus(FAREWELL)));
        standing.clear();
        fresh.forEach(card -> standing.put(card.order(), card));
        fresh.stream().filter(OfferCard::pending).forEach(this::want);
        board.mine().forEach(this::keep);
        had.keySet().retainAll(mine);
        seen.retainAll(offered);
        pickedOffer = kept(pickedOffer, offered);
        pickedRide = kept(pickedRide, mine);
        duty.look(view);
    }

    /// Between the offer and the shop's answer the board names neither, so the last few are kept.
    private void want(OfferCard card) {
        wanted.put(card.order(), card.offer());
        if (wanted.size() > MOST_WANTED) {
            wanted.remove(wanted.keySet().iterator().next());
        }
    }

    /// What can still be claimed. A desk that is cut off keeps an offer on its board; its own time
    /// ends it here.
    private static List<OfferCard> standing(RiderBoard board, Instant now) {
        return board.offers().stream().filter(card -> card.validUntil().isAfter(now)).toList();
    }

    /// One that this rider has just asked for is answered by the desk: with a delivery, or with a
    /// notice.
    private static boolean wentToOthers(OfferCard card, Instant now) {
        return card.validUntil().isAfter(now) && !card.pending();
    }

    private static @Nullable OrderId kept(@Nullable OrderId order, Set<OrderId> known) {
        return order != null && known.contains(order) ? order : null;
    }

    /// The nearest first.
    Collection<OfferCard> offers() {
        return List.copyOf(standing.values());
    }

    Collection<Gone> gone() {
        return List.copyOf(gone.values());
    }

    void forget(OrderId order) {
        gone.remove(order);
    }

    /// What was offered before this rider asked for it.
    Optional<Offer> wanted(OrderId order) {
        return Optional.ofNullable(wanted.get(order));
    }

    /// Number and shop of a delivery whose details are forgotten already; the customer is, here
    /// too.
    Optional<DeliveryDetails> had(OrderId order) {
        return Optional.ofNullable(had.get(order));
    }

    private void keep(Ride ride) {
        if (ride.details() != null) {
            had.put(ride.order(), ride.details().withoutPerson());
        }
    }

    boolean isNew(OfferCard card) {
        return !card.pending() && !seen.contains(card.order());
    }

    /// What rings: whoever touches one offer has seen them all.
    Stream<OrderId> unseen() {
        return standing.values().stream().filter(this::isNew).map(OfferCard::order);
    }

    void seeAll() {
        seen.addAll(standing.keySet());
    }

    DutyWish duty() {
        return duty;
    }

    Optional<OrderId> pickedOffer() {
        return Optional.ofNullable(pickedOffer);
    }

    void pickOffer(OrderId order) {
        pickedOffer = order;
        seeAll();
    }

    Optional<OrderId> pickedRide() {
        return Optional.ofNullable(pickedRide);
    }

    void pickRide(OrderId order) {
        pickedRide = order;
    }
}
