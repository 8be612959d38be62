package soban.domain.shop;

/// A shop as its orders need it. `orders` counts the orders ever placed: the next one's short
/// number comes of it.
public record Shop(
        ShopId id,
        String name,
        String area,
        String currency,
        Preset preset,
        Settings settings,
        Menu menu,
        long orders) {

    /// Short enough to be called across a room: #1 to #999, then from #1 again.
    public int nextNumber() {
        return (int) (orders % 999) + 1;
    }

    public Shop withOneMoreOrder() {
        return new Shop(id, name, area, currency, preset, settings, menu, orders + 1);
    }

    Shop withMenu(Menu changed) {
        return new Shop(id, name, area, currency, preset, settings, changed, orders);
    }
}
