package soban.console.counter;

import soban.desk.board.ShopCard;
import soban.domain.order.LineRequest;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;

import java.util.Optional;

/// Why an order can't be taken as it stands, as far as this desk can know.
///
/// @param line the id of the line that is in the way, 0 for the order as a whole
/// @param detail a name or a number for the sentence
record Objection(int line, Kind kind, String detail) {
    private static final int MOST_LINES = 50;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_LINE_NOTE = 200;

    enum Kind {
        EMPTY,
        GONE,
        SOLD_OUT,
        TOO_FEW,
        OPTION_MISSING,
        OPTION_GONE,
        TOO_MANY_LINES,
        TOO_LONG,
        NOTHING_TO_PAY,
        NO_ADDRESS,
        NOT_THERE
    }

    static Optional<Objection> to(Basket basket, ShopCard shop) {
        if (basket.isEmpty()) {
            return Optional.of(new Objection(0, Kind.EMPTY, ""));
        }
        for (Basket.Line line : basket.lines()) {
            var found = to(line, basket, shop);
            if (found.isPresent()) {
                return found;
            }
        }
        if (basket.lines().size() > MOST_LINES) {
            return Optional.of(new Objection(0, Kind.TOO_MANY_LINES, String.valueOf(MOST_LINES)));
        }
        if (basket.note().length() > LONGEST_NOTE) {
            return Optional.of(new Objection(0, Kind.TOO_LONG, String.valueOf(LONGEST_NOTE)));
        }
        return new Prices(shop).total(basket).amount() < 1
                ? Optional.of(new Objection(0, Kind.NOTHING_TO_PAY, ""))
                : to(basket.to(), shop);
    }

    private static Optional<Objection> to(Destination to, ShopCard shop) {
        if (!to.isWhole()) {
            return Optional.of(new Objection(0, Kind.NO_ADDRESS, ""));
        }
        boolean there =
                !to.wanted() || shop.served().stream().anyMatch(d -> d.id().equals(to.district()));
        return there ? Optional.empty() : Optional.of(new Objection(0, Kind.NOT_THERE, ""));
    }

    /// What is in the way of one line of an order.
    static Optional<Objection> to(Basket.Line line, Basket basket, ShopCard shop) {
        var found = shop.product(line.wanted().product());
        if (found.isEmpty()) {
            return Optional.of(new Objection(line.id(), Kind.GONE, line.wanted().product()));
        }
        Product product = found.get();
        if (product.soldOut()) {
            return Optional.of(new Objection(line.id(), Kind.SOLD_OUT, product.name()));
        }
        if (product.stock() != null && product.stock().onHand() < basket.of(product.id())) {
            return Optional.of(
                    new Objection(
                            line.id(),
                            Kind.TOO_FEW,
                            String.valueOf(Math.max(0, product.stock().onHand()))));
        }
        if (line.wanted().note().length() > LONGEST_LINE_NOTE) {
            return Optional.of(
                    new Objection(line.id(), Kind.TOO_LONG, String.valueOf(LONGEST_LINE_NOTE)));
        }
        return options(line.id(), line.wanted(), product);
    }

    /// The menu may have changed since it was put into the basket.
    private static Optional<Objection> options(int id, LineRequest wanted, Product product) {
        for (OptionGroup group : product.groups()) {
            long here = chosen(group, wanted);
            if (group.required() && here == 0) {
                return Optional.of(new Objection(id, Kind.OPTION_MISSING, group.name()));
            }
            if (!group.several() && here > 1) {
                return Optional.of(new Objection(id, Kind.OPTION_GONE, group.name()));
            }
        }
        long known = product.groups().stream().mapToLong(group -> chosen(group, wanted)).sum();
        return known < wanted.options().size()
                ? Optional.of(new Objection(id, Kind.OPTION_GONE, product.name()))
                : Optional.empty();
    }

    private static long chosen(OptionGroup group, LineRequest wanted) {
        return group.options().stream().filter(o -> wanted.options().contains(o.id())).count();
    }
}
