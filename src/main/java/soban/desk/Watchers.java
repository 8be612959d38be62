package soban.desk;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Sends pictures to whoever watches: after a change, at most one in 30 ms, and none that equals
/// the last. A picture that takes long to make is made more seldom, so that a desk that catches up
/// reads most of the time. Lives on the desk's thread.
final class Watchers {
    private static final long SPACING_NANOS = Duration.ofMillis(30).toNanos();

    /// Of the thread's time, one part in so many goes into pictures at most.
    private static final long SHARE = 10;

    private final DeskThread thread;
    private final Supplier<DeskView> picture;
    private final List<Consumer<DeskView>> watchers = new ArrayList<>();
    private @Nullable DeskView last;
    private long nextNanos = System.nanoTime();
    private boolean due;

    Watchers(DeskThread thread, Supplier<DeskView> picture) {
        this.thread = thread;
        this.picture = picture;
    }

    void add(Consumer<DeskView> watcher) {
        DeskView now = picture.get();
        if (watchers.isEmpty()) {
            last = now;
        }
        watchers.add(watcher);
        watcher.accept(now);
    }

    void changed() {
        if (!due && !watchers.isEmpty()) {
            due = true;
            long wait = nextNanos - System.nanoTime();
            thread.later(Duration.ofNanos(Math.max(0, wait)), this::send);
        }
    }

    private void send() {
        due = false;
        long began = System.nanoTime();
        DeskView now = picture.get();
        long took = System.nanoTime() - began;
        nextNanos = began + Math.max(SPACING_NANOS, SHARE * took);
        if (!now.equals(last)) {
            last = now;
            watchers.forEach(watcher -> watcher.accept(now));
        }
    }
}
