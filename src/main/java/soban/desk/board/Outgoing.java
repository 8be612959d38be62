package soban.desk.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what the sender sends next. Order is everything: a number that is sent before its
/// predecessor is not decided, so one that waits holds back all behind it.
public final class Outgoing {
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The pause before what the core wants again, so that two sides that misunderstand each other
    /// don't spin.
    public static final Duration PAUSE = Duration.ofSeconds(1);

    private Outgoing() {}

    /// The press to send now, if there is one. Behind a sign-off nothing goes until it is answered:
    /// the device must be registered anew for that.
    ///
    /// @param rows all unanswered presses, in the order of their numbers
    /// @param repeats whether answers can come at all; if they can't, asking again is only noise
    public static Optional<Press> next(List<Press> rows, Instant now, boolean repeats) {
        for (Press row : rows) {
            if (row.sentAt() == null) {
                return held(row, now) ? Optional.empty() : Optional.of(row);
            }
            if (repeats && isOver(row.sentAt(), PATIENCE, now)) {
                return Optional.of(row);
            }
            if (row.isSignOff()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Whether so much time has passed. A clock that was set back must not hold anything up for an
    /// hour.
    public static boolean isOver(Instant since, Duration patience, Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(patience));
    }

    private static boolean held(Press row, Instant now) {
        return now.isBefore(row.notBefore())
                && row.notBefore().isBefore(now.plus(PAUSE.plus(PAUSE)));
    }
}
