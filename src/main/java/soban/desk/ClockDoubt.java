package soban.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether this machine's clock is the station's, as the beats tell that the broker stamps. What
/// goes by this clock alone (today's figures, when a ticket surfaces) is wrong with it, so its
/// person must hear of it. Beats can come late, all at once after a sleep, so it is off only when
/// they say so for some time.
final class ClockDoubt {
    static final Duration MUCH = Duration.ofMinutes(1);
    static final Duration SURE = Duration.ofSeconds(8);

    private @Nullable Instant since;

    /// Whether it is off; empty while that is not certain.
    Optional<Boolean> compare(Instant shown, Instant stamped) {
        if (Duration.between(stamped, shown).abs().compareTo(MUCH) < 0) {
            since = null;
            return Optional.of(false);
        }
        if (since == null || shown.isBefore(since)) {
            since = shown;
        }
        return shown.isBefore(since.plus(SURE)) ? Optional.empty() : Optional.of(true);
    }
}
