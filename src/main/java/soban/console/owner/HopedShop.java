package soban.console.owner;

import soban.desk.DeskAction;
import soban.desk.board.ShopCard;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.SettingsChanged;
import soban.domain.shop.ShopEvent.ShopBusy;
import soban.domain.shop.ShopEvent.ShopNoLongerBusy;
import soban.domain.shop.ShopEvent.ShopPaused;
import soban.domain.shop.ShopEvent.ShopResumed;
import soban.domain.shop.ShopEvent.StockCounted;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The shop as it will be if all that was pressed here is granted, so that a press shows at once
/// and the next one builds on it: settings that are saved twice while offline must not undo each
/// other.
///
/// @param products what a press about waits
/// @param settings a press about the settings waits
/// @param pace a press about a pause or busy mode waits
record HopedShop(ShopCard shop, Set<String> products, boolean settings, boolean pace) {
    HopedShop {
        products = Set.copyOf(products);
    }

    static HopedShop of(ShopCard known, List<DeskAction> unanswered) {
        var shop = known;
        var products = new HashSet<String>();
        boolean settings = false;
        boolean pace = false;
        for (DeskAction action : unanswered) {
            shop = after(shop, action);
            switch (action) {
                case DeskAction.PutProduct(var product) -> products.add(product.id());
                case DeskAction.SellOut(var id) -> products.add(id);
                case DeskAction.PutBack(var id) -> products.add(id);
                case DeskAction.CountStock(var id, var _) -> products.add(id);
                case DeskAction.AddStock(var id, var _) -> products.add(id);
                case DeskAction.ChangeSettings _ -> settings = true;
                case DeskAction.Pause _,
                        DeskAction.Resume _,
                        DeskAction.Busy _,
                        DeskAction.EndBusy _ ->
                        pace = true;
                default -> {}
            }
        }
        return new HopedShop(shop, products, settings, pace);
    }

    private static ShopCard after(ShopCard shop, DeskAction action) {
        return switch (action) {
            case DeskAction.PutProduct(var product) -> put(shop, product);
            case DeskAction.RemoveProduct(var id) -> shop.after(new ProductRemoved(id));
            case DeskAction.SellOut(var id) -> shop.after(new ProductSoldOut(id));
            case DeskAction.PutBack(var id) -> shop.after(new ProductBackOnSale(id));
            case DeskAction.CountStock(var id, var units) ->
                    shop.after(new StockCounted(id, units));
            case DeskAction.AddStock(var id, var units) -> added(shop, id, units);
            case DeskAction.Pause(var until) -> shop.after(new ShopPaused(until));
            case DeskAction.Resume() -> shop.after(new ShopResumed());
            case DeskAction.Busy(var extra, var until) -> shop.after(new ShopBusy(extra, until));
            case DeskAction.EndBusy() -> shop.after(new ShopNoLongerBusy());
            case DeskAction.ChangeSettings(var changed) -> shop.after(new SettingsChanged(changed));
            default -> shop;
        };
    }

    /// Stock, and whether it is sold out, has words of its own: the core leaves them as they are.
    private static ShopCard put(ShopCard shop, Product wanted) {
        var before = shop.product(wanted.id());
        var card = shop.after(new ProductPut(wanted));
        if (before.isEmpty()) {
            return card;
        }
        Product now = before.get();
        return card.after(
                        new StockCounted(
                                wanted.id(), now.stock() == null ? null : now.stock().onHand()))
                .soldOut(wanted.id(), now.soldOut());
    }

    private static ShopCard added(ShopCard shop, String id, int units) {
        return shop.product(id)
                .map(Product::stock)
                .map(stock -> shop.after(new StockCounted(id, stock.onHand() + units)))
                .orElse(shop);
    }
}
