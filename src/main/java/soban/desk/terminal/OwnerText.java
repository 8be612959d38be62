package soban.desk.terminal;

import soban.desk.OrderCard;
import soban.desk.OrderCard.Column;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// An owner's board as lines: what needs them first, then column by column.
final class OwnerText {
    private final Words words;
    private final OrderWords about;

    OwnerText(Words words) {
        this.words = words;
        this.about = new OrderWords(words);
    }

    List<String> of(OwnerBoard board, Instant now) {
        var text = new ArrayList<String>();
        state(board, now).ifPresent(text::add);
        board.needed().forEach(card -> text.add("! #" + card.number() + " " + about.needs(card)));
        board.taken().forEach(taken -> text.add(taken(taken, board)));
        for (Column column : Column.values()) {
            var cards = board.in(column);
            if (!cards.isEmpty()) {
                text.add(name(column) + " " + cards.size());
                cards.forEach(card -> text.add("  " + card(card, board, now)));
            }
        }
        if (board.orders().isEmpty()) {
            text.add("No orders today. New ones appear here by themselves.");
        }
        var today = board.today();
        text.add("");
        text.add(
                "today %d orders, %s; %d undone"
                        .formatted(
                                today.orders(),
                                words.money(today.turnover(), board.shop().currency()),
                                today.cancelled() + today.rejected()));
        return text;
    }

    private Optional<String> state(OwnerBoard board, Instant now) {
        var pace = board.shop().pace();
        var parts = new ArrayList<String>();
        if (pace.pausedUntil() != null && pace.isPaused(now)) {
            parts.add("PAUSED until " + words.time(pace.pausedUntil()));
        }
        if (pace.busyUntil() != null && pace.isBusy(now)) {
            parts.add(
                    "busy, +%d min until %s"
                            .formatted(pace.extra().toMinutes(), words.time(pace.busyUntil())));
        }
        if (!board.shop().settings().hours().isOpen(now)) {
            parts.add("closed by its hours");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private String taken(TakenOrder taken, OwnerBoard board) {
        return Columns.clean(
                "%s …  %s  %s%s"
                        .formatted(
                                taken.provisional(),
                                String.join(", ", taken.lines()),
                                words.money(taken.total(), board.shop().currency()),
                                taken.paid() ? " in cash" : " on collection"));
    }

    private static String name(Column column) {
        return Words.lower(column).replace('-', ' ').toUpperCase(Locale.ROOT);
    }

    private String card(OrderCard card, OwnerBoard board, Instant now) {
        var content = card.content();
        String name = Words.person(content.contact().name());
        String who = name.isBlank() ? "" : "  " + name;
        return Columns.clean(
                "#%d  %s  %s  %s  %s%s  %s%s"
                        .formatted(
                                card.number(),
                                words.status(card),
                                words.age(card.receivedAt(), now),
                                Words.lower(content.fulfilment()),
                                about.money(card.affairs().purse(), board, card.total()),
                                who,
                                content.lines().stream()
                                        .map(words::line)
                                        .collect(Collectors.joining(", ")),
                                words.quoted(content.note())));
    }
}
