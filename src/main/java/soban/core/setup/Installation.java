package soban.core.setup;

import static soban.core.setup.TopicMaker.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import soban.wire.Topics;
import soban.wire.Topics.Plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// The topics that every installation has. Where a unit lives follows from the number of
/// partitions, so a number that differs from the one the installation was made with is refused
/// before anything is read or written.
public final class Installation {
    private static final short TRANSACTIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final Admin admin;
    private final int partitions;

    public Installation(Admin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    public void prepare() throws SetupProblem {
        try {
            checkFeatures();
            List<Plan> plans = Topics.installation(partitions);
            new TopicMaker(admin).makeMissing(plans);
            for (Plan plan : plans) {
                check(plan);
            }
        } catch (KafkaException problem) {
            throw SetupProblem.passing(
                    "Kafka did not do what the core needs (%s). Look at the broker's log, then start again."
                            .formatted(problem.getMessage()));
        }
    }

    /// An older broker can mix up the records of two owners of a partition.
    private void checkFeatures() throws SetupProblem {
        Map<String, FinalizedVersionRange> features =
                await(admin.describeFeatures().featureMetadata()).finalizedFeatures();
        var transactions = features.get("transaction.version");
        if (transactions == null || transactions.maxVersionLevel() < TRANSACTIONS) {
            throw SetupProblem.lasting(
                    "This Kafka cluster is too old: it must be 4.0 or newer, with the feature"
                            + " transaction.version at 2.");
        }
    }

    private void check(Plan plan) throws SetupProblem {
        int found = describe(plan.name()).partitions().size();
        if (found != plan.partitions()) {
            throw SetupProblem.lasting(
                    "%s has %d partitions, and this core was started for %d. Start it with the number that the installation was made with (--partitions)."
                            .formatted(plan.name(), found, plan.partitions()));
        }
    }

    /// A topic that was made this moment is not known to every broker yet.
    private TopicDescription describe(String topic) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                var described = await(admin.describeTopics(List.of(topic)).allTopicNames());
                return described.values().iterator().next();
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
