package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Need;
import soban.desk.OwnerBoard;
import soban.desk.board.Trail;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.OrderStatus;
import soban.domain.order.Refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What somebody wanted undone: first what waits for the owner, then the newest.
final class Cancellations implements AffairSource {
    @Override
    public List<Affair> of(OwnerBoard board, Phrasebook book, Instant now) {
        return concerned(board)
                .sorted(
                        Comparator.comparing((OrderCard card) -> !waits(card))
                                .thenComparing(
                                        card -> card.trail().movedAt(), Comparator.reverseOrder()))
                .map(card -> affair(card, board, book, now))
                .toList();
    }

    /// Cancels, and money that is on its way back for another reason.
    private static Stream<OrderCard> concerned(OwnerBoard board) {
        return board.orders().stream()
                .filter(
                        card ->
                                card.affairs().cancellation().status() != CancelStatus.NONE
                                        || !card.affairs().purse().refunds().isEmpty());
    }

    @Override
    public int waiting(OwnerBoard board) {
        return (int) board.orders().stream().filter(Cancellations::waits).count();
    }

    private static boolean waits(OrderCard card) {
        return card.needs().contains(Need.CANCEL_ON_HOLD)
                || card.needs().contains(Need.REFUND_FAILED);
    }

    private static Affair affair(OrderCard card, OwnerBoard board, Phrasebook book, Instant now) {
        var words = new OrderWords(book, board.shop());
        Cancellation cancellation = card.affairs().cancellation();
        Instant since =
                cancellation.requestedAt() == null
                        ? card.trail().movedAt()
                        : cancellation.requestedAt();
        var deeds = new OrderDeeds(book, board.shop(), now);
        var possible = new ArrayList<Deed>();
        deeds.all(card, false).stream()
                .filter(deed -> deed.id().endsWith("-cancel") || deed.id().equals("record-refund"))
                .forEach(possible::add);
        return new Affair(
                "cancel-" + card.number(),
                card.order(),
                OrderWords.number(card) + " " + words.type(card),
                state(card, book),
                tone(card),
                words.time(since),
                lines(card, words, book),
                possible);
    }

    private static String state(OrderCard card, Phrasebook book) {
        if (card.status() == OrderStatus.REJECTED) {
            return book.text("stands.rejected");
        }
        return switch (card.affairs().cancellation().status()) {
            case NONE -> book.text("undo.refund-only");
            case REQUESTED -> book.text("undo.requested");
            case HELD -> book.text("undo.held");
            case REFUSED -> book.text("undo.refused");
            case DONE -> book.text("undo.done");
        };
    }

    private static String tone(OrderCard card) {
        if (waits(card)) {
            return "late";
        }
        return switch (card.affairs().cancellation().status()) {
            case REQUESTED, HELD -> "warn";
            case DONE -> "good";
            case NONE, REFUSED -> "calm";
        };
    }

    private static List<String> lines(OrderCard card, OrderWords words, Phrasebook book) {
        Cancellation cancellation = card.affairs().cancellation();
        var lines = new ArrayList<String>();
        lines.add(OrderWords.items(card) + " · " + words.money(card.total()));
        if (!cancellation.reason().isBlank()) {
            lines.add(book.text("undo.reason", cancellation.reason()));
        }
        if (cancellation.undecided() && !cancellation.awaited().isEmpty()) {
            lines.add(book.text("undo.awaits", String.join(", ", cancellation.awaited())));
        }
        if (cancellation.undecided() && cancellation.sellerAwaited()) {
            lines.add(book.text("undo.awaits-seller"));
        }
        for (String device : card.trail().lost()) {
            lines.add(book.text("undo.work-lost", device));
        }
        for (Refund refund : card.affairs().purse().refunds()) {
            lines.add(refund(refund, card, words, book));
        }
        return lines;
    }

    private static String refund(Refund refund, OrderCard card, OrderWords words, Phrasebook book) {
        var back =
                card.trail().refunds().stream()
                        .filter(each -> each.refund().equals(refund.id()))
                        .findFirst();
        String when = back.map(Trail.Back::at).map(words::time).orElse("");
        String why = back.map(Trail.Back::reason).filter(text -> !text.isBlank()).orElse("");
        String state = book.text("refund." + OrderWords.lower(refund.state()));
        return Stream.of(words.money(refund.amount()) + " " + state, when, why)
                .filter(part -> !part.isBlank())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
    }
}
