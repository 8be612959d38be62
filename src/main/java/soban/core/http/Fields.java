package soban.core.http;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import soban.domain.access.CardNumber;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One JSON object of a request, read field by field. Whatever is missing, of another type, too
/// long or simply unknown is refused with its place: a wish that is only half understood must not
/// become an order. Nor is a card's number let in with any text; it is not repeated either.
final class Fields {
    static final String NO_CARD_NUMBERS =
            "This looks like a payment card's number, which must not be sent here. Take it out. To"
                    + " pay by card, send the one-time token that the payment gateway gives for it"
                    + " to the order's payment link.";

    private final JsonNode node;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    Fields(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    String text(String name, int longest) {
        return text(required(name), at(name), 1, longest);
    }

    /// A text that may be left out or empty.
    String freeText(String name, int longest) {
        JsonNode value = find(name);
        return value == null ? "" : text(value, at(name), 0, longest);
    }

    /// A gateway's token for something: the digits within its words are the gateway's own.
    String token(String name, int longest) {
        String token = plain(required(name), at(name), 1, longest);
        return withoutCard(token, at(name), CardNumber.isInToken(token));
    }

    int wholeNumber(String name) {
        JsonNode value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(at(name), "A whole number of ordinary size is expected.");
        }
        return value.intValue();
    }

    /// A time with its offset, if there is one.
    @Nullable Instant time(String name) {
        if (find(name) == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text(name, 40)).toInstant();
        } catch (DateTimeException problem) {
            throw wrong(at(name), "A time is expected, such as 2026-05-01T12:30:00+09:00.");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name, 100);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw wrong(
                at(name), "One of " + Arrays.toString(type.getEnumConstants()) + " is expected.");
    }

    List<String> texts(String name, int longest) {
        var texts = new ArrayList<String>();
        JsonNode all = find(name);
        if (all != null) {
            for (JsonNode each : array(all, name)) {
                texts.add(text(each, at(name) + "/" + texts.size(), 1, longest));
            }
        }
        return texts;
    }

    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (JsonNode each : array(required(name), name)) {
            objects.add(object(each, at(name) + "/" + objects.size()));
        }
        return objects;
    }

    @Nullable Fields object(String name) {
        JsonNode value = find(name);
        return value == null ? null : object(value, at(name));
    }

    /// To be called last: every field must have been asked for.
    void nothingElse() {
        for (var names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!asked.contains(name)) {
                throw wrong(
                        CardNumber.isIn(name) ? place : at(name), "This field is not known here.");
            }
        }
    }

    RequestRefused wrong(String at, String detail) {
        return new RequestRefused(Problem.malformed(at, detail));
    }

    String at(String name) {
        return place + "/" + name;
    }

    private static Fields object(JsonNode value, String at) {
        if (!value.isObject()) {
            throw new RequestRefused(Problem.malformed(at, "An object is expected."));
        }
        return new Fields(value, at);
    }

    private JsonNode array(JsonNode value, String name) {
        if (!value.isArray()) {
            throw wrong(at(name), "A list is expected.");
        }
        return value;
    }

    private static String withoutCard(String text, String at, boolean card) {
        if (card) {
            throw new RequestRefused(Problem.malformed(at, NO_CARD_NUMBERS));
        }
        return text;
    }

    private String text(JsonNode value, String at, int shortest, int longest) {
        String text = plain(value, at, shortest, longest);
        return withoutCard(text, at, CardNumber.isIn(text));
    }

    private String plain(JsonNode value, String at, int shortest, int longest) {
        if (!value.isTextual()) {
            throw wrong(at, "A text is expected.");
        }
        String text = value.textValue();
        if (text.length() > longest || text.strip().length() < shortest) {
            throw wrong(
                    at, "A text of " + shortest + " to " + longest + " characters is expected.");
        }
        if (!text.codePoints().allMatch(Fields::writable)) {
            throw wrong(at, "The text holds a character that can't be shown.");
        }
        return text;
    }

    /// Neither a control character (but for the end of a line and a tab) nor half a character.
    private static boolean writable(int character) {
        return character == '\n'
                || character == '\t'
                || (!Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE);
    }

    private JsonNode required(String name) {
        JsonNode value = find(name);
        if (value == null) {
            throw wrong(at(name), "This field is missing.");
        }
        return value;
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
