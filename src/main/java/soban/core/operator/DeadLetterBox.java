package soban.core.operator;

import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.follow.PastReader;
import soban.domain.access.CardNumber;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What could not be read or decided, for a person to look at; and, where nothing can be done twice
/// by it, to send again.
public final class DeadLetterBox {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterBox.class);

    private final PastReader past;
    private final CommandLog commands;

    DeadLetterBox(PastReader past, CommandLog commands) {
        this.past = past;
        this.commands = commands;
    }

    /// One letter in the box.
    ///
    /// @param number under which it is asked for
    public record Letter(long number, Instant at, String unit, DeadLetter content) {}

    /// Oldest first.
    public List<Letter> all() {
        var letters = new ArrayList<Letter>();
        past.read(
                past.partitions(Topics.DEAD),
                Instant.EPOCH,
                entry -> {
                    try {
                        Message message = Records.from(entry);
                        letters.add(
                                new Letter(
                                        entry.offset(),
                                        Instant.ofEpochMilli(entry.timestamp()),
                                        message.key(),
                                        DeadLetter.read(message)));
                    } catch (Unreadable problem) {
                        LOG.warn("dead letter {}: {}", entry.offset(), problem.getMessage());
                    }
                });
        return letters;
    }

    public Optional<Letter> letter(long number) {
        return all().stream().filter(letter -> letter.number() == number).findFirst();
    }

    /// What was sent, as long as it stands where the letter says and holds no card's number.
    public Optional<String> sent(Letter letter) {
        DeadLetter content = letter.content();
        if (!content.body().isEmpty()) {
            return Optional.of(content.body());
        }
        var place = new TopicPartition(content.topic(), content.partition());
        return past.at(place, content.offset())
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .filter(text -> !CardNumber.isIn(text));
    }

    /// Why a letter must not be sent again; empty when nothing is done twice by it.
    ///
    /// @param parked the units of which nothing is decided
    public static Optional<String> objection(Letter letter, Set<String> parked) {
        DeadLetter content = letter.content();
        if (!content.topic().equals(Topics.COMMANDS)) {
            return Optional.of(
                    "a desk sent it and was answered; whoever pressed there can press again");
        }
        if (content.reason().equals("id-reused")) {
            return Optional.of("its id was used for something else, which was decided");
        }
        CommandRecord command;
        try {
            command = CommandRecord.read(message(letter));
        } catch (Unreadable problem) {
            return Optional.of("this version can't read it (" + problem.getMessage() + ")");
        }
        if (command.actor().role() != Role.SYSTEM) {
            return Optional.of("its sender was answered, and the answer stands; they can ask anew");
        }
        if (command.relayed() > 0) {
            return Optional.of(
                    "it came over from another unit, and what came behind it may be decided");
        }
        return parked.contains(command.unit())
                ? Optional.of(command.unit() + " is still set aside, and would set it aside again")
                : Optional.empty();
    }

    private static Message message(Letter letter) {
        return new Message(letter.unit(), letter.content().headers(), letter.content().body());
    }

    /// Only what `objection` has nothing against.
    public void send(Letter letter) {
        try {
            commands.send(CommandRecord.read(message(letter))).toCompletableFuture().join();
        } catch (Unreadable problem) {
            throw new IllegalStateException("not looked at before", problem);
        }
    }
}
