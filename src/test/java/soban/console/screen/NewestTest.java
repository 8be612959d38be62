package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The throttled hop to the FX thread.
class NewestTest {
    private final List<Integer> shown = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void startToolkit() {
        FxThread.start(() -> {});
    }

    @Test
    void of_a_burst_only_few_reach_the_screen_in_order_and_the_last_always_does() {
        Consumer<Integer> door = FxThread.newest(shown::add);
        for (int i = 1; i <= 20_000; i++) {
            door.accept(i);
        }
        Await.until("the last is shown", Duration.ofSeconds(40), () -> shown.contains(20_000));
        assertThat(shown).isSorted().hasSizeLessThan(2_000);
    }

    @Test
    void after_silence_the_next_one_comes_again() {
        Consumer<Integer> door = FxThread.newest(shown::add);
        for (int i = 1; i <= 5; i++) {
            int now = i;
            door.accept(now);
            Await.until("it is shown", Duration.ofSeconds(40), () -> shown.contains(now));
        }
        assertThat(shown).containsExactly(1, 2, 3, 4, 5);
    }
}
