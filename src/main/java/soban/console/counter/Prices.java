package soban.console.counter;

import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.order.LineRequest;
import soban.domain.shop.Option;
import soban.domain.shop.Product;

import java.util.List;
import java.util.stream.Stream;

/// What lines cost by the menu as this desk knows it. The core's price counts.
record Prices(ShopCard shop) {
    Money total(Basket basket) {
        Money fee = basket.to().wanted() ? shop.settings().delivery().fee() : Money.NONE;
        return basket.requests().stream().map(this::of).reduce(fee, Money::plus);
    }

    Money of(LineRequest line) {
        Money one = shop.product(line.product()).map(Product::price).orElse(Money.NONE);
        return options(line)
                .map(Option::difference)
                .reduce(one, Money::plus)
                .times(line.quantity());
    }

    /// The names of what was chosen, in the menu's order.
    List<String> chosen(LineRequest line) {
        return options(line).map(Option::name).toList();
    }

    private Stream<Option> options(LineRequest line) {
        return shop.product(line.product()).stream()
                .flatMap(product -> product.groups().stream())
                .flatMap(group -> group.options().stream())
                .filter(option -> line.options().contains(option.id()));
    }
}
