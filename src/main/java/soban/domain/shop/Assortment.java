package soban.domain.shop;

import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

/// What a shop has on its menu.
final class Assortment {
    private Assortment() {}

    static Decision put(Shop shop, Product wanted) {
        var before = shop.menu().product(wanted.id());
        Product product = before.map(now -> asItStands(wanted, now)).orElse(wanted);
        if (before.filter(product::equals).isPresent()) {
            return Decision.accept();
        }
        return ProductCheck.wrong(before.isPresent() ? wanted.withStock(null) : wanted)
                .or(() -> ProductCheck.tooLong(shop.menu().with(product)))
                .map(what -> Decision.refuse(RefusalCode.PRODUCT_INVALID, what))
                .orElseGet(() -> Decision.accept(new ProductPut(product)));
    }

    /// Whoever rewrites a product has seen an older state of it: how many there are, and whether it
    /// is sold out, has words of its own.
    private static Product asItStands(Product wanted, Product now) {
        return wanted.withStock(now.stock()).withSoldOut(now.soldOut());
    }

    static Decision remove(Shop shop, String product) {
        var found = shop.menu().product(product);
        if (found.isEmpty()) {
            return Decision.accept();
        }
        return found.get().reserved() > 0
                ? Decision.refuse(RefusalCode.STOCK_RESERVED, product)
                : Decision.accept(new ProductRemoved(product));
    }

    static Decision sale(Shop shop, String product, boolean soldOut, Event change) {
        return shop.menu()
                .product(product)
                .map(p -> p.soldOut() == soldOut ? Decision.accept() : Decision.accept(change))
                .orElseGet(() -> Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, product));
    }
}
