package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SchedulerTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Scheduler scheduler = new Scheduler(1);
    private final SimProcess process = new SimProcess(scheduler, "p");
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void end() {
        scheduler.end(List.of(process));
    }

    private void sayAfter(Duration pause, String what) {
        process.start(
                what,
                () -> {
                    scheduler.pause(pause);
                    seen.add(what + "@" + Duration.ofNanos(scheduler.now()).toMinutes());
                });
    }

    @Test
    void time_jumps_from_one_wake_up_to_the_next() {
        sayAfter(Duration.ofMinutes(50), "late");
        sayAfter(Duration.ofMinutes(10), "early");
        scheduler.run(HOUR, () -> false);
        assertThat(seen).containsExactly("early@10", "late@50");
    }

    @Test
    void it_stops_when_time_is_over() {
        sayAfter(HOUR.plusMinutes(1), "too late");
        assertThat(scheduler.run(HOUR, () -> !seen.isEmpty())).isFalse();
    }

    @Test
    void a_signal_wakes_those_who_wait() {
        var signal = new Signal();
        process.start(
                "waits",
                () -> {
                    scheduler.await(signal, HOUR);
                    seen.add("woken@" + Duration.ofNanos(scheduler.now()).toMinutes());
                });
        process.start(
                "rings",
                () -> {
                    scheduler.pause(Duration.ofMinutes(5));
                    signal.ring();
                });
        scheduler.run(HOUR, () -> false);
        assertThat(seen).containsExactly("woken@5");
    }

    @Test
    void a_killed_process_does_nothing_more_and_its_last_words_are_not_heard() {
        process.start(
                "victim",
                () -> {
                    try {
                        scheduler.pause(Duration.ofMinutes(10));
                        seen.add("survived");
                    } finally {
                        process.check();
                        seen.add("last words");
                    }
                });
        scheduler.later(Duration.ofMinutes(5), process::kill);
        scheduler.run(HOUR, () -> false);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_frozen_process_goes_on_later_without_knowing() {
        sayAfter(Duration.ofMinutes(10), "thawed");
        scheduler.later(Duration.ofMinutes(5), () -> process.freeze(Duration.ofMinutes(20)));
        scheduler.run(HOUR, () -> false);
        assertThat(seen).containsExactly("thawed@25");
    }

    @Test
    void an_interrupt_ends_a_sleep() {
        var threads = new DeskThreads(process);
        var sleeper =
                threads.start(
                        "sleeper",
                        () -> {
                            try {
                                threads.sleep(HOUR);
                            } catch (InterruptedException end) {
                                seen.add("interrupted");
                            }
                        });
        scheduler.later(Duration.ofMinutes(1), sleeper::interrupt);
        scheduler.run(HOUR, () -> false);
        assertThat(seen).containsExactly("interrupted");
    }

    @Test
    void what_a_coroutine_throws_fails_the_run() {
        process.start(
                "bug",
                () -> {
                    throw new IllegalStateException("a bug");
                });
        assertThatThrownBy(() -> scheduler.run(HOUR, () -> false)).hasRootCauseMessage("a bug");
    }

    @Test
    void the_same_seed_chooses_the_same() {
        assertThat(choices(7)).isEqualTo(choices(7)).isNotEqualTo(choices(8));
    }

    private static List<Integer> choices(long seed) {
        var scheduler = new Scheduler(seed);
        var process = new SimProcess(scheduler, "p");
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            process.start("c" + i, () -> order.add(number));
        }
        scheduler.run(HOUR, () -> false);
        return order;
    }
}
