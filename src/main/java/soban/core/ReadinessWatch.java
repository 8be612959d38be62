package soban.core;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Tells the operator when customers can't be sent to this instance, why, and when they can again.
final class ReadinessWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessWatch.class);
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(1);

    private final Threads threads;
    private final Supplier<List<String>> missing;
    private final Ending ending;
    private Threads.@Nullable Running running;

    /// @param missing the parts that are not ready
    ReadinessWatch(Threads threads, Supplier<List<String>> missing) {
        this.threads = threads;
        this.missing = missing;
        this.ending = threads.ending();
    }

    void start() {
        running = threads.start("readiness", this::run);
    }

    private void run() {
        List<String> told = List.of("everything");
        do {
            List<String> now = missing.get();
            if (!now.equals(told)) {
                tell(now);
                told = now;
            }
        } while (ending.pause(BETWEEN));
    }

    private static void tell(List<String> now) {
        if (now.isEmpty()) {
            LOG.info("ready: customers can be sent here");
        } else {
            LOG.info("not ready: waits for {}", now);
        }
    }

    @Override
    public void close() {
        ending.ask();
        if (running != null) {
            running.join(LONGEST_LOOK);
        }
    }
}
