package soban.domain.shop;

import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.shop.ShopEvent.ProductRemoved;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// What a shop has on its menu.
final class Assortment {
    private static final Duration LONGEST_SOLD_OUT = Duration.ofDays(7);

    private Assortment() {}

    static Decision put(Shop shop, Product wanted) {
        var before = shop.menu().product(wanted.id());
        Product product = before.map(now -> asItStands(wanted, now)).orElse(wanted);
        if (before.filter(product::equals).isPresent()) {
            return Decision.accept();
        }
        return ProductCheck.wrong(before.isPresent() ? wanted.withStock(null).onSale() : wanted)
                .or(() -> ProductCheck.tooLong(shop.menu().with(product)))
                .map(what -> Decision.refuse(RefusalCode.PRODUCT_INVALID, what))
                .orElseGet(() -> Decision.accept(new ProductPut(product)));
    }

    /// Whoever rewrites a product has seen an older state of it: how many there are, and whether it
    /// is sold out, has words of its own.
    private static Product asItStands(Product wanted, Product now) {
        return wanted.withStock(now.stock()).soldOutAs(now);
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

    /// A press that comes when its time is over changes nothing.
    static Decision sellOut(Shop shop, SellOut wish, Instant now) {
        var found = shop.menu().product(wish.product());
        if (found.isEmpty()) {
            return Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, wish.product());
        }
        Instant until = wish.until();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SOLD_OUT)))) {
            return Decision.refuse(RefusalCode.TIME_OUT_OF_RANGE, until.toString());
        }
        Product product = found.get();
        return product.isSoldOut(now) && Objects.equals(until, product.soldOutUntil())
                ? Decision.accept()
                : Decision.accept(new ProductSoldOut(wish.product(), until));
    }

    static Decision putBack(Shop shop, String product, Instant now) {
        return shop.menu()
                .product(product)
                .map(
                        p ->
                                p.isSoldOut(now)
                                        ? Decision.accept(new ProductBackOnSale(product))
                                        : Decision.accept())
                .orElseGet(() -> Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, product));
    }
}
