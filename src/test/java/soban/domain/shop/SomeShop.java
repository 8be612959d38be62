package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.Decision;

import java.time.Instant;
import java.util.List;

/// A shop on which its owner's decisions are tried: tea with options, of which nobody counts how
/// many there are, and kits, of which there are five.
final class SomeShop {
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    static final Area AREA =
            new Area(
                    "demo", List.of(new District("yeonnam", "연남동", new GeoPoint(37.566, 126.923))));
    static final GeoPoint HERE = new GeoPoint(37.56, 126.92);
    static final Product TEA =
            new Product(
                    "tea",
                    "Tea",
                    "tea",
                    new Money(4000),
                    2,
                    "bar",
                    false,
                    null,
                    List.of(group("size", option("large", 500), option("small", -500))));
    static final Product KIT =
            new Product(
                    "kit",
                    "Kit",
                    "kits",
                    new Money(20_000),
                    0,
                    "bar",
                    false,
                    new Stock(5, 0),
                    List.of());
    static final Menu MENU = new Menu(List.of(TEA, KIT));
    static final EnrolShop ENROL = enrol(AREA, HERE, MENU);
    static final ShopEnrolled ENROLLED =
            new ShopEnrolled(
                    ENROL.shop(),
                    ENROL.name(),
                    AREA,
                    HERE,
                    "KRW",
                    Preset.CAFE,
                    Preset.CAFE.settings(),
                    MENU);
    static final Shop SHOP = ShopDecider.evolve(null, ENROLLED);

    private SomeShop() {}

    static EnrolShop enrol(Area area, GeoPoint position, Menu menu) {
        return new EnrolShop(new ShopId("cafe"), "Siren", area, position, "KRW", Preset.CAFE, menu);
    }

    static OptionGroup group(String id, Option... options) {
        return new OptionGroup(id, id, false, false, List.of(options));
    }

    static Option option(String id, long difference) {
        return new Option(id, id, new Money(difference));
    }

    static Decision decide(@Nullable Shop shop, ShopCommand command) {
        return ShopDecider.decide(shop, command, NOON);
    }

    static Shop after(@Nullable Shop shop, ShopEvent event) {
        return ShopDecider.evolve(shop, event);
    }
}
