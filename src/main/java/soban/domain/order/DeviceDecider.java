package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.shop.Shop;
import soban.domain.unit.Actor;
import soban.domain.unit.Decision;
import soban.domain.unit.Device;
import soban.domain.unit.DeviceCommand;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceCommand.RequestHead;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.DeviceCommand.RetireDevice;
import soban.domain.unit.DeviceCommand.SignOff;
import soban.domain.unit.DeviceCommand.TurnedAway;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Devices;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Decides what concerns the devices of a unit. One that goes is waited for no more, in all orders
/// that wait for it.
public final class DeviceDecider {
    private static final Pattern INCARNATION = Pattern.compile("[a-z0-9-]{4,64}");
    private static final int MOST_LIVE = 40;

    private DeviceDecider() {}

    /// What the command causes, with all that follows for the orders that waited for the device.
    ///
    /// @param shop the unit, if it is a shop
    /// @param orders all of the unit's orders that are not finished, for the few commands that need
    ///   them
    /// @param highest the number of the device's last command that was decided
    public static Decision decide(
            @Nullable Shop shop,
            Devices devices,
            Supplier<? extends Collection<Order>> orders,
            DeviceCommand command,
            long highest,
            Moment moment) {
        return switch (command) {
            case Hello(var incarnation) -> hello(devices, moment.actor(), incarnation, highest);
            case SignOff off -> signOff(shop, devices, orders.get(), moment);
            case RetireDevice(var device) -> retire(shop, devices, orders.get(), device, moment);
            case RequestSnapshot request -> Decision.accept();
            case RequestHead request -> Decision.accept();
            case TurnedAway(var understood, var reason) ->
                    Decision.refuse(
                            understood ? RefusalCode.NOT_ALLOWED : RefusalCode.NOT_UNDERSTOOD,
                            reason);
        };
    }

    /// Why a command of this run of the device's memory is not heard; empty when it is.
    public static Optional<RefusalCode> objection(
            Devices devices, String device, String incarnation) {
        var known = devices.device(device);
        if (known.isEmpty()) {
            return Optional.of(RefusalCode.DEVICE_UNKNOWN);
        }
        boolean heard =
                known.get().state() != Device.State.RETIRED
                        && known.get().incarnation().equals(incarnation);
        return heard ? Optional.empty() : Optional.of(RefusalCode.DEVICE_SUPERSEDED);
    }

    /// The newest run counts. A greeting of an older one, late or repeated, must not bring it back:
    /// of two copies of one memory it would silence the newer.
    private static Decision hello(Devices devices, Actor actor, String incarnation, long highest) {
        if (!INCARNATION.matcher(incarnation).matches()) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED, "incarnation");
        }
        var known = devices.device(actor.device());
        if (known.filter(device -> device.role() != actor.role()).isPresent()) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED, "a device of another role");
        }
        if (known.filter(device -> isPast(device, incarnation)).isPresent()) {
            return Decision.refuse(RefusalCode.DEVICE_SUPERSEDED);
        }
        boolean live = known.filter(Device::live).isPresent();
        if (live && known.get().incarnation().equals(incarnation)) {
            return Decision.accept();
        }
        if (!live && devices.live(actor.role()).size() >= MOST_LIVE) {
            return Decision.refuse(RefusalCode.NOT_ALLOWED, "at most " + MOST_LIVE + " devices");
        }
        return Decision.accept(
                new DeviceRegistered(actor.device(), actor.role(), incarnation, highest));
    }

    private static boolean isPast(Device device, String incarnation) {
        return device.state() == Device.State.RETIRED || device.former().contains(incarnation);
    }

    private static Decision signOff(
            @Nullable Shop shop, Devices devices, Collection<Order> orders, Moment moment) {
        return devices.device(moment.actor().device())
                .filter(device -> device.live() && device.role() == moment.actor().role())
                .map(
                        device ->
                                gone(
                                        shop,
                                        orders,
                                        device,
                                        new DeviceSignedOff(device.id(), device.role()),
                                        moment))
                .orElseGet(Decision::accept);
    }

    private static Decision retire(
            @Nullable Shop shop,
            Devices devices,
            Collection<Order> orders,
            String id,
            Moment moment) {
        var known = devices.device(id);
        if (known.isEmpty()) {
            return Decision.refuse(RefusalCode.DEVICE_UNKNOWN, id);
        }
        Device device = known.get();
        return device.state() == Device.State.RETIRED
                ? Decision.accept()
                : gone(shop, orders, device, new DeviceRetired(id, device.role()), moment);
    }

    private static Decision gone(
            @Nullable Shop shop,
            Collection<Order> orders,
            Device device,
            DeviceEvent how,
            Moment moment) {
        var events = new ArrayList<Event>(List.of(how));
        if (shop != null) {
            orders.forEach(order -> events.addAll(released(shop, order, device, moment)));
        }
        return new Decision.Accepted(events);
    }

    private static List<Event> released(Shop shop, Order order, Device device, Moment moment) {
        var draft = new Draft(shop, order);
        CancelAnswers.gone(draft, device.id(), moment);
        if (draft.events().isEmpty()) {
            return List.of();
        }
        return switch (Notifying.withMessages(shop, order, draft.accepted())) {
            case Decision.Accepted(var events) -> events;
            case Decision.Refused refused ->
                    throw new IllegalStateException("messages refuse nothing");
        };
    }

    public static Devices evolve(Devices devices, DeviceEvent event) {
        return DeviceEvolution.change(devices, event);
    }
}
