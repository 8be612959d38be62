package soban.domain.shop;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is wrong with a product or a menu. Beside what a product is, its bounds keep a shop's
/// record small enough to be read, and no choice of options may make it cost less than nothing.
final class ProductCheck {
    static final long HIGHEST_PRICE = 1_000_000_000;
    static final int MOST_UNITS = 1_000_000;
    private static final int MOST_PRODUCTS = 500;
    private static final int MOST_OPTIONS_ON_MENU = 4_000;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_OPTIONS = 30;
    private static final int MOST_MINUTES = 1440;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_STATION = 40;

    private ProductCheck() {}

    static Optional<String> wrong(Menu menu) {
        var ids = new HashSet<String>();
        for (Product product : menu.products()) {
            if (!ids.add(product.id())) {
                return Optional.of(product.id() + " twice");
            }
            var wrong = wrong(product);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return tooLong(menu);
    }

    static Optional<String> tooLong(Menu menu) {
        return menu.products().size() > MOST_PRODUCTS
                        || menu.products().stream().flatMap(ProductCheck::options).count()
                                > MOST_OPTIONS_ON_MENU
                ? Optional.of("menu too long")
                : Optional.empty();
    }

    static Optional<String> wrong(Product product) {
        return named(product)
                .or(() -> numbers(product))
                .or(() -> groups(product.groups()))
                .or(() -> lowest(product) < 0 ? Optional.of("price") : Optional.empty())
                .map(what -> product.id() + ": " + what);
    }

    private static Optional<String> named(Product product) {
        if (isNoId(product.id())) {
            return Optional.of("id");
        }
        if (isNoName(product.name())) {
            return Optional.of("name");
        }
        if (product.category().length() > LONGEST_NAME) {
            return Optional.of("category");
        }
        return product.station().length() > LONGEST_STATION
                ? Optional.of("station")
                : Optional.empty();
    }

    /// For how long it is sold out has a word of its own, which knows what time it is.
    private static Optional<String> numbers(Product product) {
        if (product.price().amount() < 0 || product.price().amount() > HIGHEST_PRICE) {
            return Optional.of("price");
        }
        if (product.preparationMinutes() < 0 || product.preparationMinutes() > MOST_MINUTES) {
            return Optional.of("minutes");
        }
        if (product.soldOutUntil() != null) {
            return Optional.of("sold out until");
        }
        Stock stock = product.stock();
        return stock == null || isCountable(stock) ? Optional.empty() : Optional.of("stock");
    }

    /// A product that comes with a number comes without promises.
    private static boolean isCountable(Stock stock) {
        return stock.onHand() >= 0 && stock.onHand() <= MOST_UNITS && stock.reserved() == 0;
    }

    private static Optional<String> groups(List<OptionGroup> groups) {
        Set<String> groupIds = new HashSet<>();
        Set<String> optionIds = new HashSet<>();
        if (groups.size() > MOST_GROUPS) {
            return Optional.of("groups");
        }
        return groups.stream()
                .filter(group -> isWrong(group, groupIds, optionIds))
                .findFirst()
                .map(group -> "group " + group.id());
    }

    private static boolean isWrong(OptionGroup group, Set<String> groupIds, Set<String> optionIds) {
        return isNoId(group.id())
                || isNoName(group.name())
                || !groupIds.add(group.id())
                || group.options().isEmpty()
                || group.options().size() > MOST_OPTIONS
                || group.options().stream()
                        .anyMatch(option -> isWrong(option) || !optionIds.add(option.id()));
    }

    private static boolean isWrong(Option option) {
        return isNoId(option.id())
                || isNoName(option.name())
                || option.difference().amount() > HIGHEST_PRICE
                || option.difference().amount() < -HIGHEST_PRICE;
    }

    /// What the product costs at least, whichever options are chosen.
    private static long lowest(Product product) {
        return product.price().amount()
                + product.groups().stream().mapToLong(ProductCheck::off).sum();
    }

    private static long off(OptionGroup group) {
        var off = group.options().stream().mapToLong(o -> Math.min(0, o.difference().amount()));
        return group.several() ? off.sum() : off.min().orElse(0);
    }

    private static Stream<Option> options(Product product) {
        return product.groups().stream().flatMap(group -> group.options().stream());
    }

    private static boolean isNoId(String id) {
        return !id.matches("[a-z0-9-]{1,40}");
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}
