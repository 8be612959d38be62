package soban.station.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/// Takes messages to nobody. Whatever is given to it is taken once more, as a real provider would
/// send it once more: the book shows how often a phone would have rung.
final class Postman {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int SHOWN_DIGITS = 4;

    private final Book book;
    private final Sendings sendings;
    private final Clock clock;

    Postman(Book book, Sendings sendings, Clock clock) {
        this.book = book;
        this.sendings = sendings;
        this.clock = clock;
    }

    /// One after another, so that each has a reference of its own.
    ///
    /// @param refuse every message is refused at present
    synchronized Answer send(Requests.Message message, boolean refuse) throws IOException {
        if (refuse) {
            return refuse(message, "refused_by_knob");
        }
        return isPhone(message.to()) ? take(message) : refuse(message, "no_phone");
    }

    private static boolean isPhone(String to) {
        int digits = digits(to).length();
        return to.matches("\\+?[0-9 -]*") && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    private static String masked(String phone) {
        String digits = digits(phone);
        return "…" + digits.substring(digits.length() - SHOWN_DIGITS);
    }

    private Answer take(Requests.Message message) throws IOException {
        var taken =
                new Entry.MessageTaken(
                        clock.instant().toString(),
                        message.id(),
                        message.channel(),
                        masked(message.to()),
                        message.kind(),
                        message.repeated(),
                        "sandbox-message-" + (sendings.taken() + 1),
                        message.text());
        write(taken);
        return Answer.ok(shown(taken));
    }

    private Answer refuse(Requests.Message message, String reason) throws IOException {
        var refused =
                new Entry.MessageRefused(
                        clock.instant().toString(), message.id(), message.kind(), reason);
        write(refused);
        return new Answer.Body(422, shown(refused));
    }

    private void write(Entry.Message entry) throws IOException {
        book.append(entry);
        sendings.add(entry);
    }

    Answer find(String id) {
        return sendings.outcome(id)
                .map(outcome -> Answer.ok(shown(outcome)))
                .orElse(Answer.state(404, "NOT_FOUND"));
    }

    private static Map<String, ?> shown(Entry.Message outcome) {
        return switch (outcome) {
            case Entry.MessageTaken it ->
                    Map.of("state", "TAKEN", "id", it.id(), "reference", it.reference());
            case Entry.MessageRefused it ->
                    Map.of("state", "REFUSED", "id", it.id(), "reason", it.reason());
        };
    }
}
