package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Changes of a rider's picture.
final class Boards {
    private Boards() {}

    static DeskView with(DeskView view, RiderBoard board) {
        return new DeskView(
                view.desk(),
                view.name(),
                view.person(),
                view.testPayments(),
                view.link(),
                view.waiting(),
                view.notices(),
                board);
    }

    static UnaryOperator<DeskView> linked(Link link, int waiting) {
        return view ->
                new DeskView(
                        view.desk(),
                        view.name(),
                        view.person(),
                        view.testPayments(),
                        link,
                        waiting,
                        view.notices(),
                        view.board());
    }

    static UnaryOperator<DeskView> noticed(List<Notice> notices) {
        return view ->
                new DeskView(
                        view.desk(),
                        view.name(),
                        view.person(),
                        view.testPayments(),
                        view.link(),
                        view.waiting(),
                        notices,
                        view.board());
    }

    static UnaryOperator<DeskView> duty(boolean on) {
        return board(
                b -> new RiderBoard(b.area(), on, b.position(), b.offers(), b.mine(), b.today()));
    }

    static UnaryOperator<DeskView> at(@Nullable GeoPoint position) {
        return board(
                b ->
                        new RiderBoard(
                                b.area(), b.onDuty(), position, b.offers(), b.mine(), b.today()));
    }

    static UnaryOperator<DeskView> offers(List<OfferCard> offers) {
        return board(
                b ->
                        new RiderBoard(
                                b.area(), b.onDuty(), b.position(), offers, b.mine(), b.today()));
    }

    static UnaryOperator<DeskView> offered(OfferCard card) {
        return view ->
                offers(Stream.concat(view.rider().offers().stream(), Stream.of(card)).toList())
                        .apply(view);
    }

    static UnaryOperator<DeskView> withoutOffer(OrderId order) {
        return view ->
                offers(
                                view.rider().offers().stream()
                                        .filter(card -> !card.order().equals(order))
                                        .toList())
                        .apply(view);
    }

    static UnaryOperator<DeskView> asked(OrderId order, boolean pending) {
        return view ->
                offers(
                                view.rider().offers().stream()
                                        .map(
                                                card ->
                                                        card.order().equals(order)
                                                                ? pending(card, pending)
                                                                : card)
                                        .toList())
                        .apply(view);
    }

    private static OfferCard pending(OfferCard card, boolean pending) {
        return new OfferCard(
                card.order(),
                card.offer(),
                card.metres(),
                card.offeredAt(),
                card.validUntil(),
                pending);
    }

    static UnaryOperator<DeskView> mine(List<Ride> rides) {
        return board(
                b ->
                        new RiderBoard(
                                b.area(), b.onDuty(), b.position(), b.offers(), rides, b.today()));
    }

    /// In its place, or at the end.
    static UnaryOperator<DeskView> ride(Ride ride) {
        return view -> {
            List<Ride> before = view.rider().mine();
            boolean known = before.stream().anyMatch(r -> r.order().equals(ride.order()));
            return mine(known
                            ? before.stream()
                                    .map(r -> r.order().equals(ride.order()) ? ride : r)
                                    .toList()
                            : Stream.concat(before.stream(), Stream.of(ride)).toList())
                    .apply(view);
        };
    }

    static UnaryOperator<DeskView> withoutRide(OrderId order) {
        return view ->
                mine(view.rider().mine().stream()
                                .filter(ride -> !ride.order().equals(order))
                                .toList())
                        .apply(view);
    }

    static Ride ride(DeskView view, OrderId order) {
        return view.rider().mine().stream()
                .filter(ride -> ride.order().equals(order))
                .findFirst()
                .orElseThrow();
    }

    static Ride at(Ride ride, Stage stage, boolean pending, @Nullable DeliveryDetails details) {
        return new Ride(ride.order(), stage, ride.ready(), ride.cancelAsked(), pending, details);
    }

    private static UnaryOperator<DeskView> board(UnaryOperator<RiderBoard> change) {
        return view -> with(view, change.apply(view.rider()));
    }
}
