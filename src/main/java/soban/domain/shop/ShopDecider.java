package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopCommand.PutBack;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.util.function.Function;

/// Decides on a shop's enrolment and menu. What is already so is accepted without an event, so that
/// a repetition is harmless.
public final class ShopDecider {
    private ShopDecider() {}

    public static Decision decide(@Nullable Shop shop, ShopCommand command) {
        return switch (command) {
            case EnrolShop enrol -> enrol(shop, enrol);
            case SellOut out -> sale(shop, out.product(), true, ProductSoldOut::new);
            case PutBack back -> sale(shop, back.product(), false, ProductBackOnSale::new);
        };
    }

    public static Shop evolve(@Nullable Shop shop, ShopEvent event) {
        return switch (event) {
            case ShopEnrolled enrolled -> enrolled(shop, enrolled);
            case ProductSoldOut(var product) ->
                    known(shop).withMenu(known(shop).menu().withSoldOut(product, true));
            case ProductBackOnSale(var product) ->
                    known(shop).withMenu(known(shop).menu().withSoldOut(product, false));
        };
    }

    private static Decision enrol(@Nullable Shop shop, EnrolShop enrol) {
        if (shop == null) {
            return Decision.accept(
                    new ShopEnrolled(
                            enrol.shop(),
                            enrol.name(),
                            enrol.area(),
                            enrol.currency(),
                            enrol.preset(),
                            enrol.preset().settings(),
                            enrol.menu()));
        }
        return shop.preset() == enrol.preset() && shop.currency().equals(enrol.currency())
                ? Decision.accept()
                : Decision.refuse(RefusalCode.SHOP_ENROLLED_OTHERWISE, shop.preset().name());
    }

    private static Shop enrolled(@Nullable Shop before, ShopEnrolled now) {
        if (before != null) {
            throw new CorruptHistory(now.shop() + " was enrolled twice");
        }
        return new Shop(
                now.shop(),
                now.name(),
                now.area(),
                now.currency(),
                now.preset(),
                now.settings(),
                now.menu(),
                0);
    }

    private static Decision sale(
            @Nullable Shop shop, String product, boolean soldOut, Function<String, Event> event) {
        if (shop == null) {
            return Decision.refuse(RefusalCode.SHOP_UNKNOWN);
        }
        return shop.menu()
                .product(product)
                .map(
                        p ->
                                p.soldOut() == soldOut
                                        ? Decision.accept()
                                        : Decision.accept(event.apply(product)))
                .orElseGet(() -> Decision.refuse(RefusalCode.PRODUCT_UNKNOWN, product));
    }

    private static Shop known(@Nullable Shop shop) {
        if (shop == null) {
            throw new CorruptHistory("a change of a shop that was never enrolled");
        }
        return shop;
    }
}
