package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.frame.Question;
import soban.console.screen.Decimals;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Refund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an owner can do about money that is to go back.
final class RefundDeeds {
    private final Phrasebook book;
    private final ShopCard shop;
    private final OrderWords words;
    private final Reasons reasons;

    RefundDeeds(Phrasebook book, ShopCard shop) {
        this.book = book;
        this.shop = shop;
        this.words = new OrderWords(book, shop);
        this.reasons = new Reasons(book);
    }

    /// Money back for what was served, and what the gateway would not give back.
    List<Deed> of(OrderCard card) {
        var deeds = new ArrayList<Deed>();
        var purse = card.affairs().purse();
        if (card.status().served()
                && purse.status() == PaymentStatus.PAID
                && purse.left().amount() > 0) {
            deeds.add(refund(card, purse.left()));
        }
        for (Refund failed : purse.refunds()) {
            if (failed.state() == Refund.State.FAILED) {
                deeds.add(recordRefund(card, failed));
            }
        }
        return deeds;
    }

    private Deed refund(OrderCard card, Money left) {
        return Deed.ask(
                "refund",
                Tone.DANGER,
                book.text("deed.refund"),
                new Question(
                        book.text("ask.refund", card.number()),
                        book.text("ask.refund.why", words.money(left)),
                        new DeskAction.Refund(card.order(), left, ""),
                        reasons.of(Stream.of("cold", "missing", "wrong", "late")),
                        new Question.Words(book.text("ask.reason"), "", Question.Words.ANY, false),
                        new Question.Count(
                                book.text("ask.amount"),
                                left.amount(),
                                1,
                                left.amount(),
                                Math.max(1, left.amount() / 10),
                                shop.currency(),
                                Decimals.of(shop.currency())),
                        book.text("deed.refund"),
                        true));
    }

    private Deed recordRefund(OrderCard card, Refund failed) {
        return Deed.ask(
                "record-refund",
                Tone.MAIN,
                book.text("deed.record-refund", words.money(failed.amount())),
                new Question(
                        book.text("ask.record-refund", card.number()),
                        book.text("ask.record-refund.why", words.money(failed.amount())),
                        new DeskAction.RecordRefund(card.order(), failed.id(), ""),
                        reasons.of(Stream.of("by-transfer", "in-cash")),
                        new Question.Words(book.text("ask.how"), "", Question.Words.ANY, false),
                        null,
                        book.text("deed.record-refund.confirm"),
                        false));
    }
}
