package soban.console.owner;

import soban.domain.money.Money;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A product as somebody types it. It becomes a product only when nothing is wrong with it; what is
/// wrong is named place by place.
record ProductDraft(
        String name,
        String category,
        String price,
        String minutes,
        String station,
        List<GroupDraft> groups) {
    private static final long HIGHEST_PRICE = 1_000_000_000;
    private static final int MOST_MINUTES = 1440;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STATION = 40;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_OPTIONS = 30;

    static final ProductDraft BLANK = new ProductDraft("", "", "", "0", "", List.of());

    /// @param id empty for one that is new
    record GroupDraft(
            String id, String name, boolean required, boolean several, List<OptionDraft> options) {
        GroupDraft {
            options = List.copyOf(options);
        }
    }

    /// @param id empty for one that is new
    /// @param difference what it adds to the price, or with a minus takes off
    record OptionDraft(String id, String name, String difference) {}

    ProductDraft {
        groups = List.copyOf(groups);
    }

    static ProductDraft of(Product product, String currency) {
        return new ProductDraft(
                product.name(),
                product.category(),
                TypedMoney.text(product.price(), currency),
                String.valueOf(product.preparationMinutes()),
                product.station(),
                product.groups().stream().map(group -> draft(group, currency)).toList());
    }

    private static GroupDraft draft(OptionGroup group, String currency) {
        return new GroupDraft(
                group.id(),
                group.name(),
                group.required(),
                group.several(),
                group.options().stream()
                        .map(
                                option ->
                                        new OptionDraft(
                                                option.id(),
                                                option.name(),
                                                TypedMoney.text(option.difference(), currency)))
                        .toList());
    }

    /// What is wrong, by place (`name`, `price`, `group 0`, `option 0 2`), as keys of the bundles.
    Map<String, String> problems(String currency) {
        var problems = new TreeMap<String, String>();
        if (name.isBlank()) {
            problems.put("name", "product.wrong.needed");
        } else if (name.strip().length() > LONGEST_NAME) {
            problems.put("name", "product.wrong.long");
        }
        if (category.strip().length() > LONGEST_NAME) {
            problems.put("category", "product.wrong.long");
        }
        if (station.strip().length() > LONGEST_STATION) {
            problems.put("station", "product.wrong.long");
        }
        if (!minutes.strip().matches("[0-9]{1,4}")
                || Integer.parseInt(minutes.strip()) > MOST_MINUTES) {
            problems.put("minutes", "product.wrong.minutes");
        }
        if (price.isBlank()) {
            problems.put("price", "product.wrong.needed");
        } else if (TypedMoney.read(price, currency).filter(ProductDraft::isPrice).isEmpty()) {
            problems.put("price", "product.wrong.price");
        }
        for (int i = 0; i < groups.size(); i++) {
            check(groups.get(i), i, currency, problems);
        }
        if (problems.isEmpty() && lowest(currency) < 0) {
            problems.put("price", "product.wrong.below");
        }
        return problems;
    }

    private static boolean isPrice(Money money) {
        return money.amount() >= 0 && money.amount() <= HIGHEST_PRICE;
    }

    private static void check(
            GroupDraft group, int place, String currency, Map<String, String> problems) {
        String at = "group " + place;
        if (group.name().isBlank()) {
            problems.put(at, "product.wrong.needed");
        } else if (group.name().strip().length() > LONGEST_NAME) {
            problems.put(at, "product.wrong.long");
        } else if (group.options().isEmpty() || group.options().size() > MOST_OPTIONS) {
            problems.put(at, "product.wrong.choices");
        } else if (place >= MOST_GROUPS) {
            problems.put(at, "product.wrong.groups");
        }
        for (int i = 0; i < group.options().size(); i++) {
            OptionDraft option = group.options().get(i);
            if (option.name().isBlank()) {
                problems.put("option " + place + " " + i, "product.wrong.needed");
            } else if (option.name().strip().length() > LONGEST_NAME) {
                problems.put("option " + place + " " + i, "product.wrong.long");
            } else if (difference(option, currency).isEmpty()) {
                problems.put("option " + place + " " + i, "product.wrong.difference");
            }
        }
    }

    /// Nothing typed is no difference.
    private static Optional<Money> difference(OptionDraft option, String currency) {
        return option.difference().isBlank()
                ? Optional.of(Money.NONE)
                : TypedMoney.read(option.difference(), currency)
                        .filter(money -> Math.abs(money.amount()) <= HIGHEST_PRICE);
    }

    /// What it costs at least, whichever options are chosen.
    private long lowest(String currency) {
        long lowest = TypedMoney.read(price, currency).orElse(Money.NONE).amount();
        for (GroupDraft group : groups) {
            var off =
                    group.options().stream()
                            .mapToLong(
                                    o ->
                                            Math.min(
                                                    0,
                                                    difference(o, currency)
                                                            .orElseThrow()
                                                            .amount()));
            lowest += group.several() ? off.sum() : off.min().orElse(0);
        }
        return lowest;
    }

    /// The product, when nothing is wrong.
    ///
    /// @param before what it was; its stock and whether it is sold out stay
    /// @param fresh ids that nothing else has
    Optional<Product> product(Optional<Product> before, String currency, Supplier<String> fresh) {
        if (!problems(currency).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Product(
                        before.map(Product::id).orElseGet(fresh),
                        name.strip(),
                        category.strip(),
                        TypedMoney.read(price, currency).orElseThrow(),
                        Integer.parseInt(minutes.strip()),
                        station.strip(),
                        before.map(Product::soldOut).orElse(false),
                        before.map(Product::stock).orElse(null),
                        groups.stream().map(group -> group(group, currency, fresh)).toList()));
    }

    private static OptionGroup group(GroupDraft group, String currency, Supplier<String> fresh) {
        return new OptionGroup(
                group.id().isEmpty() ? fresh.get() : group.id(),
                group.name().strip(),
                group.required(),
                group.several(),
                group.options().stream()
                        .map(
                                option ->
                                        new Option(
                                                option.id().isEmpty() ? fresh.get() : option.id(),
                                                option.name().strip(),
                                                difference(option, currency).orElseThrow()))
                        .toList());
    }
}
