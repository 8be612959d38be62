package soban.console.rider;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The rider's pages without their controls, in one language: what they read, and what each press
/// and each key does.
final class RiderModel {
    /// A second press so soon is a slip of the thumb: it must not say "delivered" of what has just
    /// been picked up.
    private static final Duration SLIP = Duration.ofMillis(350);

    private final DeskModel desk;
    private final Phrasebook book;
    private final RiderMemory memory;
    private final Offerings offerings;
    private final Rides rides;
    private Copied copied = Copied.NOTHING;
    private Instant pressed = Instant.EPOCH;

    RiderModel(DeskModel desk, Phrasebook book, RiderMemory memory) {
        this.desk = desk;
        this.book = book;
        this.memory = memory;
        this.offerings = new Offerings(book, memory);
        this.rides = new Rides(book, memory);
    }

    DeliveriesPicture picture(DeskView view, Instant now) {
        memory.look(view, now);
        RiderBoard board = view.rider();
        return new DeliveriesPicture(
                !board.area().isEmpty(),
                board.onDuty(),
                memory.duty().isAsked(),
                offerings.rows(view.link(), now),
                rides.rows(board, copied.at(now)),
                board.onDuty() ? nothing(view.link()) : book.text("rider.offers.resting"),
                board.onDuty() && board.position() == null ? book.text("rider.no-position") : "");
    }

    Chart chart(DeskView view) {
        return Chart.of(view.rider(), memory, rides.chosen(view.rider()));
    }

    private String nothing(Link link) {
        return switch (link) {
            case Link.Connecting _ -> book.text("rider.offers.connecting");
            case Link.CatchingUp _ -> book.text("rider.offers.catching-up");
            case Link.Connected _ -> book.text("rider.offers.none");
            case Link.Offline _ -> book.text("rider.offers.offline");
            case Link.Stuck _ -> book.text("rider.offers.stuck");
        };
    }

    /// A press on an offer's button.
    void press(OfferRow row) {
        Deed claim = row.claim();
        if (claim == null) {
            memory.forget(row.order());
            desk.tell();
        } else {
            memory.pickOffer(row.order());
            does(claim);
            desk.tell();
        }
    }

    void touch(OfferRow row) {
        if (!row.isGone()) {
            memory.pickOffer(row.order());
            desk.tell();
        }
    }

    void touch(RideRow row) {
        memory.pickRide(row.order());
        desk.tell();
    }

    void does(Deed deed) {
        if (desk.now().isBefore(pressed.plus(SLIP))) {
            return;
        }
        pressed = desk.now();
        desk.does(deed);
    }

    void claimPicked() {
        now().flatMap(seen -> seen.offers().stream().filter(OfferRow::picked).findFirst())
                .ifPresent(this::press);
    }

    /// @param by 1 for the next offer, -1 for the one before
    void pickOffer(int by) {
        List<OfferRow> open =
                now().map(DeliveriesPicture::offers).orElse(List.of()).stream()
                        .filter(row -> !row.isGone())
                        .toList();
        neighbour(open, OfferRow::picked, by).ifPresent(this::touch);
    }

    void pickRide(int by) {
        List<RideRow> all = now().map(DeliveriesPicture::rides).orElse(List.of());
        neighbour(all, RideRow::chosen, by).ifPresent(this::touch);
    }

    private static <T> Optional<T> neighbour(List<T> all, Predicate<T> picked, int by) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = all.stream().filter(picked).findFirst().map(all::indexOf).orElse(by > 0 ? -1 : 0);
        return Optional.of(all.get(Math.clamp(at + by, 0, all.size() - 1)));
    }

    void next() {
        chosen().flatMap(row -> Optional.ofNullable(row.next())).ifPresent(this::does);
    }

    void giveBack() {
        chosen().flatMap(row -> Optional.ofNullable(row.back())).ifPresent(this::does);
    }

    private Optional<RideRow> chosen() {
        return now().flatMap(seen -> seen.rides().stream().filter(RideRow::chosen).findFirst());
    }

    private Optional<DeliveriesPicture> now() {
        return desk.view().map(view -> picture(view, desk.now()));
    }

    void silence() {
        memory.seeAll();
        desk.tell();
    }

    void copied(OrderId order, String what) {
        copied = new Copied(order, what, desk.now());
        desk.tell();
    }

    /// Begins work, or ends it.
    void turnDuty() {
        desk.view()
                .filter(_ -> !memory.duty().isAsked())
                .ifPresent(
                        view -> {
                            boolean begin = !view.rider().onDuty();
                            memory.duty().ask(begin, view);
                            desk.press(
                                    begin ? new DeskAction.GoOnDuty() : new DeskAction.GoOffDuty());
                            desk.tell();
                        });
    }

    boolean isDutyAsked() {
        return memory.duty().isAsked();
    }

    void moveTo(GeoPoint position) {
        desk.press(new DeskAction.MoveTo(position));
    }

    /// A click on the map may be a slip, so it is asked about.
    void askToMove(GeoPoint position) {
        desk.ask(
                new Question(
                        book.text("rider.move.title"),
                        book.text("rider.move.explanation", Positions.text(position)),
                        new DeskAction.MoveTo(position),
                        List.of(),
                        null,
                        null,
                        book.text("rider.move.confirm"),
                        false));
    }

    /// How many offers nobody has seen yet.
    int unseen(DeskView view, Instant now) {
        memory.look(view, now);
        return (int) memory.unseen().count();
    }
}
