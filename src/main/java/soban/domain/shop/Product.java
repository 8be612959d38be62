package soban.domain.shop;

import soban.domain.money.Money;

import java.util.List;

/// Something on the menu. Option ids are unique within a product, so that an order names options
/// alone.
public record Product(
        String id,
        String name,
        String category,
        Money price,
        int preparationMinutes,
        String station,
        boolean soldOut,
        List<OptionGroup> groups) {
    public Product {
        groups = List.copyOf(groups);
    }

    Product withoutPrices() {
        var free = groups.stream().map(OptionGroup::withoutPrices).toList();
        return new Product(
                id, name, category, Money.NONE, preparationMinutes, station, soldOut, free);
    }

    Product withSoldOut(boolean now) {
        return new Product(id, name, category, price, preparationMinutes, station, now, groups);
    }
}
