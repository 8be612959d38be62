package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.desk.NewOrder;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.Refund;

import java.util.List;

/// The counter, and money that comes or goes back by the owner's hand.
final class MoneyVerbs {
    private MoneyVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.TakeOrder.class,
                        Verbs.SHOP,
                        "Takes an order at the counter.",
                        List.of(
                                new Word(
                                        "--line",
                                        "PRODUCT[:QUANTITY[:OPTIONS[:NOTE]]]",
                                        "What is wanted, such as latte:2:large,iced; once for each"
                                                + " line.",
                                        String.class,
                                        true,
                                        true),
                                Word.optional("--note", "TEXT", "A note for the whole order."),
                                Word.flag("--cash", "Paid in cash now."),
                                Word.flag("--on-collection", "Paid when it is collected.")),
                        MoneyVerbs::taken),
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

    private static DeskAction taken(Typed typed) throws InterruptedException {
        boolean paid = typed.either("--cash", "--on-collection");
        var lines = typed.all("--line").stream().map(MoneyVerbs::line).toList();
        return new DeskAction.TakeOrder(
                NewOrder.in(typed.view().desk().shop()),
                lines,
                typed.maybe("--note").orElse(""),
                paid);
    }

    private static LineRequest line(String text) {
        String[] parts = text.split(":", 4);
        var options =
                parts.length < 3 || parts[2].isBlank()
                        ? List.<String>of()
                        : List.of(parts[2].strip().split("\\s*,\\s*", -1));
        return new LineRequest(
                parts[0].strip(),
                options,
                parts.length < 2 || parts[1].isBlank() ? 1 : quantity(parts[1].strip(), text),
                parts.length < 4 ? "" : parts[3].strip());
    }

    private static int quantity(String number, String line) {
        if (!number.matches("[0-9]{1,4}")) {
            throw new BadUsage(
                    "'%s' is no quantity in --line %s. Write it as latte:2:large,iced."
                            .formatted(number, line));
        }
        return Integer.parseInt(number);
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
