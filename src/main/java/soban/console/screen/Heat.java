package soban.console.screen;

import java.time.Duration;

/// How long a ticket has been waiting, as the colour of its header says it.
public enum Heat {
    CALM,
    WARN,
    LATE;

    private static final Duration WARN_FROM = Duration.ofMinutes(5);
    private static final Duration LATE_FROM = Duration.ofMinutes(8);

    public static Heat of(Duration age) {
        if (age.compareTo(LATE_FROM) >= 0) {
            return LATE;
        }
        return age.compareTo(WARN_FROM) >= 0 ? WARN : CALM;
    }
}
