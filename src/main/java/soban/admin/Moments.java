package soban.admin;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Times as they are typed and shown.
final class Moments {
    private Moments() {}

    /// To the second, and nothing where there is none.
    static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static ZoneId zone(String typed) {
        try {
            return ZoneId.of(typed);
        } catch (DateTimeException wrong) {
            throw AdminRefusal.wrong(
                    "`%s` is no time zone; one is written like Asia/Seoul.".formatted(typed));
        }
    }

    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException wrong) {
            throw AdminRefusal.wrong(
                    "`%s` is no day; one is written like 2026-08-01.".formatted(typed));
        }
    }

    /// A day, a day with a time, or a moment of its own (`2026-08-01T03:00:00Z`).
    static Instant time(String typed, ZoneId zone) {
        try {
            return typed.endsWith("Z")
                    ? Instant.parse(typed)
                    : local(typed).atZone(zone).toInstant();
        } catch (DateTimeException wrong) {
            throw AdminRefusal.wrong(
                    "`%s` is no time; one is written like 2026-08-01T09:30 or 2026-08-01."
                            .formatted(typed));
        }
    }

    private static LocalDateTime local(String typed) {
        return typed.contains("T")
                ? LocalDateTime.parse(typed)
                : LocalDate.parse(typed).atStartOfDay();
    }
}
