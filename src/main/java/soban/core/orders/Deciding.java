package soban.core.orders;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.order.Authority;
import soban.domain.order.Moment;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderDecider;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Units;

import java.time.Instant;

/// From a command to the decision of its area. What every command must pass stands here: its
/// deadline, its sender's right to ask, and that it concerns the unit to which it was sent.
final class Deciding {
    private Deciding() {}

    static Decision decide(Lookup state, CommandRecord record, Instant now, Instant clock) {
        if (record.deadline() != null && clock.isAfter(record.deadline())) {
            return Decision.refuse(RefusalCode.DEADLINE_PASSED);
        }
        Command command = record.command();
        String unit = record.unit();
        if (!Authority.allows(record.actor().role(), command) || !concerns(unit, command)) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED);
        }
        return switch (command) {
            case OrderCommand order ->
                    OrderDecider.decide(
                            state.shop(unit),
                            state.order(unit, order.order()),
                            order,
                            moment(record, now));
            case ShopCommand shop -> ShopDecider.decide(state.shop(unit), shop);
            case CustomerCommand customer -> Customer.decide(state.customer(unit), customer);
            default -> Decision.refuse(RefusalCode.NOT_ALLOWED);
        };
    }

    private static boolean concerns(String unit, Command command) {
        return switch (command) {
            case OrderCommand order -> unit.equals(Units.of(order.order().shop()));
            case EnrolShop enrol -> unit.equals(Units.of(enrol.shop()));
            case RegisterCustomer register -> unit.equals(Units.of(register.customer()));
            default -> Units.isShop(unit);
        };
    }

    private static Moment moment(CommandRecord record, Instant now) {
        DeviceStamp stamp = record.device();
        return stamp == null
                ? Moment.of(now)
                : Moment.pressed(stamp.pressedAt(), stamp.lastSeen(), now);
    }
}
