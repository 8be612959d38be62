package soban.core.intake;

import org.jspecify.annotations.Nullable;

import soban.domain.access.Authority;
import soban.domain.access.CardBan;
import soban.domain.access.CardNumber;
import soban.domain.order.OrderCommand;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.DeviceCommand;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Message;
import soban.wire.Topics.Sender;
import soban.wire.Units;
import soban.wire.Unreadable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which requests get in. Nothing that a desk says of itself is believed except its device's name,
/// its numbers and times and the person who stood there; what it may ask for follows from the topic
/// alone.
final class Admission {
    private static final Pattern DEVICE = Pattern.compile("[a-z0-9-]{4,64}");
    private static final int LONGEST_PERSON = 80;
    private static final int LONGEST_ID = 120;

    private static final Duration LONGEST_LEFT = Duration.ofDays(1);

    /// The longest that a desk asks for is a product with all its options, or a shop's settings.
    private static final int LONGEST_BODY = 32 * 1024;

    private Admission() {}

    sealed interface Verdict {}

    record Admitted(CommandRecord command) implements Verdict {}

    /// @param answerable what is sent on in its place, so that its sender is answered; absent when
    ///   nobody could be
    record TurnedAway(String reason, @Nullable CommandRecord answerable) implements Verdict {}

    static Verdict judge(Sender sender, Message message, Instant arrival) {
        if (message.body().length() > LONGEST_BODY) {
            return turnedAway(sender, message, arrival, true, "too long");
        }
        CommandRecord claimed;
        try {
            claimed = CommandRecord.read(message);
        } catch (Unreadable problem) {
            return turnedAway(sender, message, arrival, false, unreadable(problem));
        }
        Optional<String> objection =
                anonymous(claimed)
                        .or(() -> unnumbered(claimed))
                        .or(() -> forbidden(sender, claimed))
                        .or(() -> card(claimed));
        return objection.isPresent()
                ? turnedAway(sender, message, arrival, true, objection.get())
                : new Admitted(stamped(sender, claimed, arrival, deadline(claimed, arrival)));
    }

    /// It may name a type or a field as the sender did.
    static String unreadable(Unreadable problem) {
        String why = String.valueOf(problem.getMessage());
        return "unreadable: " + (CardNumber.isIn(why) ? "a card's number" : why);
    }

    private static TurnedAway turnedAway(
            Sender sender, Message message, Instant arrival, boolean understood, String reason) {
        try {
            var instead = new DeviceCommand.TurnedAway(understood, reason);
            CommandRecord claimed = CommandRecord.readInstead(message, instead);
            return anonymous(claimed).isPresent() || !isNumbered(claimed.device())
                    ? new TurnedAway(reason, null)
                    : new TurnedAway(reason, stamped(sender, claimed, arrival, null));
        } catch (Unreadable nobody) {
            return new TurnedAway(reason, null);
        }
    }

    /// No desk of ours sends one: it refuses the press itself. So whoever did is turned away before
    /// it stands in the log of commands, too.
    private static Optional<String> card(CommandRecord claimed) {
        return CardBan.objection(claimed.command())
                .map(refusal -> "a payment card's number in: " + refusal.detail());
    }

    private static Optional<String> anonymous(CommandRecord claimed) {
        if (claimed.id().isBlank() || claimed.id().length() > LONGEST_ID) {
            return Optional.of("no proper id");
        }
        return DEVICE.matcher(claimed.actor().device()).matches()
                ? Optional.empty()
                : Optional.of("no proper device name");
    }

    private static Optional<String> unnumbered(CommandRecord claimed) {
        boolean proper =
                claimed.device() == null
                        ? goesWithoutNumber(claimed.command())
                        : isNumbered(claimed.device());
        return proper ? Optional.empty() : Optional.of("no proper device numbers");
    }

    private static Optional<String> forbidden(Sender sender, CommandRecord claimed) {
        if (!Authority.allows(sender.role(), claimed.command())) {
            return Optional.of("not allowed to " + sender.role());
        }
        return claimed.unit().equals(sender.unit()) && concerns(sender, claimed.command())
                ? Optional.empty()
                : Optional.of("concerns another unit");
    }

    /// What says who is there, or asks for what was missed, comes before and beside the numbers.
    private static boolean goesWithoutNumber(Command command) {
        return command instanceof DeviceCommand.Hello
                || command instanceof DeviceCommand.RequestSnapshot
                || command instanceof DeviceCommand.RequestHead;
    }

    private static boolean isNumbered(@Nullable DeviceStamp stamp) {
        return stamp != null && stamp.previous() >= 0 && stamp.number() > stamp.previous();
    }

    private static boolean concerns(Sender sender, Command command) {
        return !(command instanceof OrderCommand order)
                || sender.unit().equals(Units.of(order.order().shop()));
    }

    /// What was left when it was sent is left when it arrives: a desk's clock may show anything,
    /// but it goes as fast as others.
    private static @Nullable Instant deadline(CommandRecord claimed, Instant arrival) {
        Instant until = claimed.deadline();
        if (until == null) {
            return null;
        }
        long left = until.getEpochSecond() - claimed.sentAt().getEpochSecond();
        return arrival.plusSeconds(Math.clamp(left, -1, LONGEST_LEFT.toSeconds()));
    }

    private static CommandRecord stamped(
            Sender sender, CommandRecord claimed, Instant arrival, @Nullable Instant deadline) {
        String device = claimed.actor().device();
        String role = sender.role().name().toLowerCase(Locale.ROOT);
        return new CommandRecord(
                claimed.id(),
                sender.unit(),
                "device:" + sender.unit() + "/" + role + "/" + device,
                new Actor(sender.role(), person(claimed.actor().person()), device),
                arrival,
                deadline,
                claimed.device(),
                0,
                null,
                claimed.command());
    }

    /// A name that people read on other screens: of a bounded length, nothing in it that steers a
    /// screen, and no card's number.
    private static String person(String claimed) {
        String plain = claimed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        if (CardNumber.isIn(plain)) {
            return "";
        }
        return plain.length() <= LONGEST_PERSON ? plain : plain.substring(0, LONGEST_PERSON);
    }
}
