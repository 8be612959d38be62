package soban.admin;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.Stock;

import java.util.List;

/// A product as it stands in an operator's file. The price is in the currency's smallest unit.
record ProductLine(
        @Nullable String id,
        @Nullable String name,
        @Nullable String category,
        @Nullable Long price,
        @Nullable Integer minutes,
        @Nullable String station,
        @Nullable Integer stock,
        @Nullable List<Group> options) {

    /// Choices that belong together.
    record Group(
            @Nullable String id,
            @Nullable String name,
            boolean required,
            boolean several,
            @Nullable List<Choice> choices) {
        OptionGroup group(String place) {
            String of = place + ", options";
            return new OptionGroup(
                    Needed.of(id, of, "id"),
                    Needed.of(name, of, "name"),
                    required,
                    several,
                    Needed.of(choices, of, "choices").stream()
                            .map(choice -> choice.option(of))
                            .toList());
        }
    }

    /// One choice, and what it adds to the price.
    record Choice(@Nullable String id, @Nullable String name, long difference) {
        Option option(String place) {
            return new Option(
                    Needed.of(id, place, "id"),
                    Needed.of(name, place, "name"),
                    new Money(difference));
        }
    }

    /// @param number counted from 1, as a person would
    Product product(int number) {
        String place = "Product " + number;
        return new Product(
                Needed.of(id, place, "id"),
                Needed.of(name, place, "name"),
                category == null ? "" : category,
                new Money(Needed.of(price, place, "price")),
                minutes == null ? 0 : minutes,
                station == null ? "" : station,
                false,
                stock == null ? null : new Stock(stock, 0),
                options == null
                        ? List.of()
                        : options.stream().map(group -> group.group(place)).toList());
    }
}
