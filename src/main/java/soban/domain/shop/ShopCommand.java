package soban.domain.shop;

import soban.domain.unit.Command;

/// Wishes that concern a shop itself.
public sealed interface ShopCommand extends Command {
    record EnrolShop(
            ShopId shop, String name, String area, String currency, Preset preset, Menu menu)
            implements ShopCommand {}

    record SellOut(String product) implements ShopCommand {}

    record PutBack(String product) implements ShopCommand {}
}
