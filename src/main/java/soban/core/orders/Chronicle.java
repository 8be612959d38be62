package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.access.Audience;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerEvent;
import soban.domain.order.DeviceDecider;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvolution;
import soban.domain.order.ShopEffects;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderDecider;
import soban.domain.rider.RiderEvent;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.Devices;
import soban.domain.unit.Event;
import soban.domain.unit.InvitationEvent;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Writes an event into a unit's story: evolves the state and gives the event its place, in the
/// unit's own sequence and on the feed of every role that gets it. An event's id is a digest over
/// the one before, so two stories of one unit that part can't have the same ids again.
final class Chronicle {
    private Chronicle() {}

    static EventRecord append(
            Overlay state, Input.Asked asked, Event event, int index, Instant now) {
        CommandRecord cause = asked.command();
        String unit = cause.unit();
        Order after = evolve(state, unit, event);
        Head head = state.head(unit);
        long sequence = next(state, head.sequence());
        String id =
                Repetitions.digest(
                        unit, sequence, head.lastEvent(), cause.origin(), cause.id(), index, now);
        Map<Role, FeedMark> marks = new EnumMap<>(Role.class);
        for (Role role : Audience.roles(after, event)) {
            FeedMark last = head.feeds().getOrDefault(role, FeedMark.NONE);
            marks.put(role, new FeedMark(next(state, last.number()), last.previous()));
        }
        var record =
                new EventRecord(
                        id,
                        unit,
                        sequence,
                        head.lastEvent(),
                        cause.actor(),
                        cause.id(),
                        Recollection.asked(asked),
                        now,
                        marks,
                        event);
        state.put(LiveKey.head(unit), head.after(record));
        return record;
    }

    private static long next(Lookup state, long number) {
        return Math.max(number, state.numbersAbove()) + 1;
    }

    /// Takes an event that was written before into the state.
    static void tell(Overlay state, EventRecord record) {
        evolve(state, record.unit(), record.event());
        state.put(LiveKey.head(record.unit()), state.head(record.unit()).after(record));
    }

    /// What stands beside the story: it has an id of its own and no number, neither of the unit nor
    /// of the feed.
    static EventRecord beside(CommandRecord cause, Role role, Event event, int index, Instant now) {
        String id =
                Repetitions.digest(cause.unit(), "beside", cause.origin(), cause.id(), index, now);
        return new EventRecord(
                id,
                cause.unit(),
                0,
                "",
                cause.actor(),
                cause.id(),
                now,
                Map.of(role, FeedMark.NONE),
                event);
    }

    private static @Nullable Order evolve(Overlay state, String unit, Event event) {
        switch (event) {
            case OrderEvent change -> {
                Order order = OrderEvolution.evolve(state.order(unit, change.order()), change);
                state.put(LiveKey.order(unit, change.order()), order);
                Shop shop = state.shop(unit);
                if (shop != null) {
                    putIfChanged(state, unit, shop, ShopEffects.after(shop, change));
                }
                return order;
            }
            case ShopEvent change ->
                    state.put(LiveKey.shop(unit), ShopDecider.evolve(state.shop(unit), change));
            case CustomerEvent change ->
                    state.put(
                            LiveKey.customer(unit), Customer.evolve(state.customer(unit), change));
            case RiderEvent change ->
                    state.put(LiveKey.rider(unit), RiderDecider.evolve(state.rider(unit), change));
            case DeviceEvent change -> devices(state, unit, change);
            case InvitationEvent change ->
                    state.put(LiveKey.invitations(unit), state.invitations(unit).evolve(change));
            default -> {}
        }
        return null;
    }

    private static void putIfChanged(Overlay state, String unit, Shop before, Shop after) {
        if (!after.equals(before)) {
            state.put(LiveKey.shop(unit), after);
        }
    }

    private static void devices(Overlay state, String unit, DeviceEvent change) {
        Devices after = DeviceDecider.evolve(state.devices(unit), change);
        Shop shop = state.shop(unit);
        Rider rider = state.rider(unit);
        if (shop != null) {
            state.put(LiveKey.shop(unit), shop.with(after));
        } else if (rider != null) {
            state.put(LiveKey.rider(unit), rider.with(after));
        }
    }
}
