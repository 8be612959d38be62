package soban.admin;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.core.orders.LiveUnits;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Devices;
import soban.wire.Units;

/// Which shop or rider is meant.
final class UnitOptions {
    @Option(names = "--shop", paramLabel = "SHOP", description = "The shop's id.")
    private @Nullable String shop;

    @Option(names = "--rider", paramLabel = "RIDER", description = "The rider's id.")
    private @Nullable String rider;

    /// The unit, of which is known that it is there.
    record Known(String unit, Devices devices, boolean isShop) {}

    Known find(LiveUnits units) {
        if ((shop == null) == (rider == null)) {
            throw AdminRefusal.wrong("Name one of the two: --shop or --rider.");
        }
        return shop == null ? rider(units, String.valueOf(rider)) : shop(units, shop);
    }

    private static Known shop(LiveUnits units, String named) {
        ShopId id = Ids.shop(named);
        return units.shop(id)
                .map(known -> new Known(Units.of(id), known.devices(), true))
                .orElseThrow(
                        () ->
                                AdminRefusal.forbidden(
                                        "There is no shop %s. `soban admin shops` lists all."
                                                .formatted(named)));
    }

    private static Known rider(LiveUnits units, String named) {
        RiderId id = Ids.rider(named);
        return units.rider(id)
                .map(known -> new Known(Units.of(id), known.devices(), false))
                .orElseThrow(
                        () ->
                                AdminRefusal.forbidden(
                                        "There is no rider %s. `soban admin riders` lists all."
                                                .formatted(named)));
    }
}
