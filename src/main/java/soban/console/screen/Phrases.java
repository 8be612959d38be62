package soban.console.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Time as people say it, in one language and one place.
public final class Phrases {
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

    private final Strings strings;
    private final ZoneId zone;

    public Phrases(Strings strings, ZoneId zone) {
        this.strings = strings;
        this.zone = zone;
    }

    /// `12:41`
    public String time(Instant at) {
        return HOURS.format(at.atZone(zone));
    }

    /// `12:41`, and on another day `Mon 3 Mar 12:41`.
    public String timeAndDay(Instant at, Instant now) {
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? time(at)
                : DateTimeFormatter.ofPattern(
                                strings.text("date.and.time"), strings.language().locale())
                        .format(at.atZone(zone));
    }

    /// `3:44`, and beyond the hour `1 h+`: there the promised time says more.
    public String stopwatch(Duration age) {
        return age.toHours() > 0
                ? strings.text("for.hours.over", age.toHours())
                : "%d:%02d".formatted(age.toMinutes(), age.toSecondsPart());
    }

    /// `just now`, `4 min`, `1 h 5 min`
    public String length(Duration age) {
        return minutes("now", "for.minutes", "for.hours", age);
    }

    /// How long something took: `under 1 min`, `4 min`, `1 h 5 min`
    public String taken(Duration length) {
        return minutes("for.less", "for.minutes", "for.hours", length);
    }

    /// `just now`, `4 min ago`, `1 h 5 min ago`
    public String ago(Duration age) {
        return minutes("now", "ago.minutes", "ago.hours", age);
    }

    /// As `ago`, but to the second within the first minute.
    public String exactlyAgo(Duration age) {
        return age.toMinutes() == 0 && age.toSeconds() > 1
                ? strings.text("ago.seconds", age.toSeconds())
                : ago(age);
    }

    private String minutes(String now, String minutes, String hours, Duration age) {
        if (age.toHours() > 0) {
            return hours(hours, age);
        }
        return age.toMinutes() > 0 ? strings.text(minutes, age.toMinutes()) : strings.text(now);
    }

    private String hours(String key, Duration age) {
        return strings.text(key, age.toHours(), age.toMinutesPart());
    }
}
