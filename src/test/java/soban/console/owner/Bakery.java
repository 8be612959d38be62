package soban.console.owner;

import soban.console.screen.Language;
import soban.domain.money.Money;
import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.Menu;
import soban.domain.shop.Option;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Pace;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.domain.shop.Stock;
import soban.domain.unit.Device;
import soban.domain.unit.Devices;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;

/// A café with a counter for the tests of the owner's pages: drinks with options, bread that is
/// counted, and names that are long.
public final class Bakery {
    public static final ShopId SHOP = new ShopId("cafe");

    private final boolean korean;

    public Bakery(Language language) {
        korean = language == Language.KO;
    }

    public static Shop english() {
        return new Bakery(Language.EN).shop();
    }

    public Shop shop() {
        return shop(menu());
    }

    public Shop shop(Menu menu) {
        return new Shop(
                SHOP,
                say("소반 카페 성수점", "Soban Café Seongsu"),
                new Area(
                        "seongsu",
                        List.of(
                                district("seongsu-1", "성수1가", "Seongsu 1-ga"),
                                district("seongsu-2", "성수2가", "Seongsu 2-ga"),
                                district("songjeong", "송정동", "Songjeong-dong"))),
                new GeoPoint(37.54, 127.05),
                "KRW",
                Preset.CAFE,
                Preset.CAFE.settings(),
                menu,
                Pace.USUAL,
                new Devices(
                        List.of(
                                Device.registered("counter-pc-7f3a", Role.OWNER, "1"),
                                Device.registered("kitchen-2-91bd", Role.KITCHEN, "1"),
                                Device.registered("old-tablet-03c2", Role.KITCHEN, "1")
                                        .with(Device.State.SIGNED_OFF),
                                Device.registered("lost-phone-55aa", Role.OWNER, "1")
                                        .with(Device.State.RETIRED))),
                84);
    }

    private District district(String id, String ko, String en) {
        return new District(id, say(ko, en), new GeoPoint(37.54, 127.05));
    }

    public Menu menu() {
        String coffee = say("커피", "Coffee");
        String bread = say("빵과 케이크", "Bread and cake");
        var all = new ArrayList<Product>();
        all.add(
                new Product(
                        "americano",
                        say("아메리카노", "Americano"),
                        coffee,
                        new Money(4000),
                        3,
                        say("바", "bar"),
                        false,
                        null,
                        List.of(heat(), size())));
        all.add(
                new Product(
                        "latte",
                        say("바닐라라떼", "Vanilla latte"),
                        coffee,
                        new Money(5500),
                        4,
                        say("바", "bar"),
                        false,
                        null,
                        List.of(heat(), size(), extras())));
        all.add(
                new Product(
                        "espresso",
                        say("에스프레소", "Espresso"),
                        coffee,
                        new Money(3500),
                        2,
                        say("바", "bar"),
                        false,
                        null,
                        List.of()));
        all.add(
                new Product(
                        "cold-brew",
                        say("콜드브루", "Cold brew"),
                        coffee,
                        new Money(5000),
                        1,
                        say("바", "bar"),
                        true,
                        null,
                        List.of()));
        all.add(
                new Product(
                        "salt-bread",
                        say("소금빵", "Salt bread"),
                        bread,
                        new Money(3200),
                        0,
                        "",
                        false,
                        new Stock(14, 0),
                        List.of()));
        all.add(
                new Product(
                        "croissant",
                        say("크루아상", "Croissant"),
                        bread,
                        new Money(3800),
                        0,
                        "",
                        false,
                        new Stock(2, 0),
                        List.of()));
        all.add(
                new Product(
                        "cake",
                        say(
                                "무화과 얼그레이 바스크 치즈케이크 홀사이즈",
                                "Fig and Earl Grey Basque cheesecake, whole"),
                        bread,
                        new Money(48000),
                        15,
                        say("오븐", "oven"),
                        false,
                        new Stock(0, 0),
                        List.of()));
        all.add(
                new Product(
                        "tea",
                        say("유자차", "Citron tea"),
                        "",
                        new Money(4800),
                        3,
                        say("바", "bar"),
                        false,
                        null,
                        List.of()));
        return new Menu(all);
    }

    private OptionGroup heat() {
        return new OptionGroup(
                "heat",
                say("온도", "Temperature"),
                true,
                false,
                List.of(
                        new Option("hot", say("따뜻하게", "Hot"), Money.NONE),
                        new Option("iced", say("아이스", "Iced"), new Money(500))));
    }

    private OptionGroup size() {
        return new OptionGroup(
                "size",
                say("사이즈", "Size"),
                false,
                false,
                List.of(new Option("large", say("라지", "Large"), new Money(700))));
    }

    private OptionGroup extras() {
        return new OptionGroup(
                "extras",
                say("추가", "Extras"),
                false,
                true,
                List.of(
                        new Option("shot", say("샷 추가", "Extra shot"), new Money(500)),
                        new Option("oat", say("오트밀크로 변경", "Oat milk instead"), new Money(600)),
                        new Option("light", say("덜 달게", "Less sweet"), Money.NONE),
                        new Option("own-cup", say("개인 컵", "Own cup"), new Money(-300))));
    }

    public String say(String ko, String en) {
        return korean ? ko : en;
    }
}
