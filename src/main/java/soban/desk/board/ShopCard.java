package soban.desk.board;

import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopEvent.ProductBackOnSale;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.shop.ShopEvent.ShopEnrolled;

import java.time.Duration;
import java.util.List;

/// What a desk knows of its shop.
public record ShopCard(String name, Duration undoWindow, Menu menu) {

    /// Before the shop's enrolment has been read, its id must do for a name.
    public static ShopCard unread(String id) {
        return new ShopCard(id, Preset.CAFE.settings().undoWindow(), new Menu(List.of()));
    }

    public ShopCard after(ShopEvent event) {
        return switch (event) {
            case ShopEnrolled enrolled ->
                    new ShopCard(
                            enrolled.name(), enrolled.settings().undoWindow(), enrolled.menu());
            case ProductSoldOut(var product) -> with(product, true);
            case ProductBackOnSale(var product) -> with(product, false);
        };
    }

    /// A product's name as people say it, or its id when the menu does not list it.
    public String productName(String product) {
        return menu.product(product).map(Product::name).orElse(product);
    }

    private ShopCard with(String product, boolean soldOut) {
        var products =
                menu.products().stream()
                        .map(each -> each.id().equals(product) ? with(each, soldOut) : each)
                        .toList();
        return new ShopCard(name, undoWindow, new Menu(products));
    }

    private static Product with(Product product, boolean soldOut) {
        return new Product(
                product.id(),
                product.name(),
                product.category(),
                product.price(),
                product.preparationMinutes(),
                product.station(),
                soldOut,
                product.groups());
    }
}
