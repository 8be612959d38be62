package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.domain.order.OrderStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an owner can do to undo an order that has not ended.
final class CancelDeeds {
    private final Phrasebook book;
    private final Reasons reasons;

    CancelDeeds(Phrasebook book) {
        this.book = book;
        this.reasons = new Reasons(book);
    }

    Deed reject(OrderCard card) {
        return Deed.ask(
                "reject",
                Tone.DANGER,
                book.text("deed.reject"),
                reasons.question(
                        book.text("ask.reject", card.number()),
                        book.text("ask.reject.why"),
                        new DeskAction.Reject(card.order(), ""),
                        Stream.of("sold-out", "too-busy", "closing", "too-far"),
                        "deed.reject"));
    }

    List<Deed> of(OrderCard card) {
        var deeds = new ArrayList<Deed>();
        if (card.affairs().cancellation().undecided()) {
            deeds.add(
                    Deed.press(
                            "grant-cancel",
                            book.text("deed.grant-cancel"),
                            Tone.MAIN,
                            new DeskAction.DecideCancel(card.order(), true)));
            deeds.add(
                    Deed.press(
                            "refuse-cancel",
                            book.text("deed.refuse-cancel"),
                            Tone.DANGER,
                            new DeskAction.DecideCancel(card.order(), false)));
        } else if (OrderDeeds.isBeingMade(card.status()) || card.status() == OrderStatus.READY) {
            deeds.add(
                    Deed.ask(
                            "cancel",
                            Tone.DANGER,
                            book.text("deed.cancel"),
                            reasons.question(
                                    book.text("ask.cancel", card.number()),
                                    book.text("ask.cancel.why"),
                                    new DeskAction.Cancel(card.order(), ""),
                                    Stream.of("sold-out", "mistake", "customer-asked"),
                                    "deed.cancel")));
        }
        return deeds;
    }
}
