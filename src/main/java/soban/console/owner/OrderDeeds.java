package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.frame.Deed.Tone;
import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.OrderCard;
import soban.desk.board.ShopCard;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What an owner can do about an order as it stands. The core decides all of it again: here only
/// what would surely be refused is left out.
final class OrderDeeds {
    private static final int LONGEST_PROMISE = 240;
    private static final int STEP = 5;

    private final Phrasebook book;
    private final ShopCard shop;
    private final Instant now;
    private final OrderWords words;
    private final CancelDeeds cancels;
    private final DeliveryDeeds deliveries;
    private final RefundDeeds refunds;

    OrderDeeds(Phrasebook book, ShopCard shop, Instant now) {
        this.book = book;
        this.shop = shop;
        this.now = now;
        this.words = new OrderWords(book, shop);
        this.cancels = new CancelDeeds(book);
        this.deliveries = new DeliveryDeeds(book);
        this.refunds = new RefundDeeds(book, shop);
    }

    /// What stands on the card: the next step, and no where it can be said.
    List<Deed> onCard(OrderCard card) {
        return switch (card.status()) {
            case RECEIVED -> List.of(cancels.reject(card), accept(card));
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
            deeds.add(cancels.reject(card));
        }
        if (undoable) {
            deeds.add(
                    Deed.press(
                            "undo",
                            book.text("deed.undo"),
                            Tone.PLAIN,
                            new DeskAction.Undo(card.order())));
        }
        deeds.addAll(cancels.of(card));
        deeds.addAll(deliveries.of(card));
        if (isBeingMade(card.status())) {
            deeds.add(lengthen(card));
        }
        deeds.addAll(refunds.of(card));
        return deeds;
    }

    static boolean isBeingMade(OrderStatus status) {
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
}
