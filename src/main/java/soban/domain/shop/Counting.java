package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.ShopCommand.AddStock;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.ShopEvent.StockCounted;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

/// Stock in the owner's hands. What is promised to orders that are not paid yet can't be counted
/// away from them.
final class Counting {
    private Counting() {}

    static Decision count(Shop shop, CountStock count) {
        return shop.menu()
                .product(count.product())
                .map(product -> counted(product, count.units()))
                .orElseGet(() -> Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, count.product()));
    }

    private static Decision counted(Product product, @Nullable Integer units) {
        if (units != null) {
            return onHand(product, units);
        }
        if (product.reserved() > 0) {
            return Decision.refuse(RefusalCode.STOCK_RESERVED, product.id());
        }
        return product.stock() == null
                ? Decision.accept()
                : Decision.accept(new StockCounted(product.id(), null));
    }

    static Decision add(Shop shop, AddStock add) {
        var found = shop.menu().product(add.product());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, add.product());
        }
        Stock stock = found.get().stock();
        return stock == null
                ? Decision.refuse(RefusalCode.STOCK_OUT_OF_RANGE, add.product() + " is not counted")
                : onHand(found.get(), (long) stock.onHand() + add.units());
    }

    private static Decision onHand(Product product, long units) {
        if (units < 0 || units > ProductCheck.MOST_UNITS) {
            return Decision.refuse(RefusalCode.STOCK_OUT_OF_RANGE, product.id());
        }
        if (units < product.reserved()) {
            return Decision.refuse(RefusalCode.STOCK_RESERVED, product.id());
        }
        return product.stock() != null && product.stock().onHand() == units
                ? Decision.accept()
                : Decision.accept(new StockCounted(product.id(), (int) units));
    }
}
