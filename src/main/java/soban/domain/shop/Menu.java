package soban.domain.shop;

import java.util.List;
import java.util.Optional;

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

    Menu withSoldOut(String id, boolean soldOut) {
        return new Menu(
                products.stream()
                        .map(p -> p.id().equals(id) ? p.withSoldOut(soldOut) : p)
                        .toList());
    }
}
