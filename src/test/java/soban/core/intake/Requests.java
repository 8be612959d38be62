package soban.core.intake;

import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;

import java.time.Instant;

/// Samples: what a kitchen's desk sends.
final class Requests {
    static final Instant ARRIVAL = Instant.parse("2026-05-04T03:00:00Z");
    static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");

    private Requests() {}

    static CommandRecord by(
            String device, String person, long number, long previous, Command command) {
        return new CommandRecord(
                "press-" + number,
                "shop:cafe",
                "device:claimed",
                new Actor(Role.KITCHEN, person, device),
                ARRIVAL,
                null,
                new DeviceStamp(number, previous, ARRIVAL, ARRIVAL, "run-1"),
                0,
                null,
                command);
    }

    static CommandRecord numbered(long number) {
        return by("kitchen-1", "Yujin", number, number - 1, new StartPreparing(ORDER));
    }
}
