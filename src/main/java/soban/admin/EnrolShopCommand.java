package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import soban.core.operator.OperatorLink;
import soban.core.orders.LiveUnits;
import soban.core.setup.Newcomer;
import soban.core.setup.SetupProblem;
import soban.domain.place.Area;
import soban.domain.shop.Preset;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Decision;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `soban admin enrol-shop`. What a rule forbids is found before anything is written; what was
/// interrupted is finished by the same command.
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
        Optional<Shop> before = units.shop(wish.shop());
        if (ShopDecider.decide(before.orElse(null), wish, Instant.now())
                instanceof Decision.Refused(var refusal)) {
            throw AdminRefusal.forbidden(AdminWords.of(refusal));
        }
        var newcomer = Newcomer.of(wish);
        require(link.enrol(newcomer));
        out().println(before.map(EnrolShopCommand::unchanged).orElseGet(() -> enrolled(wish)));
        Codes.print(link, newcomer.unit(), roles(wish.preset()), out());
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
