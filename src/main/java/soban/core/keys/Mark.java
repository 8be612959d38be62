package soban.core.keys;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Between those who want to have read everything that is there now, and the one who reads.
final class Mark {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Runnable wake;
    private long asked = 1;
    private long reached;
    private boolean ended;

    /// @param wake makes the one who reads look at once
    Mark(Runnable wake) {
        this.wake = wake;
    }

    /// Whether what was there at this moment has been read; false when it takes too long.
    boolean awaitEnd() {
        lock.lock();
        try {
            long mine = ++asked;
            wake.run();
            long left = PATIENCE.toNanos();
            while (reached < mine && !ended && left > 0) {
                left = moved.awaitNanos(left);
            }
            return reached >= mine;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /// The newest wish, or 0 when all are fulfilled.
    long wish() {
        lock.lock();
        try {
            return asked > reached ? asked : 0;
        } finally {
            lock.unlock();
        }
    }

    /// All that was there when this was wished for has been read.
    void reached(long wish) {
        lock.lock();
        try {
            reached = Math.max(reached, wish);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isReachedOnce() {
        lock.lock();
        try {
            return reached > 0;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
