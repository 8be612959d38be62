package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.money.Money;
import soban.domain.order.Refund;

import java.util.List;

/// The counter, and money that comes or goes back by the owner's hand.
final class MoneyVerbs {
    private MoneyVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.TakeCash.class,
                        Verbs.OWNER,
                        "Takes the cash for a counter order that is collected.",
                        List.of(Word.ORDER),
                        typed -> new DeskAction.TakeCash(typed.order())),
                new Verb(
                        DeskAction.Refund.class,
                        Verbs.OWNER,
                        "Gives money back for an order that was served.",
                        List.of(
                                Word.ORDER,
                                Word.maybeNumber(
                                        "--amount",
                                        "MONEY",
                                        "In the currency's smallest unit; without it, all that is"
                                                + " left."),
                                Word.REASON),
                        MoneyVerbs::refund),
                new Verb(
                        DeskAction.RecordRefund.class,
                        Verbs.OWNER,
                        "Records that a refund which the gateway refused was given by other means.",
                        List.of(
                                Word.ORDER,
                                Word.optional(
                                        "--refund",
                                        "ID",
                                        "Which one, if several of the order's failed."),
                                Word.required("--note", "TEXT", "How it was given back.")),
                        MoneyVerbs::recorded),
                new Verb(
                        DeskAction.RecordCharge.class,
                        Verbs.OWNER,
                        "Records what the gateway's own book says of a payment that stayed"
                                + " unclear.",
                        List.of(
                                Word.ORDER,
                                Word.maybeNumber(
                                        "--try",
                                        "NUMBER",
                                        "Which try to pay the order; without it, the first."),
                                Word.flag("--charged", "The customer was charged."),
                                Word.flag("--not-charged", "The customer was not charged.")),
                        MoneyVerbs::charged));
    }

    private static DeskAction refund(Typed typed) throws InterruptedException {
        var order = typed.order();
        var amount = typed.maybeMoney("--amount");
        Money all =
                amount.isPresent()
                        ? amount.get()
                        : typed.view()
                                .owner()
                                .order(order)
                                .map(card -> card.affairs().purse().left())
                                .orElseThrow(
                                        () ->
                                                new BadUsage(
                                                        "This board does not know what is left of"
                                                                + " that order: say --amount."));
        return new DeskAction.Refund(order, all, typed.text("--reason"));
    }

    private static DeskAction charged(Typed typed) throws InterruptedException {
        boolean charged = typed.either("--charged", "--not-charged");
        var order = typed.order();
        int attempt = typed.maybeNumber("--try").orElse(1);
        return new DeskAction.RecordCharge(order, order + "." + attempt, charged);
    }

    private static DeskAction recorded(Typed typed) throws InterruptedException {
        var order = typed.order();
        String note = typed.text("--note");
        var named = typed.maybe("--refund");
        if (named.isPresent()) {
            return new DeskAction.RecordRefund(order, named.get(), note);
        }
        var failed =
                typed.view().owner().order(order).stream()
                        .flatMap(card -> card.affairs().purse().refunds().stream())
                        .filter(refund -> refund.state() == Refund.State.FAILED)
                        .map(Refund::id)
                        .toList();
        if (failed.size() != 1) {
            throw new BadUsage(
                    failed.isEmpty()
                            ? "No refund of that order has failed."
                            : "Several refunds failed: say --refund with one of %s."
                                    .formatted(String.join(", ", failed)));
        }
        return new DeskAction.RecordRefund(order, failed.getFirst(), note);
    }
}
