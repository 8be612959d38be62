package soban.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How often those who watch are told.
class WatchersTest {
    private final DeskThread thread = new DeskThread();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final List<DeskView> seen = new CopyOnWriteArrayList<>();
    private final Watchers watchers = new Watchers(thread, this::picture);

    private volatile long picturesTake;

    private DeskView picture() {
        looks.incrementAndGet();
        LockSupport.parkNanos(picturesTake);
        return new DeskView(
                Cafe.KITCHEN,
                "cafe",
                "",
                false,
                new Link.Offline(FeedScript.BEGIN),
                waiting.get(),
                List.of(),
                new KitchenBoard(List.of(), List.of(), List.of()));
    }

    @BeforeEach
    void watch() {
        thread.later(Duration.ZERO, () -> watchers.add(seen::add));
        await("the first picture", 1);
    }

    @AfterEach
    void end() {
        thread.close();
    }

    private void change(int now) {
        waiting.set(now);
        thread.later(Duration.ZERO, watchers::changed);
    }

    private void await(String what, int count) {
        Await.until(what, Duration.ofSeconds(40), () -> looks.get() >= count);
    }

    @Test
    void pictures_keep_their_distance() {
        long begun = System.nanoTime();
        for (int i = 1; i <= 10; i++) {
            change(i);
            await("picture " + i, i + 1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofMillis(260));
    }

    @Test
    void pictures_that_take_long_leave_the_thread_to_other_work() {
        picturesTake = Duration.ofMillis(20).toNanos();
        long begun = System.nanoTime();
        for (int i = 1; i <= 3; i++) {
            change(i);
            await("picture " + i, i + 1);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void a_picture_that_equals_the_last_is_not_sent() {
        for (int i = 1; i <= 3; i++) {
            change(0);
            await("a look", i + 1);
        }
        change(1);
        Await.until("the change is seen", Duration.ofSeconds(40), () -> seen.size() > 1);
        assertThat(seen).extracting(DeskView::waiting).containsExactly(0, 1);
    }
}
