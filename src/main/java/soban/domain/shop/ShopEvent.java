package soban.domain.shop;

import soban.domain.unit.Event;

/// What happened to a shop itself.
public sealed interface ShopEvent extends Event {
    record ShopEnrolled(
            ShopId shop,
            String name,
            String area,
            String currency,
            Preset preset,
            Settings settings,
            Menu menu)
            implements ShopEvent {}

    record ProductSoldOut(String product) implements ShopEvent {}

    record ProductBackOnSale(String product) implements ShopEvent {}
}
