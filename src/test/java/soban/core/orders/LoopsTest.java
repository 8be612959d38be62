package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.core.follow.MachineThreads;
import soban.testing.Await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class LoopsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<LoopRunner> begun = new ArrayList<>();
    private final List<Boolean> seen = new ArrayList<>();
    private final Loops loops = new Loops(this::begin);

    @AfterEach
    void end() {
        loops.endAll();
    }

    /// Each is waited for before the next one is begun.
    private LoopRunner begin(int partition) {
        if (!begun.isEmpty()) {
            Await.until("the one before is ready", PATIENCE, begun.getLast()::ready);
        }
        seen.add(loops.haveTakenOver());
        var log = new MemoryLog();
        var runner =
                new LoopRunner(
                        partition,
                        new MachineThreads(),
                        () -> log,
                        opened ->
                                OrderLoop.takeOver(
                                        opened,
                                        partition,
                                        Duration.ZERO,
                                        InstantSource.system(),
                                        _ -> {}));
        begun.add(runner);
        return runner;
    }

    @Test
    void who_was_given_three_partitions_has_not_taken_over_with_the_first_of_them() {
        loops.begin(List.of(0, 1, 2));
        assertThat(seen).containsExactly(false, false, false);
        Await.until("all have taken over", PATIENCE, loops::haveTakenOver);
        assertThat(loops.partitions()).containsExactly(0, 1, 2);
    }
}
