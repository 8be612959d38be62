package soban.core.http;

import java.time.Duration;

/// How long the door waits, and how much it lets in.
///
/// @param decision how long a command is good, and its decision is waited for
/// @param outcome how long a caller waits altogether for what the gateway says
/// @param view how long a caller waits to see what was decided
/// @param mostWaiting how many commands may wait for their decision
/// @param longestQueue how long a command may wait before it counts as one that waits long
/// @param mostLong how many may wait long: one alone is a lost reply, several are a queue
public record Limits(
        Duration decision,
        Duration outcome,
        Duration view,
        int mostWaiting,
        Duration longestQueue,
        int mostLong) {
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    1000,
                    Duration.ofSeconds(1),
                    3);
}
