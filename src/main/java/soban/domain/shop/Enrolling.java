package soban.domain.shop;

import org.jspecify.annotations.Nullable;

import soban.domain.place.Area;
import soban.domain.place.District;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopEvent.ShopEnrolled;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

import java.util.HashSet;
import java.util.Optional;

/// Enrolling a shop. The preset settles how it works, where nothing else is wished for; all of it
/// must make sense as a whole, because everything later relies on it.
final class Enrolling {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DISTRICT_ID = 60;

    private Enrolling() {}

    static Decision enrol(@Nullable Shop shop, EnrolShop enrol) {
        if (shop != null) {
            return shop.preset() == enrol.preset() && shop.currency().equals(enrol.currency())
                    ? Decision.accept()
                    : Decision.refuse(RefusalCode.SHOP_ENROLLED_OTHERWISE, shop.preset().name());
        }
        var wrongPlace = wrong(enrol);
        if (wrongPlace.isPresent()) {
            return Decision.refuse(RefusalCode.SETTINGS_INVALID, wrongPlace.get());
        }
        return ProductCheck.wrong(enrol.menu())
                .map(what -> Decision.refuse(RefusalCode.PRODUCT_INVALID, what))
                .orElseGet(() -> Decision.accept(enrolled(enrol)));
    }

    private static ShopEnrolled enrolled(EnrolShop enrol) {
        return new ShopEnrolled(
                enrol.shop(),
                enrol.name(),
                enrol.area(),
                enrol.position(),
                enrol.currency(),
                enrol.preset(),
                enrol.chosen(),
                enrol.menu());
    }

    private static Optional<String> wrong(EnrolShop enrol) {
        if (isNoName(enrol.name())) {
            return Optional.of("name");
        }
        if (!enrol.currency().matches("[A-Z]{3}")) {
            return Optional.of("currency " + enrol.currency());
        }
        if (!enrol.position().isOnEarth()) {
            return Optional.of("position");
        }
        return wrong(enrol.area()).or(() -> SettingsCheck.wrong(enrol.chosen(), enrol.area()));
    }

    /// An area's id becomes part of a topic's name, so it is as narrow as a shop's.
    private static Optional<String> wrong(Area area) {
        if (!area.id().matches("[a-z0-9][a-z0-9-]{0,39}")) {
            return Optional.of("area " + area.id());
        }
        if (area.districts().isEmpty()) {
            return Optional.of("area without a district");
        }
        var ids = new HashSet<String>();
        return area.districts().stream()
                .filter(district -> isWrong(district) || !ids.add(district.id()))
                .findFirst()
                .map(district -> "district " + district.id());
    }

    private static boolean isWrong(District district) {
        return district.id().isBlank()
                || district.id().length() > LONGEST_DISTRICT_ID
                || isNoName(district.name())
                || !district.centre().isOnEarth();
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME;
    }
}
