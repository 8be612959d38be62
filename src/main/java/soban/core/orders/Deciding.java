package soban.core.orders;

import soban.domain.access.Authority;
import soban.domain.access.CardBan;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand;
import soban.domain.customer.CustomerCommand.ChangeCustomer;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.SignIn;
import soban.domain.customer.SignInCommand;
import soban.domain.order.DeviceDecider;
import soban.domain.order.Moment;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderDecider;
import soban.domain.rider.RiderCommand;
import soban.domain.rider.RiderCommand.EnrolRider;
import soban.domain.rider.RiderDecider;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopDecider;
import soban.domain.unit.Command;
import soban.domain.unit.Decision;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.InvitationCommand;
import soban.domain.unit.InvitationCommand.Invite;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Units;

import java.time.Instant;
import java.util.Optional;

/// From a command to the decision of its area. What every command must pass stands here: its
/// deadline, its sender's right to ask, that it concerns the unit to which it was sent, and that no
/// card's number stands in it.
final class Deciding {
    private Deciding() {}

    static Decision decide(Lookup state, CommandRecord record, Instant now, Instant clock) {
        if (record.deadline() != null && clock.isAfter(record.deadline())) {
            return Decision.refuse(RefusalCode.DEADLINE_PASSED);
        }
        Command command = record.command();
        if (!Authority.allows(record.actor().role(), command)
                || !concerns(record.unit(), command)) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED);
        }
        return CardBan.objection(command)
                .<Decision>map(Decision.Refused::new)
                .orElseGet(() -> decided(state, record, now));
    }

    private static Decision decided(Lookup state, CommandRecord record, Instant now) {
        Command command = record.command();
        String unit = record.unit();
        Moment moment = moment(record, now);
        return switch (command) {
            case OrderCommand order ->
                    OrderDecider.decide(
                            state.shop(unit), state.order(unit, order.order()), order, moment);
            case ShopCommand shop -> ShopDecider.decide(state.shop(unit), shop, now);
            case CustomerCommand customer -> Customer.decide(state.customer(unit), customer);
            case SignInCommand signIn -> SignIn.decide(state.customer(unit), signIn, now);
            case RiderCommand rider -> RiderDecider.decide(state.rider(unit), rider, moment);
            case DeviceCommand device ->
                    nobody(state, unit).orElseGet(() -> device(state, record, device, moment));
            case InvitationCommand invitation ->
                    nobody(state, unit)
                            .orElseGet(() -> state.invitations(unit).decide(invitation, now));
            default -> Decision.refuse(RefusalCode.NOT_ALLOWED);
        };
    }

    /// What concerns devices is refused where there is no shop and no rider to have any.
    private static Optional<Decision> nobody(Lookup state, String unit) {
        return state.shop(unit) != null || state.rider(unit) != null
                ? Optional.empty()
                : Optional.of(
                        Decision.refuse(
                                Units.isShop(unit)
                                        ? RefusalCode.SHOP_UNKNOWN
                                        : RefusalCode.RIDER_UNKNOWN));
    }

    private static Decision device(
            Lookup state, CommandRecord record, DeviceCommand command, Moment moment) {
        String unit = record.unit();
        return DeviceDecider.decide(
                state.shop(unit),
                state.devices(unit),
                () ->
                        state.orders(unit, moment.now()).stream()
                                .filter(order -> !order.finished())
                                .toList(),
                command,
                state.origin(unit, record.origin()).highest(),
                moment);
    }

    private static boolean concerns(String unit, Command command) {
        return switch (command) {
            case OrderCommand order -> unit.equals(Units.of(order.order().shop()));
            case EnrolShop enrol -> unit.equals(Units.of(enrol.shop()));
            case ShopCommand shop -> Units.isShop(unit);
            case RegisterCustomer register -> unit.equals(Units.of(register.customer()));
            case ChangeCustomer change -> unit.equals(Units.of(change.customer()));
            case CustomerCommand customer -> Units.isCustomer(unit);
            case SignInCommand signIn -> Units.isCustomer(unit);
            case EnrolRider enrol -> unit.equals(Units.of(enrol.rider()));
            case RiderCommand rider -> Units.isRider(unit);
            case DeviceCommand device -> Units.isShop(unit) || Units.isRider(unit);
            case Invite invite -> hasDesk(unit, invite.role());
            case InvitationCommand invitation -> Units.isShop(unit) || Units.isRider(unit);
            default -> false;
        };
    }

    private static boolean hasDesk(String unit, Role role) {
        return switch (role) {
            case OWNER, KITCHEN -> Units.isShop(unit);
            case RIDER -> Units.isRider(unit);
            case CUSTOMER, OPERATOR, SYSTEM -> false;
        };
    }

    private static Moment moment(CommandRecord record, Instant now) {
        DeviceStamp stamp = record.device();
        return stamp == null
                ? Moment.of(now, record.actor())
                : Moment.pressed(stamp.pressedAt(), stamp.lastSeen(), now, record.actor());
    }
}
