package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.order.DeviceDecider;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.domain.unit.Device;
import soban.domain.unit.Devices;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.Catalog;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Recognises what was decided before. A device's commands are numbered: its highest number is kept
/// for ever, its last answers in a ring. What the relay passes on from another unit is numbered by
/// that unit's own story. Customers and operators are known by their ids. Other parts of the core
/// need no memory: what they say is harmless twice, by the state it meets.
final class Repetitions {
    private static final int RING = 64;
    private static final String DEVICE = "#";

    private Repetitions() {}

    static boolean isDeviceSlot(LiveKey key) {
        return key.name().startsWith("device:");
    }

    /// The answer that this command has had, or must get without being decided; empty when it is
    /// new.
    static Optional<Answer> answered(Lookup state, CommandRecord command) {
        DeviceStamp stamp = command.device();
        if (stamp != null) {
            return objection(state, command, stamp).or(() -> byNumber(state, command, stamp));
        }
        if (command.relayed() > 0) {
            return state.origin(command.unit(), command.origin()).highest() >= command.relayed()
                    ? Optional.of(Answer.accepted())
                    : Optional.empty();
        }
        if (!remembers(command.actor().role())) {
            return Optional.empty();
        }
        var known = state.answer(command.unit(), command.origin(), command.id());
        return known == null ? Optional.empty() : Optional.of(same(known, command));
    }

    /// Only the run of a device's memory that said hello last is heard. One that never did, as far
    /// as is known here, is asked to, and then to send again.
    private static Optional<Answer> objection(
            Lookup state, CommandRecord command, DeviceStamp stamp) {
        var devices = state.devices(command.unit());
        String device = command.actor().device();
        return DeviceDecider.objection(devices, device, stamp.incarnation())
                .map(
                        code ->
                                isUnheardOf(devices, device, stamp.incarnation())
                                        ? Answer.resend(stamp.number())
                                        : Answer.refused(code));
    }

    /// A run that is neither the present one nor one before it may have said hello in a part of the
    /// log that a power cut took.
    private static boolean isUnheardOf(Devices devices, String device, String incarnation) {
        return devices.device(device)
                .filter(
                        known ->
                                known.state() == Device.State.RETIRED
                                        || known.former().contains(incarnation))
                .isEmpty();
    }

    private static Optional<Answer> byNumber(
            Lookup state, CommandRecord command, DeviceStamp stamp) {
        long highest = state.origin(command.unit(), command.origin()).highest();
        if (stamp.number() > highest) {
            return stamp.previous() == highest
                    ? Optional.empty()
                    : Optional.of(Answer.resend(highest + 1));
        }
        var known = state.answer(command.unit(), command.origin(), slot(stamp.number()));
        return Optional.of(
                known == null || known.number() != stamp.number()
                        ? Answer.refused(RefusalCode.DECIDED_SEE_BOARD)
                        : same(known, command));
    }

    private static Answer same(Remembered known, CommandRecord command) {
        return known.id().equals(command.id()) && known.isOf(fingerprint(command.command()))
                ? known.answer()
                : Answer.refused(RefusalCode.ID_REUSED);
    }

    static void remember(Overlay state, CommandRecord command, Answer answer, Instant now) {
        DeviceStamp stamp = command.device();
        if (stamp != null) {
            state.put(LiveKey.origin(command.unit(), command.origin()), new Origin(stamp.number()));
            state.put(
                    LiveKey.answer(command.unit(), command.origin(), slot(stamp.number())),
                    remembered(command, stamp.number(), answer, now));
        } else if (command.relayed() > 0) {
            state.put(
                    LiveKey.origin(command.unit(), command.origin()),
                    new Origin(command.relayed()));
        } else if (remembers(command.actor().role())) {
            state.put(
                    LiveKey.answer(command.unit(), command.origin(), command.id()),
                    remembered(command, 0, answer, now));
        }
    }

    private static Remembered remembered(
            CommandRecord command, long number, Answer answer, Instant now) {
        return new Remembered(command.id(), number, fingerprint(command.command()), answer, now);
    }

    static boolean remembers(Role role) {
        return switch (role) {
            case CUSTOMER, OPERATOR -> true;
            case OWNER, KITCHEN, RIDER, SYSTEM -> false;
        };
    }

    static String slot(long number) {
        return DEVICE + number % RING;
    }

    /// An order is told by what is ordered: with the gateway down it is placed without its payment,
    /// and the repetition that carries the payment again is still the same order. So it is when its
    /// customer has become a regular in between.
    static String fingerprint(Command command) {
        Command told = command instanceof PlaceOrder place ? place.asWished() : command;
        return digest(Catalog.COMMANDS.nameOf(told), Json.write(told));
    }

    static String digest(@Nullable Object... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
