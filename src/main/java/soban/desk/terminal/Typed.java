package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ParseResult;

import soban.desk.DeskView;
import soban.domain.money.Money;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was typed behind an action's name, and the board that it is about.
final class Typed {
    private static final int LEAST_END = 4;

    private final ParseResult typed;
    private final List<Word> words;
    private final Sight board;
    private final Instant now;

    /// Waits for a board that is up to date, which not everything needs.
    interface Sight {
        DeskView view() throws InterruptedException;
    }

    Typed(ParseResult typed, List<Word> words, Sight board, Instant now) {
        this.typed = typed;
        this.words = words;
        this.board = board;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    DeskView view() throws InterruptedException {
        return board.view();
    }

    /// The first word that stands at its place, for reports.
    String target() {
        return words.stream()
                .filter(word -> word.isPositional() && !word.many())
                .findFirst()
                .map(word -> text(word.name()))
                .orElse("");
    }

    /// A number is good only on an up-to-date board, because numbers come round again; an id is
    /// good always.
    OrderId order() throws InterruptedException {
        String text = text(Word.ORDER_NAME);
        if (text.matches("#?[0-9]{1,6}")) {
            int number = Integer.parseInt(text.replace("#", ""));
            return view().board().numbered(number).orElseThrow(() -> unknown(text));
        }
        try {
            return new OrderId(text);
        } catch (IllegalArgumentException notAnId) {
            return ending(text);
        }
    }

    private OrderId ending(String text) throws InterruptedException {
        var found =
                view().board().known().stream()
                        .filter(order -> order.value().endsWith(text))
                        .toList();
        if (text.length() < LEAST_END || found.isEmpty()) {
            throw unknown(text);
        }
        if (found.size() > 1) {
            throw new BadUsage("Several orders end with %s: type more of the id.".formatted(text));
        }
        return found.getFirst();
    }

    private static BadUsage unknown(String text) {
        return new BadUsage("There is no order %s on this board.".formatted(text));
    }

    String text(String name) {
        return maybe(name).orElseThrow(() -> new BadUsage(name + " is missing."));
    }

    Optional<String> maybe(String name) {
        return Optional.ofNullable((String) value(name));
    }

    List<String> all(String name) {
        return value(name) instanceof List<?> values
                ? values.stream().map(String.class::cast).toList()
                : List.of();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(value(name));
    }

    int number(String name) {
        return maybeNumber(name).orElseThrow(() -> new BadUsage(name + " is missing."));
    }

    long longNumber(String name) {
        Long value = (Long) value(name);
        if (value == null) {
            throw new BadUsage(name + " is missing.");
        }
        return value;
    }

    Optional<Integer> maybeNumber(String name) {
        Long value = (Long) value(name);
        if (value != null && (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE)) {
            throw new BadUsage("%s can't be %d: that is too much.".formatted(name, value));
        }
        return Optional.ofNullable(value).map(Long::intValue);
    }

    Optional<Money> maybeMoney(String name) {
        return Optional.ofNullable((Long) value(name)).map(Money::new);
    }

    /// Exactly one of two flags.
    boolean either(String yes, String no) {
        if (flag(yes) == flag(no)) {
            throw new BadUsage("Say either %s or %s.".formatted(yes, no));
        }
        return flag(yes);
    }

    private @Nullable Object value(String name) {
        if (name.startsWith("-")) {
            return typed.matchedOptionValue(name, null);
        }
        int place = 0;
        for (Word word : words) {
            if (word.name().equals(name)) {
                return typed.matchedPositionalValue(place, null);
            }
            place += word.isPositional() ? 1 : 0;
        }
        return null;
    }
}
