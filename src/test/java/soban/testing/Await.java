package soban.testing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a condition instead of for a time. What it waited for in vain stands in the failure.
/// What takes longer is looked at less often: many of these looks are calls to a busy server.
public final class Await {
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(100);

    private Await() {}

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long waited = System.nanoTime() - begun;
            if (waited > patience.toNanos()) {
                throw new AssertionError(
                        "waited " + patience.toSeconds() + " s in vain until " + what);
            }
            LockSupport.parkNanos(Math.clamp(waited / 20, SHORTEST, LONGEST));
        }
    }
}
