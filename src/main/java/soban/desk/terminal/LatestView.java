package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskView;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The newest picture of a desk, for a thread that waits for one.
final class LatestView {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition came = lock.newCondition();
    private @Nullable DeskView latest;

    private LatestView() {}

    /// Its first picture holds all that was pressed before.
    static LatestView of(Desk desk) {
        var view = new LatestView();
        desk.watch(view::take);
        return view;
    }

    private void take(DeskView view) {
        lock.lock();
        try {
            latest = view;
            came.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The first picture that will do; when the time is over, nothing.
    Optional<DeskView> await(Predicate<DeskView> condition, Duration patience)
            throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (latest == null || !condition.test(latest)) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = came.awaitNanos(left);
            }
            return Optional.of(latest);
        } finally {
            lock.unlock();
        }
    }

    /// The next picture after one; when none comes in time, the same.
    DeskView after(@Nullable DeskView seen, Duration patience) throws InterruptedException {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (latest == null || (left > 0 && latest.equals(seen))) {
                if (latest == null) {
                    came.await(1, TimeUnit.SECONDS);
                } else {
                    left = came.awaitNanos(left);
                }
            }
            return latest;
        } finally {
            lock.unlock();
        }
    }
}
