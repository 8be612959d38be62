package soban.desk.board;

import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand;
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

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The shop as it will be if all that was pressed here is granted, so that a press shows at once
/// and the next one builds on it: settings that are saved twice while offline must not undo each
/// other. It is made of the outbox, so that it is the same after the desk was closed and opened.
///
/// @param products what a press about waits
/// @param settings a press about the settings waits
/// @param pace a press about a pause or busy mode waits
public record HopedShop(ShopCard shop, Set<String> products, boolean settings, boolean pace) {
    public HopedShop {
        products = Set.copyOf(products);
    }

    /// With these presses, the oldest first, on top of what is known.
    public static HopedShop of(ShopCard known, List<ShopCommand> unanswered) {
        var shop = known;
        var products = new HashSet<String>();
        boolean settings = false;
        boolean pace = false;
        for (ShopCommand wish : unanswered) {
            shop = after(shop, wish);
            switch (wish) {
                case ShopCommand.PutProduct(var product) -> products.add(product.id());
                case ShopCommand.RemoveProduct(var id) -> products.add(id);
                case ShopCommand.SellOut(var id, var _) -> products.add(id);
                case ShopCommand.PutBack(var id) -> products.add(id);
                case ShopCommand.CountStock(var id, var _) -> products.add(id);
                case ShopCommand.AddStock(var id, var _) -> products.add(id);
                case ShopCommand.ChangeSettings _ -> settings = true;
                case ShopCommand.PauseShop _, ShopCommand.SetBusy _ -> pace = true;
                case ShopCommand.EnrolShop _, ShopCommand.ForgetOrderers _ -> {}
            }
        }
        return new HopedShop(shop, products, settings, pace);
    }

    /// As it is at a moment: some of what was pressed ends by itself.
    public HopedShop at(Instant now) {
        return new HopedShop(shop.at(now), products, settings, pace);
    }

    private static ShopCard after(ShopCard shop, ShopCommand wish) {
        return switch (wish) {
            case ShopCommand.PutProduct(var product) -> put(shop, product);
            case ShopCommand.RemoveProduct(var id) -> shop.after(new ProductRemoved(id));
            case ShopCommand.SellOut(var id, var until) ->
                    shop.after(new ProductSoldOut(id, until));
            case ShopCommand.PutBack(var id) -> shop.after(new ProductBackOnSale(id));
            case ShopCommand.CountStock(var id, var units) ->
                    shop.after(new StockCounted(id, units));
            case ShopCommand.AddStock(var id, var units) -> added(shop, id, units);
            case ShopCommand.PauseShop(var until) ->
                    shop.after(until == null ? new ShopResumed() : new ShopPaused(until));
            case ShopCommand.SetBusy(var extra, var until) ->
                    shop.after(until == null ? new ShopNoLongerBusy() : new ShopBusy(extra, until));
            case ShopCommand.ChangeSettings(var changed) ->
                    shop.after(new SettingsChanged(changed));
            case ShopCommand.EnrolShop _, ShopCommand.ForgetOrderers _ -> shop;
        };
    }

    /// Stock, and whether it is sold out, has words of its own: the core leaves them as they are.
    private static ShopCard put(ShopCard shop, Product wanted) {
        return shop.product(wanted.id())
                .map(now -> wanted.withStock(now.stock()).soldOutAs(now))
                .map(kept -> shop.after(new ProductPut(kept)))
                .orElseGet(() -> shop.after(new ProductPut(wanted)));
    }

    private static ShopCard added(ShopCard shop, String id, int units) {
        return shop.product(id)
                .map(Product::stock)
                .map(stock -> shop.after(new StockCounted(id, stock.onHand() + units)))
                .orElse(shop);
    }
}
