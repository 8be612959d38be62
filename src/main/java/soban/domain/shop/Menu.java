package soban.domain.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a shop sells, in the order in which it shows it.
public record Menu(List<Product> products) {
    public Menu {
        products = List.copyOf(products);
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// For those who make the goods and need not know what they cost.
    public Menu withoutPrices() {
        return new Menu(products.stream().map(Product::withoutPrices).toList());
    }

    /// The menu with the product in its new form, at its old place or else at the end.
    public Menu with(Product changed) {
        return product(changed.id()).isPresent()
                ? new Menu(
                        products.stream()
                                .map(p -> p.id().equals(changed.id()) ? changed : p)
                                .toList())
                : new Menu(Stream.concat(products.stream(), Stream.of(changed)).toList());
    }

    Menu without(String id) {
        return new Menu(products.stream().filter(p -> !p.id().equals(id)).toList());
    }
}
