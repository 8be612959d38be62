package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.order.OrderId;

import java.util.List;
import java.util.function.Function;

/// What is done with an order on its way through the shop.
final class TicketVerbs {
    private TicketVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.Accept.class,
                        Verbs.OWNER,
                        "Accepts an order.",
                        List.of(
                                Word.ORDER,
                                Word.maybeNumber(
                                        "--in",
                                        "MINUTES",
                                        "Promised in so many minutes; without it, as usual.")),
                        typed ->
                                new DeskAction.Accept(
                                        typed.order(), typed.maybeNumber("--in").orElse(null))),
                new Verb(
                        DeskAction.Reject.class,
                        Verbs.OWNER,
                        "Rejects an order that nobody has accepted; its money goes back.",
                        List.of(Word.ORDER, Word.REASON),
                        typed -> new DeskAction.Reject(typed.order(), typed.text("--reason"))),
                new Verb(
                        DeskAction.Lengthen.class,
                        Verbs.SHOP,
                        "Promises an order for later.",
                        List.of(
                                Word.ORDER,
                                Word.number("--by", "MINUTES", "So many minutes more.")),
                        typed -> new DeskAction.Lengthen(typed.order(), typed.number("--by"))),
                simple(DeskAction.Start.class, "Starts an order.", DeskAction.Start::new),
                new Verb(
                        DeskAction.Finish.class,
                        Verbs.SHOP,
                        "Finishes an order, or one station's lines of it.",
                        List.of(
                                Word.ORDER,
                                Word.optional(
                                        "--station",
                                        "STATION",
                                        "Only what this station makes; '' for what has none.")),
                        typed ->
                                new DeskAction.Finish(
                                        typed.order(), typed.maybe("--station").orElse(null))),
                simple(
                        DeskAction.HandOver.class,
                        "Hands an order over to its customer.",
                        DeskAction.HandOver::new),
                simple(DeskAction.Undo.class, "Takes the last step back.", DeskAction.Undo::new),
                simple(
                        DeskAction.Touch.class,
                        "Says that somebody has seen an order: it stops ringing.",
                        DeskAction.Touch::new),
                new Verb(
                        DeskAction.Cancel.class,
                        Verbs.OWNER,
                        "Undoes an order that has not ended; all of its money goes back.",
                        List.of(Word.ORDER, Word.REASON),
                        typed -> new DeskAction.Cancel(typed.order(), typed.text("--reason"))),
                new Verb(
                        DeskAction.DecideCancel.class,
                        Verbs.OWNER,
                        "Decides a customer's cancel that is on hold.",
                        List.of(
                                Word.ORDER,
                                Word.flag("--grant", "The order is undone."),
                                Word.flag("--refuse", "The order goes on.")),
                        typed ->
                                new DeskAction.DecideCancel(
                                        typed.order(), typed.either("--grant", "--refuse"))),
                new Verb(
                        DeskAction.AnswerReview.class,
                        Verbs.OWNER,
                        "Answers a customer's review, once.",
                        List.of(Word.ORDER, Word.place("TEXT", "The answer.")),
                        typed -> new DeskAction.AnswerReview(typed.order(), typed.text("TEXT"))));
    }

    private static Verb simple(
            Class<? extends DeskAction> action,
            String description,
            Function<OrderId, DeskAction> make) {
        return new Verb(
                action,
                Verbs.SHOP,
                description,
                List.of(Word.ORDER),
                typed -> make.apply(typed.order()));
    }
}
