package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an owner can do about a delivery that is open.
final class DeliveryDeeds {
    /// Stands in the draft until somebody is named.
    private static final RiderId NOBODY = new RiderId("nobody");

    private final Phrasebook book;
    private final Reasons reasons;

    DeliveryDeeds(Phrasebook book) {
        this.book = book;
        this.reasons = new Reasons(book);
    }

    /// What stands still, or what riders have not taken yet.
    List<Deed> of(OrderCard card) {
        var delivery = card.affairs().delivery();
        if (card.content().fulfilment() == Fulfilment.PICKUP || card.status().ended()) {
            return List.of();
        }
        var deeds = new ArrayList<Deed>();
        boolean riders = delivery.carrier() == Carrier.RIDERS;
        if (riders && delivery.isOpen() && delivery.status() != DeliveryStatus.PICKED_UP) {
            deeds.add(plain("offer-again", new DeskAction.OfferAgain(card.order())));
        }
        if (riders && delivery.isOpen()) {
            deeds.add(reassign(card));
            deeds.add(plain("deliver-ourselves", new DeskAction.DeliverOurselves(card.order())));
        }
        if (delivery.isOpen() || card.status() == OrderStatus.ON_THE_WAY) {
            deeds.add(fails(card, true));
            deeds.add(fails(card, false));
        }
        return deeds;
    }

    private Deed plain(String name, DeskAction action) {
        return Deed.press(name, book.text("deed." + name), Tone.PLAIN, action);
    }

    private Deed reassign(OrderCard card) {
        return Deed.ask(
                "reassign",
                Tone.PLAIN,
                book.text("deed.reassign"),
                new Question(
                        book.text("ask.reassign", card.number()),
                        book.text("ask.reassign.why"),
                        new DeskAction.Reassign(card.order(), NOBODY),
                        List.of(),
                        new Question.Words(book.text("ask.rider"), "", RiderId.PATTERN, false),
                        null,
                        book.text("deed.reassign"),
                        false));
    }

    private Deed fails(OrderCard card, boolean refund) {
        String name = refund ? "fail-refund" : "fail-keep";
        return Deed.ask(
                name,
                Tone.DANGER,
                book.text("deed." + name),
                reasons.question(
                        book.text("ask.fail", card.number()),
                        book.text(refund ? "ask.fail.refund" : "ask.fail.keep"),
                        new DeskAction.FailDelivery(card.order(), refund, ""),
                        Stream.of("not-there", "wrong-address", "damaged"),
                        "deed." + name));
    }
}
