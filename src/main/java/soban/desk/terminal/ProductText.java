package soban.desk.terminal;

import soban.desk.DeskAction;
import soban.domain.money.Money;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a product from a command line: what is not said stays as it is, or as it is usual.
final class ProductText {
    private ProductText() {}

    static DeskAction product(Typed typed) throws InterruptedException {
        String id = typed.text("PRODUCT");
        var before = typed.view().owner().shop().product(id);
        return new DeskAction.PutProduct(
                new Product(
                        id,
                        needed(typed, "--name", before.map(Product::name)),
                        typed.maybe("--category")
                                .or(() -> before.map(Product::category))
                                .orElse(""),
                        typed.maybeMoney("--price")
                                .or(() -> before.map(Product::price))
                                .orElseThrow(() -> missing("--price")),
                        typed.maybeNumber("--minutes")
                                .or(() -> before.map(Product::preparationMinutes))
                                .orElse(0),
                        typed.maybe("--station").or(() -> before.map(Product::station)).orElse(""),
                        before.map(Product::soldOut).orElse(false),
                        before.map(Product::stock).orElse(null),
                        groups(typed, before.map(Product::groups).orElse(List.of()))));
    }

    private static String needed(Typed typed, String option, Optional<String> before) {
        return typed.maybe(option).or(() -> before).orElseThrow(() -> missing(option));
    }

    private static BadUsage missing(String option) {
        return new BadUsage("A new product needs " + option + ".");
    }

    private static List<OptionGroup> groups(Typed typed, List<OptionGroup> before) {
        if (typed.flag("--no-choices")) {
            return List.of();
        }
        var groups = typed.all("--group");
        var choices = typed.all("--choice");
        if (groups.isEmpty() && choices.isEmpty()) {
            return before;
        }
        var read = groups.stream().map(text -> group(text, choices)).toList();
        for (String choice : choices) {
            String group = choice.substring(0, Math.max(0, choice.indexOf('/')));
            if (read.stream().noneMatch(g -> g.id().equals(group))) {
                throw new BadUsage(
                        "--choice %s names no group: say --group %s:NAME too."
                                .formatted(choice, group.isEmpty() ? "ID" : group));
            }
        }
        return read;
    }

    private static OptionGroup group(String text, List<String> choices) {
        var parts = List.of(text.split(":", -1));
        var more = parts.subList(Math.min(2, parts.size()), parts.size());
        if (parts.size() < 2 || !Set.of("required", "several").containsAll(more)) {
            throw new BadUsage(
                    "--group %s can't be read. Write ID:NAME, then :required and :several if they"
                                    .formatted(text)
                            + " apply.");
        }
        var options =
                choices.stream()
                        .filter(choice -> choice.startsWith(parts.getFirst() + "/"))
                        .map(choice -> option(choice, choice.substring(choice.indexOf('/') + 1)))
                        .toList();
        return new OptionGroup(
                parts.get(0),
                parts.get(1),
                more.contains("required"),
                more.contains("several"),
                options);
    }

    private static Option option(String choice, String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3 || !parts[2].matches("-?[0-9]{1,12}")) {
            throw new BadUsage(
                    "--choice %s can't be read. Write GROUP/ID:NAME:DIFFERENCE, such as size/large:Large:500."
                            .formatted(choice));
        }
        return new Option(parts[0], parts[1], new Money(Long.parseLong(parts[2])));
    }
}
