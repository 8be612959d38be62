package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Wishes that concern a shop itself.
public sealed interface ShopCommand extends Command {
    /// Takes a shop in.
    ///
    /// @param settings absent where the preset's own are meant
    record EnrolShop(
            ShopId shop,
            String name,
            Area area,
            GeoPoint position,
            String currency,
            Preset preset,
            Menu menu,
            @Nullable Settings settings)
            implements ShopCommand {
        /// With the settings of its preset.
        public EnrolShop(
                ShopId shop,
                String name,
                Area area,
                GeoPoint position,
                String currency,
                Preset preset,
                Menu menu) {
            this(shop, name, area, position, currency, preset, menu, null);
        }

        Settings chosen() {
            return settings == null ? preset.settings() : settings;
        }
    }

    record ChangeSettings(Settings settings) implements ShopCommand {}

    /// A product that is new, or another form of one that is there. Its stock, and whether it is
    /// sold out, is left as it is.
    record PutProduct(Product product) implements ShopCommand {}

    record RemoveProduct(String product) implements ShopCommand {}

    /// Nobody can order it until then; without a time, until it is put back.
    record SellOut(String product, @Nullable Instant until) implements ShopCommand {
        public SellOut(String product) {
            this(product, null);
        }
    }

    record PutBack(String product) implements ShopCommand {}

    /// So many are there now; without a number they are no longer counted.
    record CountStock(String product, @Nullable Integer units) implements ShopCommand {}

    /// So many came, or went without an order.
    record AddStock(String product, int units) implements ShopCommand {}

    /// No orders until then; without a time, orders again at once.
    record PauseShop(@Nullable Instant until) implements ShopCommand {}

    /// Promise so much more than usual until then; none ends it.
    record SetBusy(Duration extra, @Nullable Instant until) implements ShopCommand {}

    /// Whoever ordered these is forgotten, and the shop's desks are to be told.
    record ForgetOrderers(List<String> orders) implements ShopCommand {
        public ForgetOrderers {
            orders = List.copyOf(orders);
        }
    }
}
