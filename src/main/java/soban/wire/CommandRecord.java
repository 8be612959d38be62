package soban.wire;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;

import java.time.Instant;

/// A command on its way to the unit that decides it.
///
/// @param origin who sent it, stamped by the core: `customer:…`, `device:…`, or a part of the core;
///   with the id it is the key under which a repetition is recognised
/// @param relayed what the relay passes on carries the sequence number of the event that it comes
///   of, at its own unit; 0 for everything else
/// @param replyTo where an http node waits for the answer: `node/partition`
/// @param deadline decided later than this, it is refused
public record CommandRecord(
        String id,
        String unit,
        String origin,
        Actor actor,
        Instant sentAt,
        @Nullable Instant deadline,
        @Nullable DeviceStamp device,
        long relayed,
        @Nullable String replyTo,
        Command command) {
    private static final String RELAY = "relay:";

    /// A command by a part of the core, such as an outcome or a timer.
    public static CommandRecord system(
            String part, String id, String unit, Instant now, Command command) {
        return new CommandRecord(
                id, unit, part, Actor.system(part), now, null, null, 0, null, command);
    }

    /// What the relay passes on because of another unit's event. Origin and number are made from
    /// that event, so that it is decided once however often it is sent.
    public static CommandRecord relayed(
            EventRecord cause, String unit, Instant now, Command command) {
        return new CommandRecord(
                "relay/" + cause.id(),
                unit,
                RELAY + cause.unit(),
                Actor.system("relay"),
                now,
                null,
                null,
                cause.sequence(),
                null,
                command);
    }

    public Message message() {
        var envelope =
                Envelope.open(id, Catalog.COMMANDS.nameOf(command), origin, unit, sentAt)
                        .put("role", actor.role())
                        .put("person", actor.person())
                        .put("device", actor.device())
                        .put("deadline", deadline)
                        .put("relayed", relayed == 0 ? null : relayed)
                        .put("replyto", replyTo);
        if (device != null) {
            envelope.put("number", device.number())
                    .put("previous", device.previous())
                    .put("pressed", device.pressedAt())
                    .put("seen", device.lastSeen())
                    .put("incarnation", device.incarnation());
        }
        return envelope.close(unit, Json.write(command));
    }

    public static CommandRecord read(Message message) throws Unreadable {
        var envelope = Envelope.of(message);
        return read(envelope, Catalog.COMMANDS.read(envelope.text("type"), message.body()));
    }

    /// The same record with another command in it, for one whose own can't be read or may not be
    /// passed on, while its sender still waits for an answer.
    public static CommandRecord readInstead(Message message, Command instead) throws Unreadable {
        return read(Envelope.of(message), instead);
    }

    private static CommandRecord read(Envelope envelope, Command command) throws Unreadable {
        return new CommandRecord(
                envelope.text("id"),
                envelope.text("subject"),
                envelope.text("source"),
                new Actor(
                        envelope.oneOf("role", Role.class),
                        envelope.text("person"),
                        envelope.text("device")),
                envelope.time("time"),
                envelope.optional("deadline") == null ? null : envelope.time("deadline"),
                envelope.optional("number") == null ? null : stamp(envelope),
                envelope.optional("relayed") == null ? 0 : envelope.number("relayed"),
                envelope.optional("replyto"),
                command);
    }

    private static DeviceStamp stamp(Envelope envelope) throws Unreadable {
        return new DeviceStamp(
                envelope.number("number"),
                envelope.number("previous"),
                envelope.time("pressed"),
                envelope.time("seen"),
                envelope.text("incarnation"));
    }
}
