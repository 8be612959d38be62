package soban.domain.access;

import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.Settings;
import soban.domain.shop.ShopCommand.EnrolShop;

import java.util.ArrayList;
import java.util.List;

/// What a shop's owner or operator wrote about the shop, its settings and its menu.
final class WrittenInShop {
    private WrittenInShop() {}

    static List<Written> of(EnrolShop enrol) {
        var all = new ArrayList<Written>();
        all.add(Written.of("name", enrol.name()));
        all.add(Written.of("area", enrol.area().id()));
        for (var district : enrol.area().districts()) {
            all.add(Written.of("district", district.id()));
            all.add(Written.of("district", district.name()));
        }
        all.add(Written.of("currency", enrol.currency()));
        enrol.menu().products().forEach(product -> all.addAll(of(product)));
        if (enrol.settings() != null) {
            all.addAll(of(enrol.settings()));
        }
        return all;
    }

    static List<Written> of(Settings settings) {
        var all = new ArrayList<Written>();
        all.add(Written.of("zone", settings.hours().zone()));
        all.add(Written.of("seller phone", settings.telling().sellerPhone()));
        settings.delivery().districts().forEach(id -> all.add(Written.of("district", id)));
        return all;
    }

    static List<Written> of(Product product) {
        var all = new ArrayList<Written>();
        all.add(Written.of("product", product.id()));
        all.add(Written.of("name", product.name()));
        all.add(Written.of("category", product.category()));
        all.add(Written.of("station", product.station()));
        for (OptionGroup group : product.groups()) {
            all.add(Written.of("group", group.id()));
            all.add(Written.of("group", group.name()));
            for (var option : group.options()) {
                all.add(Written.of("option", option.id()));
                all.add(Written.of("option", option.name()));
            }
        }
        return all;
    }
}
