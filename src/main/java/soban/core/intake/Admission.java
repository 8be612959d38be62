package soban.core.intake;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Authority;
import soban.domain.order.OrderCommand;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Message;
import soban.wire.Topics.Sender;
import soban.wire.Units;
import soban.wire.Unreadable;

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

    /// A desk asks with a few ids. What is longer would be kept with the answers of its shop.
    private static final int LONGEST_BODY = 4096;

    private Admission() {}

    sealed interface Verdict {}

    record Admitted(CommandRecord command) implements Verdict {}

    record TurnedAway(String reason) implements Verdict {}

    static Verdict judge(Sender sender, Message message, Instant arrival) {
        if (message.body().length() > LONGEST_BODY) {
            return new TurnedAway("too long");
        }
        CommandRecord claimed;
        try {
            claimed = CommandRecord.read(message);
        } catch (Unreadable problem) {
            return new TurnedAway("unreadable: " + problem.getMessage());
        }
        return objection(sender, claimed)
                .<Verdict>map(TurnedAway::new)
                .orElseGet(() -> new Admitted(stamped(sender, claimed, arrival)));
    }

    private static Optional<String> objection(Sender sender, CommandRecord claimed) {
        if (claimed.id().isBlank() || claimed.id().length() > LONGEST_ID) {
            return Optional.of("no proper id");
        }
        if (!DEVICE.matcher(claimed.actor().device()).matches()) {
            return Optional.of("no proper device name");
        }
        if (!isNumbered(claimed.device())) {
            return Optional.of("no proper device numbers");
        }
        if (!Authority.allows(sender.role(), claimed.command())) {
            return Optional.of("not allowed to " + sender.role());
        }
        if (!claimed.unit().equals(Units.of(sender.shop()))
                || !concerns(sender.shop(), claimed.command())) {
            return Optional.of("concerns another shop");
        }
        return Optional.empty();
    }

    private static boolean isNumbered(@Nullable DeviceStamp stamp) {
        return stamp != null && stamp.previous() >= 0 && stamp.number() > stamp.previous();
    }

    private static boolean concerns(ShopId shop, Command command) {
        return !(command instanceof OrderCommand order) || order.order().shop().equals(shop);
    }

    private static CommandRecord stamped(Sender sender, CommandRecord claimed, Instant arrival) {
        String device = claimed.actor().device();
        String role = sender.role().name().toLowerCase(Locale.ROOT);
        return new CommandRecord(
                claimed.id(),
                Units.of(sender.shop()),
                "device:" + sender.shop() + "/" + role + "/" + device,
                new Actor(sender.role(), person(claimed.actor().person()), device),
                arrival,
                null,
                claimed.device(),
                null,
                claimed.command());
    }

    /// A name that people read on other screens: of a bounded length, and nothing in it that steers
    /// a screen.
    private static String person(String claimed) {
        String plain = claimed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
        return plain.length() <= LONGEST_PERSON ? plain : plain.substring(0, LONGEST_PERSON);
    }
}
