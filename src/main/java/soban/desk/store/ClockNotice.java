package soban.desk.store;

import soban.desk.Notice;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The notice that stands while this machine's clock is not the station's: told once, and taken
/// away when it is right again.
final class ClockNotice {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Notices notices;
    private boolean told;

    ClockNotice(Notices notices) {
        this.notices = notices;
    }

    /// Whether something is to be said, or to be taken back.
    boolean isNews(boolean off) {
        return off ? !told : told || stands();
    }

    private boolean stands() {
        return notices.rows().stream().anyMatch(ClockNotice::isOfClock);
    }

    private static boolean isOfClock(Notice notice) {
        return notice.action().equals(Notice.CLOCK_OFF);
    }

    boolean set(boolean off, Instant station, Instant now) {
        notices.rows().stream().filter(ClockNotice::isOfClock).forEach(n -> notices.remove(n.id()));
        if (off) {
            notices.add(
                    new Notice(
                            notices.ownId(),
                            now,
                            Notice.CLOCK_OFF,
                            "",
                            RefusalCode.TIME_OUT_OF_RANGE,
                            shown(now) + Notice.IS_NOT + shown(station)));
        }
        told = off;
        return off;
    }

    private static String shown(Instant time) {
        return MINUTE.format(time.atZone(ZoneId.systemDefault()));
    }
}
