package soban.desk;

import java.time.Instant;

/// How this desk stands to the core, said honestly. Instants are the desk's own clock.
public sealed interface Link {
    /// Nothing has been heard yet since the start.
    record Connecting(Instant since) implements Link {}

    /// Events are still to come: `remaining` of `total` since the catching-up began.
    record CatchingUp(long remaining, long total) implements Link {}

    record Connected(Instant newestNews) implements Link {}

    /// Broken or silent since then; presses are kept and sent later.
    record Offline(Instant since) implements Link {}

    /// It can't go on by itself; the sentence says why and what to do.
    record Stuck(String sentence) implements Link {}
}
