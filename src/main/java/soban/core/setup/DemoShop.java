package soban.core.setup;

import soban.domain.money.Money;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;

import java.util.List;

/// A café in Seongsu-dong to look around in. Its names are what its people call across the room;
/// its ids are what a reader of `curl` can type.
public final class DemoShop {
    public static final ShopId ID = new ShopId("cafe");

    private static final String COFFEE = "커피";
    private static final String DRINK = "음료";
    private static final String BAKERY = "베이커리";
    private static final String DESSERT = "디저트";
    private static final String BAR = "bar";
    private static final String OVEN = "oven";

    private static final OptionGroup TEMPERATURE =
            one("temperature", "온도", true, option("hot", "핫", 0), option("iced", "아이스", 0));
    private static final OptionGroup SIZE =
            one("size", "사이즈", false, option("regular", "레귤러", 0), option("large", "라지", 500));
    private static final OptionGroup EXTRAS =
            several(
                    "extras",
                    "추가",
                    option("extra-shot", "샷 추가", 500),
                    option("decaf", "디카페인", 500),
                    option("less-ice", "얼음 적게", 0));
    private static final OptionGroup MILK =
            one("milk", "우유", false, option("oat", "오트밀크", 600), option("soy", "두유", 500));
    private static final OptionGroup SWEETNESS =
            one("sweetness", "당도", false, option("less-sweet", "덜 달게", 0));
    private static final OptionGroup WARM =
            one("warm", "데우기", false, option("warmed", "데워서", 0), option("as-is", "그대로", 0));

    private DemoShop() {}

    public static EnrolShop enrolment() {
        return new EnrolShop(
                ID, "소반 카페 성수점", DemoArea.AREA, DemoArea.SEONGSU, "KRW", Preset.CAFE, menu());
    }

    private static Menu menu() {
        return new Menu(
                List.of(
                        coffee("americano", "아메리카노", 4500, 2, TEMPERATURE, SIZE, EXTRAS),
                        coffee("espresso", "에스프레소", 4000, 1),
                        coffee("cafe-latte", "카페라떼", 5000, 3, TEMPERATURE, SIZE, MILK, EXTRAS),
                        coffee("flat-white", "플랫화이트", 5500, 3, MILK, EXTRAS),
                        coffee("vanilla-latte", "바닐라라떼", 5500, 3, TEMPERATURE, SIZE, MILK, EXTRAS),
                        coffee("einspanner", "아인슈페너", 6000, 4, TEMPERATURE, SWEETNESS),
                        coffee("cold-brew", "콜드브루", 5000, 1, SIZE, EXTRAS),
                        drink("yuja-ade", "유자 에이드", 6000, 3, SIZE, SWEETNESS),
                        drink("strawberry-latte", "딸기라떼", 6500, 4, SIZE, MILK, SWEETNESS),
                        drink("matcha-latte", "말차라떼", 6000, 3, TEMPERATURE, SIZE, MILK, SWEETNESS),
                        fromOven("croissant", "크루아상", BAKERY, 4200, 3, WARM),
                        fromOven("salt-bread", "소금빵", BAKERY, 3500, 2, WARM),
                        fromOven("basque-cheesecake", "바스크 치즈케이크", DESSERT, 7000, 1),
                        fromOven("tiramisu", "티라미수", DESSERT, 7500, 1)));
    }

    private static Product coffee(
            String id, String name, long price, int minutes, OptionGroup... groups) {
        return product(id, name, COFFEE, price, minutes, BAR, groups);
    }

    private static Product drink(
            String id, String name, long price, int minutes, OptionGroup... groups) {
        return product(id, name, DRINK, price, minutes, BAR, groups);
    }

    private static Product fromOven(
            String id,
            String name,
            String category,
            long price,
            int minutes,
            OptionGroup... groups) {
        return product(id, name, category, price, minutes, OVEN, groups);
    }

    private static Product product(
            String id,
            String name,
            String category,
            long price,
            int minutes,
            String station,
            OptionGroup... groups) {
        return new Product(
                id,
                name,
                category,
                new Money(price),
                minutes,
                station,
                false,
                null,
                List.of(groups));
    }

    private static OptionGroup one(String id, String name, boolean required, Option... options) {
        return new OptionGroup(id, name, required, false, List.of(options));
    }

    private static OptionGroup several(String id, String name, Option... options) {
        return new OptionGroup(id, name, false, true, List.of(options));
    }

    private static Option option(String id, String name, long difference) {
        return new Option(id, name, new Money(difference));
    }
}
