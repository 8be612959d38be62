package soban.desk.board;

import soban.desk.MenuItem;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopEvent;
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

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// What a desk knows of its shop.
///
/// @param prepares orders are started and finished; without it an accepted one is ready
public record ShopCard(String name, Duration undoWindow, boolean prepares, List<MenuItem> menu) {
    public ShopCard {
        menu = List.copyOf(menu);
    }

    /// Before the shop's enrolment has been read, its id must do for a name.
    public static ShopCard unread(String id) {
        return card(id, Preset.CAFE.settings(), List.of());
    }

    public static ShopCard of(Shop copy) {
        return card(copy.name(), copy.settings(), items(copy.menu()));
    }

    private static ShopCard card(String name, Settings settings, List<MenuItem> menu) {
        return new ShopCard(name, settings.windows().undo(), settings.prepares(), menu);
    }

    public ShopCard after(ShopEvent event) {
        return switch (event) {
            case ShopEnrolled enrolled ->
                    card(enrolled.name(), enrolled.settings(), items(enrolled.menu()));
            case SettingsChanged(var settings) -> card(name, settings, menu);
            case ProductPut(var product) -> with(item(product));
            case ProductRemoved(var product) -> without(product);
            case ProductSoldOut(var product) -> with(product, true);
            case ProductBackOnSale(var product) -> with(product, false);
            case StockCounted _, ShopPaused _, ShopResumed _, ShopBusy _, ShopNoLongerBusy _ ->
                    this;
        };
    }

    /// A product's name as people say it, or its id when the menu does not list it.
    public String productName(String product) {
        return menu.stream()
                .filter(item -> item.product().equals(product))
                .map(MenuItem::name)
                .findFirst()
                .orElse(product);
    }

    private static List<MenuItem> items(Menu menu) {
        return menu.products().stream().map(ShopCard::item).toList();
    }

    private static MenuItem item(Product product) {
        return new MenuItem(product.id(), product.name(), product.soldOut());
    }

    /// At its old place, or else at the end.
    private ShopCard with(MenuItem changed) {
        boolean known = menu.stream().anyMatch(i -> i.product().equals(changed.product()));
        return known
                ? withMenu(
                        menu.stream()
                                .map(i -> i.product().equals(changed.product()) ? changed : i)
                                .toList())
                : withMenu(Stream.concat(menu.stream(), Stream.of(changed)).toList());
    }

    private ShopCard without(String product) {
        return withMenu(menu.stream().filter(i -> !i.product().equals(product)).toList());
    }

    private ShopCard with(String product, boolean soldOut) {
        return withMenu(
                menu.stream()
                        .map(
                                i ->
                                        i.product().equals(product)
                                                ? new MenuItem(i.product(), i.name(), soldOut)
                                                : i)
                        .toList());
    }

    private ShopCard withMenu(List<MenuItem> changed) {
        return new ShopCard(name, undoWindow, prepares, changed);
    }
}
