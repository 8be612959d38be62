package soban.domain.order;

import soban.domain.money.Money;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The requested lines against the menu: what the kitchen reads and what it costs, or the rule that
/// a line breaks.
final class Pricing {
    private static final int MOST_OF_ONE = 99;
    private static final int LONGEST_NOTE = 200;
    private static final long LARGEST_TOTAL = 1_000_000_000_000L;

    private Pricing() {}

    sealed interface Result {}

    /// @param longest how long the slowest of the lines takes to be made
    record Priced(List<OrderLine> lines, Bill bill, Duration longest) implements Result {
        Priced {
            lines = List.copyOf(lines);
        }
    }

    record Rejected(Refusal refusal) implements Result, LineResult {}

    sealed interface LineResult {}

    record PricedLine(OrderLine line, Money price, int minutes) implements LineResult {}

    /// @param now what is sold out for a time is so at that moment
    static Result price(Shop shop, List<LineRequest> requests, Money delivery, Instant now) {
        var lines = new ArrayList<OrderLine>();
        var prices = new ArrayList<Money>();
        int longest = 0;
        for (int i = 0; i < requests.size(); i++) {
            switch (line(shop.menu(), requests.get(i), i, now)) {
                case Rejected rejected -> {
                    return rejected;
                }
                case PricedLine(var line, var price, var minutes) -> {
                    lines.add(line);
                    prices.add(price);
                    longest = Math.max(longest, minutes);
                }
            }
        }
        var lacking = Stocking.lacking(shop, lines);
        if (lacking.isPresent()) {
            return new Rejected(lacking.get());
        }
        Money total = prices.stream().reduce(delivery, Money::plus);
        return total.amount() < 1 || total.amount() > LARGEST_TOTAL
                ? new Rejected(Refusal.of(RefusalCode.AMOUNT_OUT_OF_RANGE))
                : new Priced(lines, new Bill(prices, delivery, total), Duration.ofMinutes(longest));
    }

    private static LineResult line(Menu menu, LineRequest request, int index, Instant now) {
        if (request.quantity() < 1 || request.quantity() > MOST_OF_ONE) {
            return rejected(RefusalCode.QUANTITY_OUT_OF_RANGE, index, "1 to " + MOST_OF_ONE);
        }
        if (request.note().length() > LONGEST_NOTE) {
            return rejected(RefusalCode.TEXT_TOO_LONG, index, "note");
        }
        var product = menu.product(request.product());
        if (product.isEmpty()) {
            return rejected(RefusalCode.PRODUCT_UNKNOWN, index, request.product());
        }
        if (product.get().isSoldOut(now)) {
            return rejected(RefusalCode.PRODUCT_SOLD_OUT, index, product.get().name());
        }
        return withOptions(product.get(), request, index);
    }

    private static LineResult withOptions(Product product, LineRequest request, int index) {
        var wanted = new HashSet<>(request.options());
        var chosen = new ArrayList<Option>();
        for (OptionGroup group : product.groups()) {
            List<Option> here =
                    group.options().stream().filter(o -> wanted.remove(o.id())).toList();
            if (here.isEmpty() && group.required()) {
                return rejected(RefusalCode.OPTION_REQUIRED, index, group.name());
            }
            if (here.size() > 1 && !group.several()) {
                return rejected(RefusalCode.OPTION_TOO_MANY, index, group.name());
            }
            chosen.addAll(here);
        }
        if (!wanted.isEmpty()) {
            return rejected(RefusalCode.OPTION_UNKNOWN, index, wanted.iterator().next());
        }
        Money each = chosen.stream().map(Option::difference).reduce(product.price(), Money::plus);
        var line =
                new OrderLine(
                        product.id(),
                        product.name(),
                        chosen.stream().map(Option::name).toList(),
                        product.station(),
                        request.quantity(),
                        request.note());
        return new PricedLine(line, each.times(request.quantity()), product.preparationMinutes());
    }

    private static Rejected rejected(RefusalCode code, int line, String detail) {
        return new Rejected(Refusal.atLine(code, line, detail));
    }
}
