package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.place.Area;
import soban.domain.place.GeoPoint;
import soban.domain.unit.Event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What happened to a shop itself.
public sealed interface ShopEvent extends Event {
    record ShopEnrolled(
            ShopId shop,
            String name,
            Area area,
            GeoPoint position,
            String currency,
            Preset preset,
            Settings settings,
            Menu menu)
            implements ShopEvent {}

    record SettingsChanged(Settings settings) implements ShopEvent {}

    record ProductPut(Product product) implements ShopEvent {}

    record ProductRemoved(String product) implements ShopEvent {}

    /// On sale again by itself then; without a time somebody has to put it back.
    record ProductSoldOut(String product, @Nullable Instant until) implements ShopEvent {
        public ProductSoldOut(String product) {
            this(product, null);
        }
    }

    record ProductBackOnSale(String product) implements ShopEvent {}

    /// There are so many on hand now, promised ones included; without a number they are not
    /// counted.
    record StockCounted(String product, @Nullable Integer onHand) implements ShopEvent {}

    record ShopPaused(Instant until) implements ShopEvent {}

    record ShopResumed() implements ShopEvent {}

    record ShopBusy(Duration extra, Instant until) implements ShopEvent {}

    record ShopNoLongerBusy() implements ShopEvent {}

    /// Whoever ordered these is forgotten: nobody keeps anything of theirs.
    record OrderersForgotten(List<String> orders) implements ShopEvent {
        public OrderersForgotten {
            orders = List.copyOf(orders);
        }
    }
}
