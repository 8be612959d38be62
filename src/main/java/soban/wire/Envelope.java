package soban.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/// CloudEvents attributes of a message, written and read by name. Extension names follow
/// CloudEvents: lower-case letters and digits only. Absent optional attributes are simply not
/// there.
final class Envelope {
    private static final int LONGEST = 500;

    private final Map<String, String> headers;

    private Envelope(Map<String, String> headers) {
        this.headers = headers;
    }

    static Envelope open(String id, String type, String source, String subject, Instant time) {
        var envelope = new Envelope(new LinkedHashMap<>());
        envelope.put("specversion", "1.0");
        envelope.put("id", id);
        envelope.put("type", type);
        envelope.put("source", source);
        envelope.put("subject", subject);
        envelope.put("time", time.toString());
        envelope.headers.put("content-type", "application/json");
        return envelope;
    }

    static Envelope of(Message message) {
        return new Envelope(message.headers());
    }

    Envelope put(String name, @Nullable Object value) {
        if (value != null) {
            headers.put("ce_" + name, value.toString());
        }
        return this;
    }

    Message close(String key, String body) {
        return new Message(key, headers, body);
    }

    Envelope expect(String type) throws Unreadable {
        if (!text("type").equals(type)) {
            throw new Unreadable("not a " + type);
        }
        return this;
    }

    @Nullable String optional(String name) throws Unreadable {
        String value = headers.get("ce_" + name);
        if (value != null && value.length() > LONGEST) {
            throw new Unreadable("ce_" + name + " is too long");
        }
        return value;
    }

    String text(String name) throws Unreadable {
        String value = optional(name);
        if (value == null) {
            throw new Unreadable("ce_" + name + " is missing");
        }
        return value;
    }

    long number(String name) throws Unreadable {
        String value = text(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException problem) {
            throw new Unreadable("ce_" + name + " is not a whole number");
        }
    }

    int smallNumber(String name) throws Unreadable {
        long value = number(name);
        if (value != (int) value) {
            throw new Unreadable("ce_" + name + " is too large");
        }
        return (int) value;
    }

    Instant time(String name) throws Unreadable {
        String value = text(name);
        try {
            return Times.parse(value);
        } catch (DateTimeParseException problem) {
            throw new Unreadable("ce_" + name + " is not a time");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws Unreadable {
        String value = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        throw new Unreadable("ce_" + name + " is none of " + type.getSimpleName());
    }
}
