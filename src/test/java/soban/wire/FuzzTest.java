package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Whatever arrives is read or is unreadable; nothing else happens. What was read can be written,
/// and read again as the same.
class FuzzTest {
    private static final int MESSAGES = 100_000;
    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "null",
                    "-1",
                    "1e9",
                    "{",
                    "}",
                    "[",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "\u0000",
                    "\uD83D\uDE00",
                    "9999999999",
                    "9999999999999999999999",
                    "{\"kind\":\"done\"}",
                    "카페",
                    "%s",
                    "../..");

    private final List<Message> samples = new ArrayList<>(Samples.messages().values());

    FuzzTest() {
        for (EventRecord told : Samples.events().values()) {
            samples.add(Samples.inTheLog(told.event()).message());
        }
    }

    @Test
    void a_broken_message_is_unreadable_and_nothing_else() throws Unreadable {
        int read = 0;
        for (int seed = 0; seed < MESSAGES; seed++) {
            var message = broken(new Random(seed));
            try {
                Object record = readAny(message, seed);
                read++;
                if (record instanceof CommandRecord command) {
                    assertThat(CommandRecord.read(command.message())).isEqualTo(command);
                } else if (record instanceof EventRecord event) {
                    assertThat(EventRecord.read(event.message())).isEqualTo(event);
                }
            } catch (Unreadable expected) {
                assertThat(expected.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError bug) {
                throw new AssertionError("seed " + seed + ": " + message, bug);
            }
        }
        assertThat(read).as("some are still whole, most are not").isBetween(100, MESSAGES / 2);
    }

    private static Object readAny(Message message, int seed) throws Unreadable {
        return switch (seed % 5) {
            case 0 -> CommandRecord.read(message);
            case 1 -> EventRecord.read(message);
            default -> Samples.read(message);
        };
    }

    private Message broken(Random random) {
        var message = samples.get(random.nextInt(samples.size()));
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            message =
                    switch (random.nextInt(5)) {
                        case 0 -> oddHeader(message, random);
                        case 1 -> oddField(message, random);
                        default -> oddText(message, random);
                    };
        }
        return message;
    }

    private static Message oddHeader(Message message, Random random) {
        var headers = new HashMap<>(message.headers());
        var name = List.copyOf(headers.keySet()).get(random.nextInt(headers.size()));
        if (random.nextBoolean()) {
            headers.remove(name);
        } else {
            headers.put(name, mangled(headers.getOrDefault(name, ""), random));
        }
        return new Message(message.key(), headers, message.body());
    }

    /// Puts a field of another message under a name of this one, or takes one out: JSON that is
    /// whole and wrong.
    private Message oddField(Message message, Random random) {
        try {
            var body = Approved.body(message);
            var other = Approved.body(samples.get(random.nextInt(samples.size())));
            var value = other.get(pick(other, random));
            body.set(pick(body, random), value);
            return new Message(message.key(), message.headers(), body.toString());
        } catch (JsonProcessingException | ClassCastException broken) {
            return oddText(message, random);
        }
    }

    private static String pick(ObjectNode object, Random random) {
        var names = object.properties().stream().map(Map.Entry::getKey).toList();
        return names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
    }

    private static Message oddText(Message message, Random random) {
        return new Message(message.key(), message.headers(), mangled(message.body(), random));
    }

    private static String mangled(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(8));
        String inside =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> ODD.get(random.nextInt(ODD.size()));
                    case 2 -> String.valueOf((char) random.nextInt(0x250));
                    default -> text.substring(from, to).repeat(random.nextInt(4));
                };
        return text.substring(0, from) + inside + text.substring(to);
    }
}
