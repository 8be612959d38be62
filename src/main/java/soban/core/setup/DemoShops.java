package soban.core.setup;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Menu;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.shop.Stock;

import java.util.List;

/// One shop of each preset in the demo's area, the café with its whole menu and the others with a
/// short one.
public final class DemoShops {
    private DemoShops() {}

    public static List<EnrolShop> all() {
        return List.of(
                DemoShop.enrolment(),
                shop(
                        "restaurant",
                        "소반 식당",
                        Preset.RESTAURANT,
                        new GeoPoint(37.5429, 127.0541),
                        product("bibimbap", "비빔밥", "식사", 9500, 8, "kitchen", null),
                        product("kimchi-stew", "김치찌개", "식사", 9000, 10, "kitchen", null),
                        product("pajeon", "해물파전", "안주", 14_000, 12, "grill", null)),
                shop(
                        "mealkit",
                        "소반 밀키트",
                        Preset.MEALKIT,
                        new GeoPoint(37.5467, 127.0592),
                        product("nabe", "밀푀유나베 2인", "밀키트", 21_900, 5, "packing", 40),
                        product("bulgogi", "소불고기 2인", "밀키트", 18_900, 5, "packing", 60)),
                shop(
                        "flowers-online",
                        "소반 꽃배달",
                        Preset.FLOWERS_ONLINE,
                        new GeoPoint(37.5410, 127.0498),
                        product("tulips", "튤립 한 다발", "꽃다발", 32_000, 15, "flowers", 12),
                        product("roses", "장미 스무 송이", "꽃다발", 45_000, 15, "flowers", 8)),
                shop(
                        "florist",
                        "소반 꽃집",
                        Preset.FLORIST,
                        new GeoPoint(37.5479, 127.0470),
                        product("bouquet", "오늘의 꽃다발", "꽃다발", 38_000, 20, "flowers", null),
                        product("basket", "꽃바구니", "바구니", 65_000, 30, "flowers", null)));
    }

    private static EnrolShop shop(
            String id, String name, Preset preset, GeoPoint position, Product... products) {
        return new EnrolShop(
                new ShopId(id),
                name,
                DemoArea.AREA,
                position,
                "KRW",
                preset,
                new Menu(List.of(products)));
    }

    private static Product product(
            String id,
            String name,
            String category,
            long price,
            int minutes,
            String station,
            @Nullable Integer left) {
        Stock stock = left == null ? null : new Stock(left, 0);
        return new Product(
                id, name, category, new Money(price), minutes, station, false, stock, List.of());
    }
}
