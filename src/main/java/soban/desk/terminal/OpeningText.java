package soban.desk.terminal;

import soban.domain.shop.OpenSpan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Opening hours as they are typed: `mon-fri 09:00-21:00,sat 10:00-02:00`. Nothing at all is round
/// the clock.
final class OpeningText {
    private static final Pattern SPAN =
            Pattern.compile(
                    "([a-z]{3})(?:-([a-z]{3}))?\\s+([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})");

    private OpeningText() {}

    static String text(OpenSpan span) {
        return "%s %s-%s".formatted(shortName(span.day()), span.from(), span.to());
    }

    static List<OpenSpan> read(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .flatMap(each -> span(each.strip()).stream())
                        .toList();
    }

    private static List<OpenSpan> span(String text) {
        var found = SPAN.matcher(text);
        if (!found.matches()) {
            throw wrong(text);
        }
        var first = day(found.group(1), text);
        var last = found.group(2) == null ? first : day(found.group(2), text);
        try {
            var from = LocalTime.parse(found.group(3));
            var to = LocalTime.parse(found.group(4));
            return Stream.iterate(first, day -> day.plus(1))
                    .limit(Math.floorMod(last.getValue() - first.getValue(), 7) + 1L)
                    .map(day -> new OpenSpan(day, from, to))
                    .toList();
        } catch (DateTimeParseException noTime) {
            throw wrong(text);
        }
    }

    private static DayOfWeek day(String name, String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> shortName(day).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(text));
    }

    private static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static BadUsage wrong(String text) {
        return new BadUsage(
                "'%s' are no opening hours. Write them as mon-fri 09:00-21:00,sat 10:00-18:00."
                        .formatted(text));
    }
}
