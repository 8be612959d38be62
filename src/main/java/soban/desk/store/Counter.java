package soban.desk.store;

import soban.desk.TakenOrder;
import soban.desk.board.Press;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.shop.Option;
import soban.domain.shop.Product;
import soban.domain.unit.Command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was taken at the counter, in words and at the prices of the menu as this desk knows it. The
/// core's price counts.
record Counter(ShopCard shop) {
    Optional<TakenOrder> taken(Press press, Command command) {
        return command instanceof PlaceAtCounter place
                ? Optional.of(
                        new TakenOrder(
                                place.order(),
                                "P" + press.number(),
                                place.lines().stream().map(this::words).toList(),
                                place.note().text(),
                                total(place.lines())
                                        .plus(
                                                place.address() == null
                                                        ? Money.NONE
                                                        : shop.settings().delivery().fee()),
                                place.paid(),
                                press.pressedAt()))
                : Optional.empty();
    }

    private String words(LineRequest line) {
        String options = options(line).map(Option::name).collect(Collectors.joining(", "));
        return line.quantity()
                + " × "
                + shop.productName(line.product())
                + (options.isEmpty() ? "" : " (" + options + ")")
                + (line.note().isBlank() ? "" : " — " + line.note());
    }

    private Stream<Option> options(LineRequest line) {
        return shop.product(line.product()).stream()
                .flatMap(product -> product.groups().stream())
                .flatMap(group -> group.options().stream())
                .filter(option -> line.options().contains(option.id()));
    }

    private Money total(List<LineRequest> lines) {
        return lines.stream().map(this::price).reduce(Money.NONE, Money::plus);
    }

    private Money price(LineRequest line) {
        Money one = shop.product(line.product()).map(Product::price).orElse(Money.NONE);
        return options(line)
                .map(Option::difference)
                .reduce(one, Money::plus)
                .times(line.quantity());
    }
}
