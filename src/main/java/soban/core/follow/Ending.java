package soban.core.follow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The end of a part of the core, noticed at once by everybody who pauses in it. A simulation has
/// endings of its own, whose pauses pass in its own time.
public class Ending {
    private final CountDownLatch asked = new CountDownLatch(1);

    public void ask() {
        asked.countDown();
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /// Waits for the end.
    public void await() {
        try {
            asked.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits; false when the end came first.
    public boolean pause(Duration length) {
        try {
            return !asked.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
