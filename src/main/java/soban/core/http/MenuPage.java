package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.place.District;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;

import java.time.Instant;
import java.util.List;

/// A shop's menu as it can be ordered from now.
record MenuPage(
        String shop,
        String name,
        String currency,
        Door door,
        List<Fulfilment> fulfilments,
        @Nullable Delivery delivery,
        List<Item> products) {

    /// Whether the shop takes orders now, and how much longer than usual it takes for them.
    record Door(boolean open, @Nullable Instant pausedUntil, long extraMinutes) {
        static Door of(Shop shop, Instant now) {
            boolean paused = shop.pace().isPaused(now);
            return new Door(
                    !paused && shop.settings().hours().isOpen(now),
                    paused ? shop.pace().pausedUntil() : null,
                    shop.pace().extra(now).toMinutes());
        }
    }

    record Delivery(Money fee, List<Served> districts) {}

    record Served(String id, String name) {}

    /// @param soldOutUntil when it is on sale again by itself, where that is known
    /// @param left how many can be had, where they are counted
    /// @param orderable it is neither sold out nor out of stock
    record Item(
            String id,
            String name,
            String category,
            Money price,
            int preparationMinutes,
            boolean soldOut,
            @Nullable Instant soldOutUntil,
            @Nullable Integer left,
            boolean orderable,
            List<OptionGroup> groups) {
        static Item of(Product product, Instant now) {
            boolean soldOut = product.isSoldOut(now);
            var stock = product.stock();
            Integer left = stock == null ? null : Math.max(0, stock.free());
            return new Item(
                    product.id(),
                    product.name(),
                    product.category(),
                    product.price(),
                    product.preparationMinutes(),
                    soldOut,
                    soldOut ? product.soldOutUntil() : null,
                    left,
                    !soldOut && (left == null || left > 0),
                    product.groups());
        }
    }

    static MenuPage of(Shop shop, Instant now) {
        var settings = shop.settings();
        return new MenuPage(
                shop.id().value(),
                shop.name(),
                shop.currency(),
                Door.of(shop, now),
                settings.ways(),
                settings.offers(Fulfilment.DELIVERY) ? delivery(shop) : null,
                shop.menu().products().stream().map(p -> Item.of(p, now)).toList());
    }

    private static Delivery delivery(Shop shop) {
        var terms = shop.settings().delivery();
        return new Delivery(
                terms.fee(),
                shop.area().districts().stream()
                        .filter(district -> terms.serves(district.id()))
                        .map(MenuPage::served)
                        .toList());
    }

    private static Served served(District district) {
        return new Served(district.id(), district.name());
    }
}
