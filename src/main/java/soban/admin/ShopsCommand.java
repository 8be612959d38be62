package soban.admin;

import picocli.CommandLine.Command;

import soban.core.operator.OperatorLink;
import soban.domain.unit.Device;

/// `soban admin shops`.
@Command(name = "shops", description = "Lists the shops that are enrolled.")
final class ShopsCommand extends ListAction {
    @Override
    Listing list(OperatorLink link) {
        var units = link.units();
        var listing =
                new Listing("id", "name", "preset", "area", "currency", "products", "devices");
        for (var shop : units.shops()) {
            listing.add(
                    shop.id().value(),
                    shop.name(),
                    Presets.name(shop.preset()),
                    shop.area().id(),
                    shop.currency(),
                    shop.menu().products().size(),
                    shop.devices().all().stream().filter(Device::live).count());
        }
        for (String unit : units.parked()) {
            listing.add(unit, "can't be read", null, null, null, null, null);
        }
        return listing;
    }
}
