package soban.station.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import java.io.IOException;
import java.io.InputStream;

/// Reads what callers send, and says in a sentence what is wrong with it. Strict about types: a
/// gateway that guesses an amount is no gateway.
final class Requests {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DRAINED = 8 * 1024 * 1024;
    private static final int MOST_CHARACTERS = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final long MOST_MONEY = 1_000_000_000_000L;
    private static final long MOST_DELAY = 600_000;

    record Payment(String key, String orderId, long amount, String token) {}

    record Refund(String key, long amount) {}

    record Message(
            String id, String channel, String to, String kind, String text, boolean repeated) {}

    private final ObjectReader reader;

    Requests(ObjectMapper json) {
        this.reader =
                json.reader()
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    }

    Payment payment(InputStream body) throws IOException {
        var object = object(body);
        return new Payment(
                text(object, "key"),
                text(object, "orderId"),
                whole(object, "amount", 1, MOST_MONEY),
                text(object, "token"));
    }

    Refund refund(InputStream body) throws IOException {
        var object = object(body);
        return new Refund(text(object, "key"), whole(object, "amount", 1, MOST_MONEY));
    }

    Message message(InputStream body) throws IOException {
        var object = object(body);
        return new Message(
                text(object, "id"),
                text(object, "channel"),
                text(object, "to"),
                text(object, "kind"),
                text(object, "text", LONGEST_TEXT),
                flag(object, "repeated"));
    }

    /// Knobs that are left out return to their rest.
    Knobs knobs(InputStream body) throws IOException {
        var object = object(body);
        long delay = object.has("delayMillis") ? whole(object, "delayMillis", 0, MOST_DELAY) : 0;
        return new Knobs(
                delay,
                flag(object, "down"),
                flag(object, "busy"),
                flag(object, "drop"),
                flag(object, "lose"),
                flag(object, "twice"),
                flag(object, "decline"));
    }

    private JsonNode object(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            drain(body);
            throw new BadRequest(413, "The body is larger than 64 KiB.");
        }
        try {
            var node = reader.readTree(bytes);
            if (!node.isObject()) {
                throw new BadRequest(400, "The body must be a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BadRequest(400, "The body is not JSON: " + e.getOriginalMessage());
        }
    }

    /// A sender that is cut off in the middle of its body never reads the answer.
    private static void drain(InputStream body) throws IOException {
        int read = 0;
        while (read < MOST_DRAINED && body.readNBytes(MOST_BYTES).length == MOST_BYTES) {
            read += MOST_BYTES;
        }
    }

    private static String text(JsonNode object, String name) {
        return text(object, name, MOST_CHARACTERS);
    }

    private static String text(JsonNode object, String name, int longest) {
        var value = object.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new BadRequest(400, "`%s` must be a text that is not empty.".formatted(name));
        }
        if (value.asText().length() > longest) {
            throw new BadRequest(
                    400, "`%s` is longer than %d characters.".formatted(name, longest));
        }
        return value.asText();
    }

    private static long whole(JsonNode object, String name, long least, long most) {
        var value = object.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw new BadRequest(
                    400, "`%s` must be a whole number from %d to %d.".formatted(name, least, most));
        }
        return value.longValue();
    }

    private static boolean flag(JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new BadRequest(400, "`%s` must be true or false.".formatted(name));
        }
        return value.booleanValue();
    }
}
