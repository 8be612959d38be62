package soban.desk;

import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.wire.Topics;
import soban.wire.Units;

import java.util.Locale;

/// Which desk this is: a shop's (`cafe/owner`, `cafe/kitchen`) or a rider's (`rider/rider-1`). The
/// device is made once per cache file.
///
/// @param unit whose desk it is: what its presses are decided by
public record DeskIdentity(String unit, Role role) {
    public DeskIdentity {
        boolean fits =
                switch (role) {
                    case OWNER, KITCHEN -> Units.isShop(unit);
                    case RIDER -> Units.isRider(unit);
                    case CUSTOMER, OPERATOR, SYSTEM -> false;
                };
        if (!fits) {
            throw new IllegalArgumentException(role + " has no desk at " + unit);
        }
    }

    public DeskIdentity(ShopId shop, Role role) {
        this(Units.of(shop), role);
    }

    public DeskIdentity(RiderId rider) {
        this(Units.of(rider), Role.RIDER);
    }

    public ShopId shop() {
        return Units.shop(unit);
    }

    public RiderId rider() {
        return Units.rider(unit);
    }

    public boolean isRider() {
        return role == Role.RIDER;
    }

    /// The owner whose desk it is, as people say it before the desk knows a better name.
    public String place() {
        return isRider() ? rider().value() : shop().value();
    }

    /// Where its presses go.
    public String in() {
        return isRider() ? Topics.in(rider()) : Topics.in(shop(), role);
    }

    /// What it reads.
    public String out() {
        return isRider() ? Topics.out(rider()) : Topics.out(shop(), role);
    }

    /// As it is written on a command line.
    @Override
    public String toString() {
        return isRider() ? "rider/" + rider() : shop() + "/" + role.name().toLowerCase(Locale.ROOT);
    }
}
