package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.desk.NewOrder;
import soban.domain.order.LineRequest;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.place.Address;

import java.util.List;
import java.util.stream.Stream;

/// Orders that are taken at the counter or on the telephone.
final class CounterVerbs {
    private CounterVerbs() {}

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
                                Word.optional(
                                        "--card",
                                        "TOKEN",
                                        "Paid by card: what the terminal gave for the gateway."),
                                Word.optional(
                                        "--to",
                                        "DISTRICT:LINE[:DETAIL]",
                                        "Delivered there, for the shop's fee."),
                                Word.optional("--name", "NAME", "To whom it is delivered."),
                                Word.optional("--phone", "NUMBER", "How they are reached."),
                                Word.flag("--on-collection", "Paid when it is collected.")),
                        CounterVerbs::taken));
    }

    private static DeskAction taken(Typed typed) throws InterruptedException {
        var card = typed.maybe("--card");
        boolean cash = typed.flag("--cash");
        boolean later = typed.flag("--on-collection");
        if (Stream.of(card.isPresent(), cash, later).filter(each -> each).count() != 1) {
            throw new BadUsage("Say one of --cash, --card and --on-collection.");
        }
        var to = typed.maybe("--to");
        return new DeskAction.TakeOrder(
                NewOrder.in(typed.view().desk().shop()),
                typed.all("--line").stream().map(CounterVerbs::line).toList(),
                typed.maybe("--note").orElse(""),
                cash,
                to.map(CounterVerbs::address).orElse(null),
                to.isPresent() ? new Recipient(typed.text("--name"), typed.text("--phone")) : null,
                card.map(token -> new PaymentRequest("card", token)).orElse(null));
    }

    private static Address address(String text) {
        String[] parts = text.split(":", 3);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new BadUsage(
                    "--to %s can't be read. Write it as yeonnam:12 Yeonnam-ro:3rd floor."
                            .formatted(text));
        }
        return new Address(
                parts[0].strip(), parts[1].strip(), parts.length < 3 ? "" : parts[2].strip());
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
}
