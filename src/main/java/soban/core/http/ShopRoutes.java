package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.domain.shop.Preset;
import soban.domain.shop.Shop;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Which shops there are and what they sell, for everybody.
final class ShopRoutes {
    private final Calls calls;
    private final CustomerViews views;
    private final InstantSource clock;

    ShopRoutes(Calls calls, CustomerViews views, InstantSource clock) {
        this.calls = calls;
        this.views = views;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/shops", this::list);
        routes.get("/shops/{shop}/menu", this::menu);
    }

    record ShopList(List<Entry> shops) {}

    record Entry(
            String id,
            String name,
            String area,
            String currency,
            Preset preset,
            MenuPage.Door door,
            String menu) {}

    private void list(Context call) {
        @Nullable String area = call.queryParam("area");
        Instant now = clock.instant();
        Calls.answer(
                call,
                200,
                new ShopList(
                        views.shops(area == null || area.isBlank() ? null : area).stream()
                                .map(shop -> entry(shop, now))
                                .toList()));
    }

    private static Entry entry(Shop shop, Instant now) {
        return new Entry(
                shop.id().value(),
                shop.name(),
                shop.area().id(),
                shop.currency(),
                shop.preset(),
                MenuPage.Door.of(shop, now),
                "/shops/" + shop.id() + "/menu");
    }

    private void menu(Context call) {
        Calls.answer(call, 200, MenuPage.of(calls.shop(call), clock.instant()));
    }
}
