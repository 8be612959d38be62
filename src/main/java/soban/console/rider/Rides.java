package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.order.OrderId;
import soban.domain.place.Address;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes this rider's deliveries as rows, each with what is to be done next.
final class Rides {
    private final Phrasebook book;
    private final RiderMemory memory;

    Rides(Phrasebook book, RiderMemory memory) {
        this.book = book;
        this.memory = memory;
    }

    List<RideRow> rows(RiderBoard board, Copied copied) {
        Optional<OrderId> chosen = chosen(board);
        return board.mine().stream()
                .map(ride -> row(ride, board, chosen.filter(ride.order()::equals), copied))
                .toList();
    }

    /// What keys act on: the picked one, else the first with which something can be done.
    Optional<OrderId> chosen(RiderBoard board) {
        return memory.pickedRide()
                .or(
                        () ->
                                board.mine().stream()
                                        .filter(ride -> ride.next().isPresent())
                                        .findFirst()
                                        .or(() -> board.mine().stream().findFirst())
                                        .map(Ride::order));
    }

    private RideRow row(Ride ride, RiderBoard board, Optional<OrderId> chosen, Copied copied) {
        DeliveryDetails known = ride.details();
        Offer offer = known == null ? memory.wanted(ride.order()).orElse(null) : known.offer();
        return new RideRow(
                ride.order(),
                title(ride, offer),
                offer == null || offer.fee().amount() == 0
                        ? ""
                        : book.text("rider.fee", new Fees(book).of(offer.fee(), offer.currency())),
                state(ride, offer, board),
                known == null ? "" : joined(" · ", known.offer().place(), line(known)),
                known == null ? "" : copied(known.address()),
                known == null ? "" : book.person(" · ", known.recipient(), known.phone()),
                known == null ? "" : known.phone().text(),
                known == null ? "" : known.note().text(),
                ride.cancelAsked() ? book.text("rider.cancel-asked") : "",
                hold(ride),
                next(ride),
                back(ride),
                ride.stage() == Stage.TO_DELIVER,
                chosen.isPresent(),
                ride.pending(),
                copied.of(ride.order()));
    }

    private String title(Ride ride, @Nullable Offer offer) {
        return memory.had(ride.order())
                .map(had -> "#" + had.number() + " " + had.offer().shopName())
                .orElse(offer == null ? ride.order().shop().value() : offer.shopName());
    }

    private String state(Ride ride, @Nullable Offer offer, RiderBoard board) {
        return switch (ride.stage()) {
            case ASKED -> book.text("rider.state.asked");
            case TO_PICK_UP ->
                    away(
                            book.text(ride.ready() ? "rider.state.ready" : "rider.state.made"),
                            offer,
                            board);
            case TO_DELIVER -> book.text("rider.state.carried");
            case DELIVERED -> book.text("rider.state.delivered");
        };
    }

    private String away(String words, @Nullable Offer offer, RiderBoard board) {
        return offer == null || board.position() == null
                ? words
                : book.text(
                        "rider.state.away",
                        words,
                        Distances.of(book, board.position().metresTo(offer.from())));
    }

    private String line(DeliveryDetails known) {
        return book.person(", ", known.address().line(), known.address().detail());
    }

    private static String copied(Address address) {
        return joined(", ", address.line().text(), address.detail().text());
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }

    private String hold(Ride ride) {
        boolean made = ride.stage() == Stage.TO_PICK_UP && !ride.ready() && !ride.cancelAsked();
        return made ? book.text("rider.hold.made") : "";
    }

    private @Nullable Deed next(Ride ride) {
        return ride.next().map(action -> deed(action)).orElse(null);
    }

    private Deed deed(DeskAction action) {
        return action instanceof DeskAction.PickUp
                ? Deed.press("next", book.text("rider.pick-up"), Deed.Tone.MAIN, action)
                : Deed.press("next", book.text("rider.deliver"), Deed.Tone.MAIN, action);
    }

    /// Only before the goods have left the shop, and not twice.
    private @Nullable Deed back(Ride ride) {
        if (ride.stage() != Stage.TO_PICK_UP) {
            return null;
        }
        var question =
                new Question(
                        book.text("rider.back.title"),
                        book.text("rider.back.explanation"),
                        new DeskAction.GiveBack(ride.order()),
                        List.of(),
                        null,
                        null,
                        book.text("rider.back"),
                        true);
        return Deed.ask("back", Deed.Tone.PLAIN, book.text("rider.back"), question)
                .unless(ride.pending(), book.text("ticket.pending"));
    }
}
