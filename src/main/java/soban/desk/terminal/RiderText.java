package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.RiderBoard;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Ride;
import soban.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A rider's board as lines: what they have, what is offered, what they brought.
final class RiderText {
    private final Words words;

    RiderText(Words words) {
        this.words = words;
    }

    List<String> of(RiderBoard board, Instant now) {
        var text = new ArrayList<String>();
        if (board.area().isEmpty()) {
            return List.of("Nothing was heard of this rider yet.");
        }
        text.add(
                (board.onDuty() ? "on duty in " : "off duty in ")
                        + board.area()
                        + (board.position() == null ? ", no position" : ""));
        text.add("");
        text.add("MINE " + board.mine().size());
        board.mine().forEach(ride -> text.add("  " + ride(ride)));
        text.add("OFFERS " + board.offers().size());
        board.offers().forEach(offer -> text.add("  " + offer(offer, now)));
        text.add("");
        text.add("today %d delivered, %s earned".formatted(board.today().size(), earned(board)));
        return text;
    }

    String ride(Ride ride) {
        var details = ride.details();
        String pending = ride.pending() ? " …" : "";
        String cancel = ride.cancelAsked() ? ", the customer wants to cancel: wait" : "";
        if (details == null) {
            return ride.order() + "  " + words.stage(ride) + pending + cancel;
        }
        return Columns.clean(
                "#%d  %s%s%s  %s → %s %s %s  %s %s%s  (%s)"
                        .formatted(
                                details.number(),
                                words.stage(ride),
                                pending,
                                cancel,
                                details.offer().shopName(),
                                details.offer().place(),
                                Words.person(details.address().line()),
                                Words.person(details.address().detail()),
                                Words.person(details.recipient()),
                                Words.person(details.phone()),
                                words.quoted(details.note()),
                                ride.order()));
    }

    String offer(OfferCard card, Instant now) {
        var offer = card.offer();
        return Columns.clean(
                "%s%s  %s → %s  %s  %s  %s, good for %d s"
                        .formatted(
                                card.order(),
                                card.pending() ? " …" : "",
                                offer.shopName(),
                                offer.place(),
                                card.metres() == null ? "? km" : kilometres(card.metres()),
                                fee(offer.fee(), offer.currency()),
                                words.age(card.offeredAt(), now),
                                Math.max(0, Duration.between(now, card.validUntil()).toSeconds())));
    }

    /// In the currency of the shop that pays it, where that is known.
    private String fee(Money fee, @Nullable String currency) {
        return currency == null || currency.isEmpty()
                ? "%,d".formatted(fee.amount())
                : words.money(fee, currency);
    }

    private String earned(RiderBoard board) {
        return board.earned().isEmpty()
                ? "0"
                : board.earned().entrySet().stream()
                        .map(sum -> fee(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    private static String kilometres(long metres) {
        return String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }
}
