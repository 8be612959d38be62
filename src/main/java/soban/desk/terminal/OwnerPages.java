package soban.desk.terminal;

import soban.desk.OrderCard;
import soban.desk.OwnerBoard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// The owner's pages as lines, one for each order.
final class OwnerPages {
    private final Words words;
    private final OrderWords about;

    OwnerPages(Words words) {
        this.words = words;
        this.about = new OrderWords(words);
    }

    List<String> cancellations(OwnerBoard board) {
        return lines(
                board.cancellations(),
                card -> {
                    var cancel = card.affairs().cancellation();
                    String waiting =
                            cancel.awaited().isEmpty()
                                    ? ""
                                    : ", waits for " + String.join(", ", cancel.awaited());
                    return words.status(card)
                            + ", "
                            + about.cancel(card)
                            + words.quoted(cancel.reason())
                            + waiting
                            + ", "
                            + about.money(card.affairs().purse(), board);
                },
                "Nobody wanted anything undone.");
    }

    List<String> deliveries(OwnerBoard board, Instant now) {
        return lines(
                board.deliveries(),
                card ->
                        about.delivery(card)
                                + ", "
                                + words.age(card.statusSince(), now)
                                + about.address(card),
                "No deliveries.");
    }

    List<String> messages(OwnerBoard board) {
        var lines = new ArrayList<String>();
        for (OrderCard card : board.orders()) {
            for (var message : card.affairs().messages()) {
                lines.add(
                        "#%d  %s  %s  %s%s"
                                .formatted(
                                        card.number(),
                                        Columns.left(Words.lower(message.state()), 7),
                                        Columns.left(Words.lower(message.channel()), 5),
                                        Words.lower(message.kind()),
                                        words.quoted(message.detail())));
            }
        }
        return lines.isEmpty() ? List.of("No messages.") : lines;
    }

    List<String> reviews(OwnerBoard board) {
        return lines(
                board.reviews(),
                card -> {
                    var review = Objects.requireNonNull(card.affairs().review());
                    return "★".repeat(review.stars())
                            + words.quoted(review.text())
                            + (review.answeredAt() == null
                                    ? ", not answered"
                                    : ", answered" + words.quoted(review.answer()));
                },
                "No reviews.");
    }

    List<String> devices(OwnerBoard board) {
        var devices = board.shop().devices().all();
        return devices.isEmpty()
                ? List.of("No devices have said hello.")
                : devices.stream()
                        .map(
                                device ->
                                        "%s  %s  %s"
                                                .formatted(
                                                        device.id(),
                                                        Columns.left(Words.lower(device.role()), 7),
                                                        Words.lower(device.state())))
                        .toList();
    }

    private static List<String> lines(
            List<OrderCard> cards, Function<OrderCard, String> line, String nothing) {
        return cards.isEmpty()
                ? List.of(nothing)
                : cards.stream()
                        .map(card -> Columns.clean("#" + card.number() + "  " + line.apply(card)))
                        .toList();
    }
}
