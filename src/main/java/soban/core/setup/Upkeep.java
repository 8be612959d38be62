package soban.core.setup;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Ending;
import soban.core.follow.Threads;

import java.time.Duration;
import java.util.Set;

/// Looks after the topics of the installation while it runs: somebody may delete one. What only
/// serves the day is made again; of what can't be replaced it says so, and this instance is not
/// ready until it is back.
public final class Upkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration USUAL = Duration.ofSeconds(30);

    private final Installation installation;
    private final Threads threads;
    private final Duration between;
    private final Ending ending;
    private volatile Set<String> gone = Set.of();

    public Upkeep(Installation installation, Threads threads) {
        this(installation, threads, USUAL);
    }

    Upkeep(Installation installation, Threads threads, Duration between) {
        this.installation = installation;
        this.threads = threads;
        this.between = between;
        this.ending = threads.ending();
    }

    public void start() {
        threads.start("upkeep", this::run);
    }

    /// All that can't be replaced was there when it was looked for last.
    public boolean whole() {
        return gone.isEmpty();
    }

    private void run() {
        while (ending.pause(between)) {
            try {
                Set<String> missing = installation.mend();
                if (!missing.equals(gone)) {
                    tell(missing);
                }
                gone = missing;
            } catch (KafkaException problem) {
                LOG.debug("the topics can't be looked for: {}", problem.toString());
            }
        }
    }

    private static void tell(Set<String> missing) {
        if (missing.isEmpty()) {
            LOG.info("all topics are there again");
        } else {
            LOG.error("{} was deleted: stop the core and restore it from a backup", missing);
        }
    }

    @Override
    public void close() {
        ending.ask();
    }
}
