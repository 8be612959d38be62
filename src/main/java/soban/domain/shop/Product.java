package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.util.List;

/// Something on the menu. Option ids are unique within a product, so that an order names options
/// alone.
///
/// @param stock how many there are, absent when they are not counted
public record Product(
        String id,
        String name,
        String category,
        Money price,
        int preparationMinutes,
        String station,
        boolean soldOut,
        @Nullable Stock stock,
        List<OptionGroup> groups) {
    public Product {
        groups = List.copyOf(groups);
    }

    /// How many are promised to orders that are not paid yet.
    public int reserved() {
        return stock == null ? 0 : stock.reserved();
    }

    public Product withoutPrices() {
        var free = groups.stream().map(OptionGroup::withoutPrices).toList();
        return new Product(
                id, name, category, Money.NONE, preparationMinutes, station, soldOut, stock, free);
    }

    Product withSoldOut(boolean now) {
        return new Product(
                id, name, category, price, preparationMinutes, station, now, stock, groups);
    }

    public Product withStock(@Nullable Stock now) {
        return new Product(
                id, name, category, price, preparationMinutes, station, soldOut, now, groups);
    }
}
