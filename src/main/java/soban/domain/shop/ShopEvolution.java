package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.shop.ShopEvent.ShopNoLongerBusy;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Devices;

import java.time.Duration;

/// What an event makes of a shop. It decides nothing: an event that can't be is a corrupt history.
final class ShopEvolution {
    private ShopEvolution() {}

    static Shop evolve(@Nullable Shop shop, ShopEvent event) {
        if (event instanceof ShopEnrolled enrolled) {
            if (shop != null) {
                throw new CorruptHistory(enrolled.shop() + " was enrolled twice");
            }
            return enrolled(enrolled);
        }
        if (shop == null) {
            throw new CorruptHistory("a change of a shop that was never enrolled: " + event);
        }
        return changed(shop, event);
    }

    private static Shop changed(Shop shop, ShopEvent event) {
        Menu menu = shop.menu();
        Pace pace = shop.pace();
        return switch (event) {
            case ShopEnrolled enrolled -> enrolled(enrolled);
            case SettingsChanged(var settings) -> shop.with(settings);
            case ProductPut(var product) -> shop.with(menu.with(product));
            case ProductRemoved(var product) -> shop.with(menu.without(known(menu, product).id()));
            case ProductSoldOut(var product, var until) ->
                    shop.with(menu.with(known(menu, product).outUntil(until)));
            case ProductBackOnSale(var product) ->
                    shop.with(menu.with(known(menu, product).onSale()));
            case StockCounted(var product, var onHand) ->
                    shop.with(menu.with(counted(known(menu, product), onHand)));
            case ShopPaused(var until) -> shop.with(pace.paused(until));
            case ShopResumed() -> shop.with(pace.paused(null));
            case ShopBusy(var extra, var until) -> shop.with(pace.busy(extra, until));
            case ShopNoLongerBusy() -> shop.with(pace.busy(Duration.ZERO, null));
            case ShopEvent.OrderersForgotten _ -> shop;
        };
    }

    private static Shop enrolled(ShopEnrolled now) {
        return new Shop(
                now.shop(),
                now.name(),
                now.area(),
                now.position(),
                now.currency(),
                now.preset(),
                now.settings(),
                now.menu(),
                Pace.USUAL,
                Devices.NONE,
                0);
    }

    /// What is promised stays promised, however many are on hand.
    private static Product counted(Product product, @Nullable Integer onHand) {
        if (onHand == null) {
            return product.withStock(null);
        }
        Stock before = product.stock();
        return product.withStock(new Stock(onHand, before == null ? 0 : before.reserved()));
    }

    private static Product known(Menu menu, String product) {
        return menu.product(product)
                .orElseThrow(() -> new CorruptHistory("no product " + product + " on the menu"));
    }
}
