package soban.simulate.staff;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskView;
import soban.desk.Desks;
import soban.desk.Link;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Somebody at a desk of their own: looks at its newest picture every moment, and presses what
/// their routine says. As long as a press waits for the core, they wait too.
final class Worker implements AutoCloseable {
    private static final long LOOK_MILLIS = 50;
    private static final Duration LEAVING = Duration.ofSeconds(5);

    private final DeskIdentity identity;
    private final Routine routine;
    private final Desk desk;
    private final Duration moment;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable DeskView view;

    /// @param moment how long they do nothing between two looks
    Worker(DeskSettings settings, Routine routine, Duration moment) {
        this.moment = moment;
        this.identity = settings.identity();
        this.routine = routine;
        this.desk = Desks.open(settings, InstantSource.system());
        this.thread = Thread.ofVirtual().name("worker " + identity).unstarted(this::work);
        desk.watch(newest -> view = newest);
    }

    DeskIdentity identity() {
        return identity;
    }

    /// Waits for such a picture; false when none came in time, or none can come any more.
    boolean await(Predicate<DeskView> wanted, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!is(wanted)) {
            if (System.nanoTime() - deadline >= 0 || !stuck().isEmpty()) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    /// Why the desk can't go on by itself; empty as long as it can.
    String stuck() {
        DeskView now = view;
        return now != null && now.link() instanceof Link.Stuck(var sentence) ? sentence : "";
    }

    boolean isIdle() {
        return is(now -> now.waiting() == 0 && routine.next(now).isEmpty());
    }

    private boolean is(Predicate<DeskView> wanted) {
        DeskView now = view;
        return now != null && wanted.test(now);
    }

    void begin() {
        thread.start();
    }

    private void work() {
        try {
            while (!ending.await(moment.toMillis(), TimeUnit.MILLISECONDS)) {
                DeskView now = view;
                if (now != null && now.waiting() == 0) {
                    now.notices().forEach(read -> press(new DeskAction.Dismiss(read.id())));
                    routine.next(now).forEach(this::press);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever presses something on an order has seen it.
    private void press(DeskAction action) {
        if (action instanceof DeskAction.OnOrder onOrder && !identity.isRider()) {
            desk.rang(onOrder.order());
        }
        desk.press(action).toCompletableFuture().join();
    }

    @Override
    public void close() {
        ending.countDown();
        try {
            if (thread.isAlive()) {
                thread.join(LEAVING);
                routine.last().forEach(this::press);
                await(now -> now.waiting() == 0, LEAVING);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        desk.close();
    }
}
