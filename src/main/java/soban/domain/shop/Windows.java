package soban.domain.shop;

import java.time.Duration;

/// How long a shop waits for what.
///
/// @param payment how long an order waits to be paid
/// @param answer how long a paid order waits to be accepted
/// @param promise the time that is promised when nobody names another
/// @param undo how long a slip can be undone
/// @param cancelAnswer how long a cancel waits for the desks before it is on hold
/// @param holdAlarm how long a cancel may be on hold before owner and operator see it
/// @param claim how long an offer may stay unclaimed before the owner sees it
/// @param progress how long a claimed delivery may stand still before the owner sees it
/// @param completion how long after delivery an order completes by itself
public record Windows(
        Duration payment,
        Duration answer,
        Duration promise,
        Duration undo,
        Duration cancelAnswer,
        Duration holdAlarm,
        Duration claim,
        Duration progress,
        Duration completion) {
    public static final Windows USUAL =
            new Windows(
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15),
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(30),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(60),
                    Duration.ofHours(24));
}
