package soban.console.owner;

import soban.console.screen.Phrasebook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A length of time as people type it: `90 s`, `10 min`, `24 h`, `7 d`, or in the language of the
/// window. A number alone is minutes.
record TypedLength(Phrasebook book) {
    private static final Pattern LENGTH = Pattern.compile("([0-9]{1,7})\\s*(\\p{L}*)");

    private enum Unit {
        DAYS(Duration.ofDays(1)),
        HOURS(Duration.ofHours(1)),
        MINUTES(Duration.ofMinutes(1)),
        SECONDS(Duration.ofSeconds(1));

        private final Duration size;

        Unit(Duration size) {
            this.size = size;
        }

        private List<String> words() {
            return switch (this) {
                case DAYS -> List.of("d", "day", "days", "일");
                case HOURS -> List.of("h", "hour", "hours", "시간");
                case MINUTES -> List.of("m", "min", "minutes", "분", "");
                case SECONDS -> List.of("s", "sec", "seconds", "초");
            };
        }
    }

    /// In the largest unit of which it is a whole number.
    String text(Duration length) {
        for (Unit unit : Unit.values()) {
            long many = length.dividedBy(unit.size);
            if (many > 0 && length.equals(unit.size.multipliedBy(many))) {
                return words(unit, many);
            }
        }
        return words(Unit.MINUTES, 0);
    }

    private String words(Unit unit, long many) {
        String number = String.valueOf(many);
        return switch (unit) {
            case DAYS -> book.text("length.days", number);
            case HOURS -> book.text("length.hours", number);
            case MINUTES -> book.text("length.minutes", number);
            case SECONDS -> book.text("length.seconds", number);
        };
    }

    Optional<Duration> read(String typed) {
        var found = LENGTH.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            if (unit.words().contains(found.group(2))) {
                return Optional.of(unit.size.multipliedBy(Long.parseLong(found.group(1))));
            }
        }
        return Optional.empty();
    }
}
