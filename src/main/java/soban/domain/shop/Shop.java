package soban.domain.shop;

import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Devices;

/// A shop as its orders need it. `orders` counts the orders ever placed: the next one's short
/// number comes of it.
public record Shop(
        ShopId id,
        String name,
        Area area,
        GeoPoint position,
        String currency,
        Preset preset,
        Settings settings,
        Menu menu,
        Pace pace,
        Devices devices,
        long orders) {

    /// Short enough to be called across a room: #1 to #999, then from #1 again.
    public int nextNumber() {
        return (int) (orders % 999) + 1;
    }

    public Shop withOneMoreOrder() {
        return new Shop(
                id,
                name,
                area,
                position,
                currency,
                preset,
                settings,
                menu,
                pace,
                devices,
                orders + 1);
    }

    public Shop with(Menu changed) {
        return new Shop(
                id, name, area, position, currency, preset, settings, changed, pace, devices,
                orders);
    }

    Shop with(Settings changed) {
        return new Shop(
                id, name, area, position, currency, preset, changed, menu, pace, devices, orders);
    }

    Shop with(Pace changed) {
        return new Shop(
                id, name, area, position, currency, preset, settings, menu, changed, devices,
                orders);
    }

    public Shop with(Devices changed) {
        return new Shop(
                id, name, area, position, currency, preset, settings, menu, pace, changed, orders);
    }

    /// The shop as those who make its goods see it.
    public Shop forKitchen() {
        return with(menu.withoutPrices()).with(settings.forKitchen());
    }
}
