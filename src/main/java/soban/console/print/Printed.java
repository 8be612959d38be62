package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What this desk knows of its tickets on paper, as it stands in a file.
///
/// @param lookedAt when the desk last looked for orders to print by itself; nothing before it ever
///   did
record Printed(@Nullable Instant lookedAt, Map<OrderId, Entry> entries) {
    static final Printed NOTHING = new Printed(null, Map.of());

    private static final Duration KEPT = Duration.ofDays(3);

    enum Stage {
        /// It is not printed by itself.
        LEFT_OUT,
        /// It is to be printed.
        WAITING,
        /// It is with the printer. After a restart nobody knows whether it came out.
        SENDING,
        PRINTED,
        FAILED
    }

    record Entry(Stage stage, int number, Instant at) {}

    Printed {
        entries = Map.copyOf(entries);
    }

    Optional<Entry> of(OrderId order) {
        return Optional.ofNullable(entries.get(order));
    }

    boolean is(OrderId order, Stage stage) {
        return of(order).filter(entry -> entry.stage() == stage).isPresent();
    }

    Printed with(OrderId order, Entry entry) {
        var next = new HashMap<>(entries);
        next.put(order, entry);
        return new Printed(lookedAt, next);
    }

    Printed lookedAt(Instant now) {
        return new Printed(now, entries);
    }

    /// As it stands after a restart: whether what was with the printer came out nobody knows.
    Printed interrupted() {
        var next = new HashMap<>(entries);
        next.replaceAll(
                (_, entry) ->
                        entry.stage() == Stage.SENDING
                                ? new Entry(Stage.FAILED, entry.number(), entry.at())
                                : entry);
        return new Printed(lookedAt, next);
    }

    /// Without what is long gone from every board.
    Printed without(Set<OrderId> onBoard, Instant now) {
        return new Printed(
                lookedAt,
                entries.entrySet().stream()
                        .filter(
                                each ->
                                        onBoard.contains(each.getKey())
                                                || each.getValue().at().plus(KEPT).isAfter(now))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<String> lines() {
        return Stream.concat(
                        Stream.ofNullable(lookedAt).map(at -> "looked " + at),
                        entries.entrySet().stream()
                                .map(each -> line(each.getKey(), each.getValue()))
                                .sorted())
                .toList();
    }

    private static String line(OrderId order, Entry entry) {
        return "%s %s %d %s".formatted(order, entry.stage(), entry.number(), entry.at());
    }

    /// A file that says something else was damaged, and counts as none.
    static Printed read(List<String> lines) {
        try {
            Instant looked = null;
            var entries = new HashMap<OrderId, Entry>();
            for (String line : lines) {
                List<String> words = List.of(line.split(" ", -1));
                if (words.size() == 2 && words.getFirst().equals("looked")) {
                    looked = Instant.parse(words.getLast());
                } else if (words.size() == 4) {
                    entries.put(
                            new OrderId(words.getFirst()),
                            new Entry(
                                    Stage.valueOf(words.get(1)),
                                    Integer.parseInt(words.get(2)),
                                    Instant.parse(words.getLast())));
                }
            }
            return new Printed(looked, entries);
        } catch (IllegalArgumentException | DateTimeException damaged) {
            return NOTHING;
        }
    }
}
