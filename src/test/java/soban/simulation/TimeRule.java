package soban.simulation;

import static soban.simulation.Rule.require;

import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// A unit's time never goes back, and whatever a core's clock shows, nothing is decided in a time
/// that has not come.
final class TimeRule implements Rule {
    private static final Duration MOST_AHEAD = Duration.ofSeconds(6);

    private final InstantSource clock;
    private final Map<String, Instant> times = new HashMap<>();

    /// @param clock the true time
    TimeRule(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void see(EventRecord record) {
        Instant last = times.getOrDefault(record.unit(), Instant.MIN);
        require(!record.time().isBefore(last), "back in time: " + record);
        times.put(record.unit(), record.time());
        Instant latest = clock.instant().plus(MOST_AHEAD);
        require(!record.time().isAfter(latest), "ahead of time: " + record);
    }
}
