package soban.station;

import java.time.Duration;

/// How long to wait before a dead child is started again: doubling, so that a hopeless one does not
/// burn the machine; from the beginning again after a minute of life.
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration MOST = Duration.ofSeconds(10);
    private static final Duration HEALTHY = Duration.ofSeconds(60);

    private Duration next = FIRST;

    Duration after(Duration life) {
        var pause = life.compareTo(HEALTHY) >= 0 ? FIRST : next;
        var doubled = pause.multipliedBy(2);
        next = doubled.compareTo(MOST) > 0 ? MOST : doubled;
        return pause;
    }
}
