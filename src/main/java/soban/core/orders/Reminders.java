package soban.core.orders;

import soban.domain.order.OrderCommand;
import soban.domain.order.Timer;
import soban.wire.CommandRecord;
import soban.wire.Units;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The commands by which a loop reminds itself of what is due.
final class Reminders {
    private Reminders() {}

    /// @param late what an owner before has asked for and nobody answered
    static List<CommandRecord> of(List<Timer> due, List<OrderCommand> late, Instant now) {
        var commands = new ArrayList<CommandRecord>();
        due.forEach(timer -> commands.add(command(timer.id(), timer.command(), now)));
        late.forEach(each -> commands.add(command("late/" + each.order() + "/" + now, each, now)));
        return commands;
    }

    private static CommandRecord command(String id, OrderCommand command, Instant now) {
        return CommandRecord.system("timer", id, Units.of(command.order().shop()), now, command);
    }
}
