package soban.desk.link;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells the sender that there is something in the outbox. A simulation has wakes of its own, which
/// wait in its own time.
public class Wake {
    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        rings.release();
    }

    /// Returns at the next ring, or when nothing rang for so long.
    public void await(Duration patience) throws InterruptedException {
        if (rings.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
