package soban.simulation;

import soban.core.setup.DemoShops;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.Telling;
import soban.domain.unit.Role;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Which shops there are in a run.
final class SimShops {
    private SimShops() {}

    /// Some of the five kinds, in any order.
    static List<EnrolShop> some(int count, RandomGenerator random) {
        var all = new ArrayList<>(DemoShops.all());
        while (all.size() > count) {
            all.remove(random.nextInt(all.size()));
        }
        return List.copyOf(all);
    }

    static Settings settings(EnrolShop shop) {
        return shop.preset().settings();
    }

    static Settings withSellerPhone(Settings settings) {
        var now = settings.telling();
        return settings.with(new Telling(now.scope(), now.channel(), now.sellerChannel(), "010-1"));
    }

    /// With hours that end at noon of the first day.
    static Settings closing(Settings settings) {
        var span = new OpenSpan(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0));
        return settings.with(new Hours("Asia/Seoul", List.of(span)));
    }

    /// It can be ordered without choosing an option.
    static boolean isPlain(Product product) {
        return product.groups().stream().noneMatch(OptionGroup::required);
    }

    /// The roles that have desks there.
    static List<Role> desks(EnrolShop shop) {
        return hasKitchen(shop) ? List.of(Role.KITCHEN, Role.OWNER) : List.of(Role.OWNER);
    }

    private static boolean hasKitchen(EnrolShop shop) {
        return shop.preset() != Preset.MEALKIT && shop.preset() != Preset.FLOWERS_ONLINE;
    }
}
