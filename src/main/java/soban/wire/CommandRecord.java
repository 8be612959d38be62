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
        @Nullable String replyTo,
        Command command) {

    /// A command by a part of the core, such as an outcome or a timer.
    public static CommandRecord system(
            String part, String id, String unit, Instant now, Command command) {
        return new CommandRecord(
                id, unit, part, Actor.system(part), now, null, null, null, command);
    }

    public Message message() {
        var envelope =
                Envelope.open(id, Catalog.COMMANDS.nameOf(command), origin, unit, sentAt)
                        .put("role", actor.role())
                        .put("person", actor.person())
                        .put("device", actor.device())
                        .put("deadline", deadline)
                        .put("replyto", replyTo);
        if (device != null) {
            envelope.put("number", device.number())
                    .put("previous", device.previous())
                    .put("pressed", device.pressedAt())
                    .put("seen", device.lastSeen());
        }
        return envelope.close(unit, Json.write(command));
    }

    public static CommandRecord read(Message message) throws Unreadable {
        var envelope = Envelope.of(message);
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
                envelope.optional("replyto"),
                Catalog.COMMANDS.read(envelope.text("type"), message.body()));
    }

    private static DeviceStamp stamp(Envelope envelope) throws Unreadable {
        return new DeviceStamp(
                envelope.number("number"),
                envelope.number("previous"),
                envelope.time("pressed"),
                envelope.time("seen"));
    }
}
