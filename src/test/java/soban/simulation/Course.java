package soban.simulation;

import java.util.List;
import java.util.random.RandomGenerator;

/// What befalls a town: mishaps of every kind; or all cores are away until something was due; or a
/// month goes by in which some desks stay shut; or a power cut takes what was acknowledged.
///
/// @param timer how the name of the timer begins that is waited for without a core; empty in the
///   other courses
/// @param lossy what the broker has not forced to the disk is lost when its power fails
record Course(boolean month, String timer, boolean lossy) {
    /// Every kind of timer that an order has.
    static final List<String> TIMERS =
            List.of(
                    "expire",
                    "ask-",
                    "send-",
                    "reject",
                    "list",
                    "complete",
                    "hold",
                    "raise-cancel",
                    "renew",
                    "raise-delivery",
                    "lapse-appointment");

    static final Course MISHAPS = new Course(false, "", false);
    static final Course MONTH = new Course(true, "", false);
    static final Course POWER_CUTS = new Course(false, "", true);

    static Course until(String timer) {
        return new Course(false, timer, false);
    }

    static Course some(RandomGenerator random) {
        return switch (random.nextInt(24)) {
            case 0 -> MONTH;
            case 1, 2, 3 -> until(TIMERS.get(random.nextInt(TIMERS.size())));
            case 4, 5 -> POWER_CUTS;
            default -> MISHAPS;
        };
    }

    boolean hasDowntime() {
        return !timer.isEmpty();
    }
}
