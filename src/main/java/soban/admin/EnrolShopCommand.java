package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import soban.core.operator.OperatorLink;
import soban.core.orders.LiveUnits;
import soban.core.setup.SetupProblem;
import soban.domain.place.Area;
import soban.domain.shop.Preset;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Role;
import soban.wire.Units;

import java.util.List;
import java.util.Optional;

/// `soban admin enrol-shop`. What was interrupted is finished by the same command.
@Command(
        name = "enrol-shop",
        description =
                "Takes a shop in, and prints a code for the first desk of each role. The same"
                        + " again changes nothing but makes new codes.")
final class EnrolShopCommand extends AdminAction {
    @Mixin private final ShopOptions options = new ShopOptions();

    @Override
    int act(OperatorLink link) throws SetupProblem {
        LiveUnits units = link.units();
        EnrolShop wish = options.draft().wish(id -> area(units, id));
        Optional<Shop> before = ShopIntake.enrol(link, units, wish);
        out().println(before.map(EnrolShopCommand::unchanged).orElseGet(() -> enrolled(wish)));
        Codes.print(link, Units.of(wish.shop()), roles(wish.preset()), out());
        return 0;
    }

    private static Optional<Area> area(LiveUnits units, String id) {
        return units.shops().stream().map(Shop::area).filter(a -> a.id().equals(id)).findFirst();
    }

    private static String unchanged(Shop shop) {
        return "%s is enrolled already, as %s; nothing was changed."
                .formatted(shop.id(), shop.name());
    }

    private static String enrolled(EnrolShop wish) {
        return "%s is enrolled: %s (%s, %s), %d products, area %s."
                .formatted(
                        wish.shop(),
                        wish.name(),
                        Presets.name(wish.preset()),
                        wish.currency(),
                        wish.menu().products().size(),
                        wish.area().id());
    }

    /// A shop that makes nothing has nobody in a kitchen.
    private static List<Role> roles(Preset preset) {
        return preset.settings().prepares()
                ? List.of(Role.OWNER, Role.KITCHEN)
                : List.of(Role.OWNER);
    }
}
