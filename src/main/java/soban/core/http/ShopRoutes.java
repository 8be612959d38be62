package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;

import java.util.List;

/// Which shops there are and what they sell, for everybody.
final class ShopRoutes {
    private final Calls calls;
    private final CustomerViews views;

    ShopRoutes(Calls calls, CustomerViews views) {
        this.calls = calls;
        this.views = views;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/shops", this::list);
        routes.get("/shops/{shop}/menu", this::menu);
    }

    record ShopList(List<Entry> shops) {}

    record Entry(
            String id, String name, String area, String currency, Preset preset, String menu) {}

    record MenuPage(String shop, String name, String currency, List<Product> products) {}

    private void list(Context call) {
        @Nullable String area = call.queryParam("area");
        Calls.answer(
                call,
                200,
                new ShopList(
                        views.shops(area == null || area.isBlank() ? null : area).stream()
                                .map(ShopRoutes::entry)
                                .toList()));
    }

    private static Entry entry(Shop shop) {
        return new Entry(
                shop.id().value(),
                shop.name(),
                shop.area(),
                shop.currency(),
                shop.preset(),
                "/shops/" + shop.id() + "/menu");
    }

    private void menu(Context call) {
        Shop shop = calls.shop(call);
        Calls.answer(
                call,
                200,
                new MenuPage(
                        shop.id().value(), shop.name(), shop.currency(), shop.menu().products()));
    }
}
