package soban.wire;

import soban.domain.access.CardNumber;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// What could not be read or decided, with the reason and the place it came from, where all of it
/// stands. What is very long is cut, so that whatever somebody sent, the letter about it always
/// fits in a record and never blocks its writer. What holds a card's number is left out, so that it
/// is not kept a second time.
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        String reason,
        Map<String, String> headers,
        String body) {
    private static final String TYPE = "soban.dead-letter.v1";
    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_HEADERS = 40;
    private static final String LEFT_OUT = "left out: a payment card's number";

    public DeadLetter {
        reason = cut(reason, LONGEST_TEXT);
        headers =
                headers.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .limit(MOST_HEADERS)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        h -> cut(h.getKey(), LONGEST_TEXT),
                                        h -> cut(h.getValue(), LONGEST_TEXT),
                                        (one, other) -> one));
        body = cut(body, LONGEST_BODY);
    }

    private static String cut(String text, int longest) {
        return CardNumber.isIn(text)
                ? LEFT_OUT
                : text.substring(0, Math.min(text.length(), longest));
    }

    public static DeadLetter read(Message message) throws Unreadable {
        Envelope.of(message).expect(TYPE);
        return Json.read(message.body(), DeadLetter.class);
    }

    public Message message(String unit, Instant now) {
        String id = topic + "-" + partition + "-" + offset;
        return Envelope.open(id, TYPE, "/soban/core", unit, now).close(unit, Json.write(this));
    }
}
