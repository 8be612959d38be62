package soban.bench;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Units;

import java.time.Instant;
import java.util.List;

/// An order that is taken at the counter, paid in cash, made and handed over. Nobody outside is
/// asked for anything or told of it, so that all of its cost is the core's.
final class CounterLife {
    static final int STEPS = 4;

    /// Placed, received, accepted, paid; started; made; handed over and completed.
    static final int EVENTS = 8;

    /// Of the first step.
    static final int EVENTS_OF_PLACING = 4;

    private static final Actor OWNER = new Actor(Role.OWNER, "민수", "bench");
    private static final Actor OPERATOR = new Actor(Role.OPERATOR, "operator", "admin");

    private CounterLife() {}

    static List<OrderCommand> steps(OrderId order) {
        return List.of(
                new PlaceAtCounter(order, BenchShops.basket(), "", true),
                new StartPreparing(order),
                new FinishPreparing(order),
                new HandOver(order));
    }

    /// The owner asks for a step.
    ///
    /// @param replyTo where the answer goes, if somebody waits for it
    static CommandRecord asked(
            String id, ShopId shop, Instant at, @Nullable String replyTo, Command command) {
        return record(id, shop, OWNER, at, replyTo, command);
    }

    /// The shop is made.
    static CommandRecord opening(String id, ShopId shop, Instant at, @Nullable String replyTo) {
        return record(id, shop, OPERATOR, at, replyTo, BenchShops.opening(shop));
    }

    private static CommandRecord record(
            String id,
            ShopId shop,
            Actor actor,
            Instant at,
            @Nullable String replyTo,
            Command command) {
        return new CommandRecord(
                id, Units.of(shop), "bench", actor, at, null, null, 0, replyTo, command);
    }
}
