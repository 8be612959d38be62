package soban.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/// Reads times as `Instant` writes them. Every record has some, and the JDK's own way, which knows
/// all forms of ISO 8601, takes seven times as long. Whatever looks different is left to it.
final class Times {
    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int DOT = FORM.length();
    private static final int NANO_DIGITS = 9;

    private Times() {}

    static Instant parse(String text) {
        int end = text.length() - 1;
        int digits = end - DOT - 1;
        if (!hasForm(text, end) || digits == 0 || digits > NANO_DIGITS) {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long nanos = digits < 0 ? 0 : number(text, DOT + 1, end);
        for (int i = Math.max(0, digits); i < NANO_DIGITS; i++) {
            nanos *= 10;
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static boolean hasForm(String text, int end) {
        boolean has = end >= DOT && text.charAt(end) == 'Z';
        for (int i = 0; has && i < end; i++) {
            char wanted = i < DOT ? FORM.charAt(i) : i == DOT ? '.' : 'd';
            char there = text.charAt(i);
            has = wanted == 'd' ? there >= '0' && there <= '9' : there == wanted;
        }
        return has;
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
