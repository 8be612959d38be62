package soban.station.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Waits on purpose, but not longer than the gateway lives.
final class Pause implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);

    void of(Duration duration) {
        try {
            over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
    }
}
