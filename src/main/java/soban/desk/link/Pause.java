package soban.desk.link;

import java.time.Duration;

/// How long to wait before the next try: twice as long after each failure, up to a few seconds.
final class Pause {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private Duration next = FIRST;

    Duration next() {
        Duration pause = next;
        Duration twice = next.multipliedBy(2);
        next = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        return pause;
    }

    void reset() {
        next = FIRST;
    }
}
