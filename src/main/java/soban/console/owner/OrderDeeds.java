package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.desk.board.ShopCard;
import soban.domain.delivery.DeliveryStatus;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Refund;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What an owner can do about an order as it stands. The core decides all of it again: here only
/// what would surely be refused is left out.
final class OrderDeeds {
    private static final int LONGEST_PROMISE = 240;
    private static final int STEP = 5;

    private final Phrasebook book;
    private final ShopCard shop;
    private final Instant now;
    private final OrderWords words;

    OrderDeeds(Phrasebook book, ShopCard shop, Instant now) {
        this.book = book;
        this.shop = shop;
        this.now = now;
        this.words = new OrderWords(book, shop);
    }

    /// What stands on the card: the next step, and no where it can be said.
    List<Deed> onCard(OrderCard card) {
        return switch (card.status()) {
            case RECEIVED -> List.of(reject(card), accept(card));
            case READY, ON_THE_WAY -> next(card).stream().toList();
            default -> List.of();
        };
    }

    /// All of it.
    List<Deed> all(OrderCard card, boolean undoable) {
        var deeds = new ArrayList<Deed>();
        deeds.addAll(next(card));
        if (card.status() == OrderStatus.RECEIVED) {
            deeds.add(acceptFor(card));
            deeds.add(reject(card));
        }
        if (undoable) {
            deeds.add(
                    Deed.press(
                            "undo",
                            book.text("deed.undo"),
                            Tone.PLAIN,
                            new DeskAction.Undo(card.order())));
        }
        deeds.addAll(cancel(card));
        deeds.addAll(delivery(card));
        if (isBeingMade(card.status())) {
            deeds.add(lengthen(card));
        }
        deeds.addAll(money(card));
        return deeds;
    }

    private static boolean isBeingMade(OrderStatus status) {
        return status == OrderStatus.ACCEPTED || status == OrderStatus.PREPARING;
    }

    List<Deed> next(OrderCard card) {
        OrderId id = card.order();
        return switch (card.status()) {
            case AWAITING_PAYMENT -> takeCash(card);
            case RECEIVED -> List.of(accept(card));
            case ACCEPTED -> shop.prepares() ? main("start", new DeskAction.Start(id)) : List.of();
            case PREPARING -> main("finish", new DeskAction.Finish(id));
            case READY -> leaves(card);
            case ON_THE_WAY ->
                    isOwn(card)
                            ? main("finish-delivery", new DeskAction.FinishDelivery(id))
                            : List.of();
            case HANDED_OVER, DELIVERED, COMPLETED, CANCELLED, REJECTED, EXPIRED -> List.of();
        };
    }

    private List<Deed> leaves(OrderCard card) {
        if (card.content().fulfilment() == Fulfilment.PICKUP) {
            return main("hand-over", new DeskAction.HandOver(card.order()));
        }
        return isOwn(card)
                ? main("start-delivery", new DeskAction.StartDelivery(card.order()))
                : List.of();
    }

    private static boolean isOwn(OrderCard card) {
        return card.affairs().delivery().carrier() == Carrier.SHOP;
    }

    private List<Deed> takeCash(OrderCard card) {
        return card.content().isFromCounter()
                ? main("take-cash", new DeskAction.TakeCash(card.order()))
                : List.of();
    }

    private List<Deed> main(String name, DeskAction action) {
        return List.of(Deed.press(name, book.text("deed." + name), Tone.MAIN, action));
    }

    private long usualMinutes() {
        return shop.settings().windows().promise().plus(shop.pace().extra(now)).toMinutes();
    }

    private Deed accept(OrderCard card) {
        return Deed.press(
                "accept",
                book.text("deed.accept", usualMinutes()),
                Tone.MAIN,
                new DeskAction.Accept(card.order(), null));
    }

    private Deed acceptFor(OrderCard card) {
        var minutes =
                new Question.Count(
                        book.text("ask.minutes"),
                        usualMinutes(),
                        STEP,
                        LONGEST_PROMISE,
                        STEP,
                        book.text("ask.minutes.unit"));
        return Deed.ask(
                "accept-for",
                Tone.PLAIN,
                book.text("deed.accept-for"),
                new Question(
                        book.text("ask.accept", card.number()),
                        "",
                        new DeskAction.Accept(card.order(), null),
                        List.of(),
                        null,
                        minutes,
                        book.text("deed.accept-now"),
                        false));
    }

    private Deed lengthen(OrderCard card) {
        var minutes =
                new Question.Count(
                        book.text("ask.more-minutes"),
                        STEP,
                        STEP,
                        LONGEST_PROMISE,
                        STEP,
                        book.text("ask.minutes.unit"));
        return Deed.ask(
                "lengthen",
                Tone.PLAIN,
                book.text("deed.lengthen"),
                new Question(
                        book.text("ask.lengthen", card.number()),
                        book.text("ask.lengthen.why", words.promise(card)),
                        new DeskAction.Lengthen(card.order(), STEP),
                        List.of(),
                        null,
                        minutes,
                        book.text("deed.lengthen"),
                        false));
    }

    private Deed reject(OrderCard card) {
        return Deed.ask(
                "reject",
                Tone.DANGER,
                book.text("deed.reject"),
                reason(
                        book.text("ask.reject", card.number()),
                        book.text("ask.reject.why"),
                        new DeskAction.Reject(card.order(), ""),
                        Stream.of("sold-out", "too-busy", "closing", "too-far"),
                        "deed.reject"));
    }

    private List<Deed> cancel(OrderCard card) {
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
        } else if (isBeingMade(card.status()) || card.status() == OrderStatus.READY) {
            deeds.add(
                    Deed.ask(
                            "cancel",
                            Tone.DANGER,
                            book.text("deed.cancel"),
                            reason(
                                    book.text("ask.cancel", card.number()),
                                    book.text("ask.cancel.why"),
                                    new DeskAction.Cancel(card.order(), ""),
                                    Stream.of("sold-out", "mistake", "customer-asked"),
                                    "deed.cancel")));
        }
        return deeds;
    }

    /// What stands still, or what riders have not taken yet.
    List<Deed> delivery(OrderCard card) {
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
                        new DeskAction.Reassign(card.order(), new RiderId("rider-1")),
                        List.of(),
                        new Question.Words(book.text("ask.rider"), "", true, false),
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
                reason(
                        book.text("ask.fail", card.number()),
                        book.text(refund ? "ask.fail.refund" : "ask.fail.keep"),
                        new DeskAction.FailDelivery(card.order(), refund, ""),
                        Stream.of("not-there", "wrong-address", "damaged"),
                        "deed." + name));
    }

    /// Money back for what was served, and what the gateway would not give back.
    List<Deed> money(OrderCard card) {
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
                        reasons(Stream.of("cold", "missing", "wrong", "late")),
                        new Question.Words(book.text("ask.reason"), "", true, false),
                        new Question.Count(
                                book.text("ask.amount"),
                                left.amount(),
                                1,
                                left.amount(),
                                Math.max(1, left.amount() / 10),
                                shop.currency()),
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
                        reasons(Stream.of("by-transfer", "in-cash")),
                        new Question.Words(book.text("ask.how"), "", true, false),
                        null,
                        book.text("deed.record-refund.confirm"),
                        false));
    }

    private Question reason(
            String title, String why, DeskAction draft, Stream<String> names, String confirm) {
        return new Question(
                title,
                why,
                draft,
                reasons(names),
                new Question.Words(book.text("ask.reason"), "", true, false),
                null,
                book.text(confirm),
                true);
    }

    private List<String> reasons(Stream<String> names) {
        return names.map(name -> book.text("reason." + name)).toList();
    }
}
