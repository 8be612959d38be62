package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.Link;
import soban.desk.RiderBoard.OfferCard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Writes offers as rows. What is gone keeps its place for a moment, so that nothing slides under a
/// thumb that was about to claim it.
final class Offerings {
    private static final Comparator<OfferCard> NEAREST_FIRST =
            Comparator.comparing(OfferCard::metres, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OfferCard::offeredAt)
                    .thenComparing(card -> card.order().value());

    private final Phrasebook book;
    private final RiderMemory memory;

    Offerings(Phrasebook book, RiderMemory memory) {
        this.book = book;
        this.memory = memory;
    }

    List<OfferRow> rows(Link link, Instant now) {
        var all = new ArrayList<>(memory.offers());
        memory.gone().forEach(gone -> all.add(gone.card()));
        all.sort(NEAREST_FIRST);
        var standing = memory.offers();
        return all.stream()
                .map(card -> row(card, standing.contains(card) ? claim(card, link) : null, now))
                .toList();
    }

    /// Claims it; not while others may claim it unheard.
    private Deed claim(OfferCard card, Link link) {
        var action = new DeskAction.Claim(card.order());
        boolean reached = link instanceof Link.Connected || link instanceof Link.CatchingUp;
        return Deed.press("claim", book.text("rider.claim"), Deed.Tone.MAIN, action)
                .unless(action.needsTheCore() && !reached, book.text("rider.claim.offline"))
                .unless(card.pending(), book.text("rider.claim.asked"));
    }

    private OfferRow row(OfferCard card, @Nullable Deed claim, Instant now) {
        var offer = card.offer();
        boolean standing = claim != null;
        return new OfferRow(
                card.order(),
                offer.shopName(),
                book.text("rider.fee", new Fees(book).of(offer.fee(), offer.currency())),
                route(card),
                book.text(
                        "rider.offered",
                        book.phrases().time(card.offeredAt()),
                        book.phrases().ago(Duration.between(card.offeredAt(), now))),
                claim == null ? book.text("rider.gone") : claim.why(),
                standing && memory.isNew(card),
                standing && memory.pickedOffer().filter(card.order()::equals).isPresent(),
                standing && card.pending(),
                claim);
    }

    /// Where in the district it goes is not known here, so only the way to the shop has a length.
    private String route(OfferCard card) {
        String district = card.offer().place();
        return card.metres() == null
                ? book.text("rider.route.unknown", district)
                : book.text("rider.route", Distances.of(book, card.metres()), district);
    }
}
