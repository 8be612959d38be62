package soban.console.screen;

import soban.domain.shop.OpenSpan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The opening of one day as people type it: `09:00–21:00`, `9-14, 17-22`. Nothing is a day off.
public final class TypedHours {
    private static final Pattern SPAN =
            Pattern.compile(
                    "([0-9]{1,2})(?::([0-9]{2}))?\\s*[-–~]\\s*([0-9]{1,2})(?::([0-9]{2}))?");

    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])(?::([0-5][0-9]))?");

    private TypedHours() {}

    public static String text(List<OpenSpan> spans, DayOfWeek day) {
        return spans.stream()
                .filter(span -> span.day() == day)
                .map(span -> span.from() + "–" + span.to())
                .collect(Collectors.joining(", "));
    }

    public static Optional<List<OpenSpan>> read(String typed, DayOfWeek day) {
        var spans = new ArrayList<OpenSpan>();
        if (!typed.isBlank()) {
            for (String part : typed.split(",", -1)) {
                var span = span(part.strip(), day);
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                spans.add(span.get());
            }
        }
        return Optional.of(List.copyOf(spans));
    }

    /// A time of day: `5`, `05:00`.
    public static Optional<LocalTime> clock(String typed) {
        var found = CLOCK.matcher(typed.strip());
        return found.matches()
                ? Optional.of(time(found.group(1), found.group(2)))
                : Optional.empty();
    }

    private static Optional<OpenSpan> span(String typed, DayOfWeek day) {
        var found = SPAN.matcher(typed);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new OpenSpan(
                            day,
                            time(found.group(1), found.group(2)),
                            time(found.group(3), found.group(4))));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /// The end of a day is its beginning.
    private static LocalTime time(String hour, String minute) {
        String clock = "%2s:%s".formatted(hour, minute == null ? "00" : minute).replace(' ', '0');
        return clock.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(clock);
    }
}
