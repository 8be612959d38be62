package soban.simulation;

import soban.core.setup.DemoShops;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Preset;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.Telling;

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

    /// It can be ordered without choosing an option.
    static boolean isPlain(Product product) {
        return product.groups().stream().noneMatch(OptionGroup::required);
    }

    static boolean hasKitchen(EnrolShop shop) {
        return shop.preset() != Preset.MEALKIT && shop.preset() != Preset.FLOWERS_ONLINE;
    }
}
