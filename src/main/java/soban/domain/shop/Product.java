package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Instant;
import java.util.List;

/// Something on the menu. Option ids are unique within a product, so that an order names options
/// alone.
///
/// @param soldOutUntil when it is on sale again by itself, absent when somebody has to put it back;
///   whoever asks whether it can be had asks for a moment
/// @param stock how many there are, absent when they are not counted
public record Product(
        String id,
        String name,
        String category,
        Money price,
        int preparationMinutes,
        String station,
        boolean soldOut,
        @Nullable Instant soldOutUntil,
        @Nullable Stock stock,
        List<OptionGroup> groups) {
    public Product {
        groups = List.copyOf(groups);
    }

    /// Without an end of its being sold out.
    public Product(
            String id,
            String name,
            String category,
            Money price,
            int preparationMinutes,
            String station,
            boolean soldOut,
            @Nullable Stock stock,
            List<OptionGroup> groups) {
        this(id, name, category, price, preparationMinutes, station, soldOut, null, stock, groups);
    }

    /// Nothing needs to happen when the time is over.
    public boolean isSoldOut(Instant now) {
        return soldOut && (soldOutUntil == null || now.isBefore(soldOutUntil));
    }

    /// How many are promised to orders that are not paid yet.
    public int reserved() {
        return stock == null ? 0 : stock.reserved();
    }

    public Product withoutPrices() {
        var free = groups.stream().map(OptionGroup::withoutPrices).toList();
        return new Product(
                id,
                name,
                category,
                Money.NONE,
                preparationMinutes,
                station,
                soldOut,
                soldOutUntil,
                stock,
                free);
    }

    /// Sold out, for ever where no end of it is named.
    public Product outUntil(@Nullable Instant until) {
        return sale(true, until);
    }

    public Product onSale() {
        return sale(false, null);
    }

    /// Sold out, or not, as another form of it is.
    public Product soldOutAs(Product other) {
        return sale(other.soldOut, other.soldOutUntil);
    }

    private Product sale(boolean out, @Nullable Instant until) {
        return new Product(
                id, name, category, price, preparationMinutes, station, out, until, stock, groups);
    }

    public Product withStock(@Nullable Stock now) {
        return new Product(
                id,
                name,
                category,
                price,
                preparationMinutes,
                station,
                soldOut,
                soldOutUntil,
                now,
                groups);
    }
}
