package soban.core.http;

import java.time.Duration;

/// How long the door waits, and how much it lets in.
///
/// @param decision how long a command is good, and its decision is waited for
/// @param outcome how long a caller waits altogether for what the gateway says
/// @param view how long a caller waits to see what was decided
/// @param mostWaiting how many commands may wait for their decision
/// @param longestQueue how old the oldest of them may be
public record Limits(
        Duration decision,
        Duration outcome,
        Duration view,
        int mostWaiting,
        Duration longestQueue) {
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    1000,
                    Duration.ofSeconds(1));
}
