package soban.desk;

import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// A refusal in front of the person, until read: `action` is the press by its name (`start`,
/// `hand-over`), `subject` the order's number (`#42`) or the product's name, `code` the rule,
/// `detail` what the core added. News that are no refusal have an action of their own. The number
/// of a press is its notice's; what the desk says by itself is negative.
public record Notice(
        long id, Instant at, String action, String subject, RefusalCode code, String detail) {
    /// No press, but news: the order was cancelled before the start that was made here was known.
    public static final String WORK_LOST = "work-lost";

    /// No press, but news: a delivery is no longer this rider's. The detail says why.
    public static final String TAKEN_AWAY = "taken-away";

    /// No press, but news: this machine's clock is not the station's. The detail says both.
    public static final String CLOCK_OFF = "clock-off";

    /// Stands between the two: what this machine shows, and what the station does.
    public static final String IS_NOT = " ≠ ";
}
