package soban;

import soban.console.session.SessionState.Place;
import soban.core.setup.DemoShop;
import soban.core.setup.DemoShops;
import soban.core.setup.DemoTown;
import soban.desk.DeskIdentity;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The desks of the demo, by place.
final class DemoPlaces {
    /// The one that opens first.
    static final DeskIdentity KITCHEN = new DeskIdentity(DemoShop.ID, Role.KITCHEN);

    private DemoPlaces() {}

    static List<Place> all() {
        var places = new ArrayList<Place>();
        for (EnrolShop shop : DemoShops.all()) {
            places.add(
                    new Place(
                            shop.name(), desks(shop.shop(), shop.preset().settings().prepares())));
        }
        places.add(new Place("", riders()));
        return places;
    }

    /// A shop that makes nothing has nobody in a kitchen.
    static List<DeskIdentity> desks(ShopId shop, boolean prepares) {
        var owner = new DeskIdentity(shop, Role.OWNER);
        return prepares ? List.of(owner, new DeskIdentity(shop, Role.KITCHEN)) : List.of(owner);
    }

    static List<ShopId> shops() {
        return DemoShops.all().stream().map(EnrolShop::shop).toList();
    }

    /// Shops that send all they sell: what riders see without anybody's doing.
    static Stream<ShopId> sending() {
        return DemoShops.all().stream()
                .filter(shop -> !shop.preset().settings().prepares())
                .map(EnrolShop::shop);
    }

    static List<DeskIdentity> riders() {
        return DemoTown.riders().stream().map(rider -> new DeskIdentity(rider.rider())).toList();
    }
}
