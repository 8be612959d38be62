package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.core.follow.MachineThreads;
import soban.testing.Await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

class LoopRunnerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MemoryLog log = new MemoryLog();
    private final Semaphore takeovers = new Semaphore(0);
    private final LoopRunner runner =
            new LoopRunner(0, new MachineThreads(), () -> log, this::open);

    private OrderLoop open(PartitionLog opened) {
        takeovers.acquireUninterruptibly();
        return OrderLoop.takeOver(opened, 0, Duration.ZERO, InstantSource.system(), answers -> {});
    }

    @AfterEach
    void end() {
        runner.stop();
        takeovers.release(10);
        runner.awaitEnd(PATIENCE);
    }

    @Test
    void nothing_is_ready_before_the_first_takeover() {
        assertThat(runner.ready()).isFalse();
        takeovers.release();
        Await.until("it is taken over", PATIENCE, runner::ready);
    }

    @Test
    void customers_are_not_sent_away_while_a_partition_is_taken_over_anew() {
        takeovers.release();
        Await.until("it is taken over", PATIENCE, () -> runner.view().isPresent());
        runner.renewUnlessOf(log.era() + 1);
        Await.until("the loop has ended", PATIENCE, () -> runner.view().isEmpty());
        assertThat(runner.ready()).isTrue();
        takeovers.release();
        Await.until("it is taken over anew", PATIENCE, () -> runner.view().isPresent());
        assertThat(runner.ready()).isTrue();
    }

    @Test
    void a_takeover_that_takes_too_long_is_not_ready() {
        takeovers.release();
        Await.until("it is taken over", PATIENCE, () -> runner.view().isPresent());
        runner.renewUnlessOf(log.era() + 1);
        Await.until("nobody decides here", PATIENCE, () -> !runner.ready());
    }
}
