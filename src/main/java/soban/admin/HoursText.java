package soban.admin;

import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Opening hours as a person writes them: `mo-fr 09:00-18:00, sa 10:00-14:00`, or `always`. A span
/// that ends at or before its beginning goes on into the next day.
final class HoursText {
    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");
    private static final Pattern SPAN =
            Pattern.compile(
                    "([a-z]{2})(?:-([a-z]{2}))?\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");

    private HoursText() {}

    static Hours read(String text, ZoneId zone) {
        var spans = new ArrayList<OpenSpan>();
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (!plain.equals("always")) {
            for (String part : plain.split(",", -1)) {
                spans.addAll(spans(part.strip(), text));
            }
        }
        return new Hours(zone.getId(), spans);
    }

    private static List<OpenSpan> spans(String part, String whole) {
        Matcher span = SPAN.matcher(part);
        if (!span.matches()) {
            throw wrong(whole);
        }
        DayOfWeek first = day(span.group(1), whole);
        DayOfWeek last = span.group(2) == null ? first : day(span.group(2), whole);
        LocalTime from = time(span.group(3), whole);
        LocalTime to = time(span.group(4), whole);
        var spans = new ArrayList<OpenSpan>();
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            spans.add(new OpenSpan(day, from, to));
            if (day == last) {
                return spans;
            }
        }
    }

    private static DayOfWeek day(String name, String whole) {
        int day = DAYS.indexOf(name);
        if (day < 0) {
            throw wrong(whole);
        }
        return DayOfWeek.of(day + 1);
    }

    /// Midnight at the end of a day is its 24:00.
    private static LocalTime time(String text, String whole) {
        try {
            String two = text.length() == 4 ? "0" + text : text;
            return two.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(two);
        } catch (DateTimeException wrong) {
            throw wrong(whole);
        }
    }

    private static AdminRefusal wrong(String text) {
        return AdminRefusal.wrong(
                "`%s` are no hours; write them like `mo-fr 09:00-18:00, sa 10:00-14:00`, or `always`."
                        .formatted(text));
    }
}
