package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class SecondsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger seconds = new AtomicInteger();
    private final AtomicInteger beats = new AtomicInteger();

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @Test
    void time_passes_and_not_after_the_end() {
        var time = new Seconds(Clock.systemUTC());
        FxThread.ask(() -> started(time)).join();
        Await.until("two seconds", PATIENCE, () -> seconds.get() >= 2);
        assertThat(beats.get()).isPositive();
        FxThread.ask(() -> stopped(time)).join();
        int heard = seconds.get() + beats.get();
        long then = System.nanoTime() + Duration.ofMillis(1100).toNanos();
        Await.until("a second more", PATIENCE, () -> System.nanoTime() > then);
        assertThat(seconds.get() + beats.get()).isEqualTo(heard);
    }

    private boolean started(Seconds time) {
        time.start(seconds::incrementAndGet, _ -> beats.incrementAndGet());
        return true;
    }

    private static boolean stopped(Seconds time) {
        time.stop();
        return true;
    }
}
