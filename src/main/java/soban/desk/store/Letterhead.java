package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;
import soban.desk.board.Dispatch;
import soban.desk.board.Press;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Message;
import soban.wire.Unreadable;

import java.time.Instant;

/// How this desk writes what it sends: its unit, its name, and for what is numbered the place in
/// its line.
final class Letterhead {
    private final DeskIdentity desk;
    private final Database database;
    private final Facts facts;

    Letterhead(DeskIdentity desk, Database database, Facts facts) {
        this.desk = desk;
        this.database = database;
        this.facts = facts;
    }

    /// @param person who did it; empty for what the desk does by itself
    /// @param deadline decided later than this it is to be refused
    Message numbered(
            String id,
            String person,
            DeviceStamp stamp,
            Instant now,
            @Nullable Instant deadline,
            Command command) {
        return record(id, person, now, deadline, stamp, command).message();
    }

    Dispatch unnumbered(String id, Instant now, Command command) {
        return new Dispatch(0, id, record(id, "", now, null, null, command).message());
    }

    private CommandRecord record(
            String id,
            String person,
            Instant now,
            @Nullable Instant deadline,
            @Nullable DeviceStamp stamp,
            Command command) {
        String device = facts.device();
        return new CommandRecord(
                id,
                desk.unit(),
                "device:" + desk + "/" + device,
                new Actor(desk.role(), person, device),
                now,
                deadline,
                stamp,
                0,
                null,
                command);
    }

    /// What a press asks for.
    Command command(Press press) {
        return read(press).command();
    }

    /// A press as it goes out now: whatever run of this desk's memory made it, the present one
    /// sends it, and says how late it is by this desk's clock.
    Dispatch stamped(Press press, String incarnation, Instant sentAt) {
        var record = read(press);
        var stamp = stamp(record);
        var now =
                new DeviceStamp(
                        stamp.number(),
                        stamp.previous(),
                        stamp.pressedAt(),
                        stamp.lastSeen(),
                        incarnation);
        return new Dispatch(press.number(), press.command(), with(record, sentAt, now).message());
    }

    /// The same press behind another predecessor.
    Press following(Press press, long previous) {
        var record = read(press);
        var moved = with(record, record.sentAt(), stamp(record).following(previous));
        return press.following(previous, moved.message());
    }

    private CommandRecord read(Press press) {
        try {
            return CommandRecord.read(press.message());
        } catch (Unreadable problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }

    private DeviceStamp stamp(CommandRecord record) {
        if (record.device() == null) {
            throw StoreFailure.contradiction(
                    database.file(), new Unreadable(record.id() + " has no number"));
        }
        return record.device();
    }

    private static CommandRecord with(CommandRecord record, Instant sentAt, DeviceStamp stamp) {
        return new CommandRecord(
                record.id(),
                record.unit(),
                record.origin(),
                record.actor(),
                sentAt,
                record.deadline(),
                stamp,
                record.relayed(),
                record.replyTo(),
                record.command());
    }
}
