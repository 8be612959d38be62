package soban.core.http;

import soban.core.crowd.Crowd;

import java.time.Duration;

/// How long the door waits, and how much it lets in.
///
/// @param decision how long a command is good, and its decision is waited for
/// @param outcome how long a caller waits altogether for what the gateway says
/// @param view how long a caller waits to see what was decided
/// @param mostWaiting how many commands may wait for their decision
/// @param mostUnderWay how many orders may be under way, whatever they wait for: more would only
///   make each other late
/// @param longestQueue how long the queue in front of a partition may be, in time
/// @param mostLong how many may wait longer than that: one alone is a lost reply, more are a queue
/// @param signOfLife after how long a silence a stream says that it lives
/// @param toLeave how long requests that are under way at the end are given to be answered
/// @param crowd how many may come, and how often
public record Limits(
        Duration decision,
        Duration outcome,
        Duration view,
        int mostWaiting,
        int mostUnderWay,
        Duration longestQueue,
        int mostLong,
        Duration signOfLife,
        Duration toLeave,
        Crowd crowd) {
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    1000,
                    200,
                    Duration.ofSeconds(1),
                    1,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(15),
                    Crowd.USUAL);

    /// The same for another crowd.
    public Limits with(Crowd another) {
        return new Limits(
                decision,
                outcome,
                view,
                mostWaiting,
                mostUnderWay,
                longestQueue,
                mostLong,
                signOfLife,
                toLeave,
                another);
    }
}
