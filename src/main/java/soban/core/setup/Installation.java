package soban.core.setup;

import static soban.core.setup.TopicMaker.await;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import soban.wire.Topics;
import soban.wire.Topics.Plan;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The topics that every installation has. Where a unit lives follows from the number of
/// partitions, so a number that differs from the one the installation was made with is refused
/// before anything is read or written; and what holds the truth is never replaced by something
/// empty.
public final class Installation {
    private static final short TRANSACTIONS = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    /// What happened, what stands now, and the keys to whose it is: none is worth anything without
    /// the others.
    private static final List<String> TRUTH = List.of(Topics.EVENTS, Topics.LIVE, Topics.KEYS);

    private final Admin admin;
    private final List<Plan> plans;

    public Installation(Admin admin, int partitions) {
        this.admin = admin;
        this.plans = Topics.installation(partitions);
    }

    public void prepare() throws SetupProblem {
        try {
            checkFeatures();
            checkThatNothingIsGone();
            new TopicMaker(admin).makeMissing(plans);
            checkPartitions();
        } catch (KafkaException problem) {
            throw SetupProblem.passing(
                    "Kafka did not do what the core needs (%s). Look at the broker's log, then start again."
                            .formatted(problem.getMessage()));
        }
    }

    /// Makes what only serves the day and was deleted; returns what is missing for good.
    Set<String> mend() {
        Set<String> there = names();
        var missing = plans.stream().filter(plan -> !there.contains(plan.name())).toList();
        var side = missing.stream().filter(plan -> !holdsWork(plan.name())).toList();
        if (!side.isEmpty()) {
            new TopicMaker(admin).makeMissing(side);
        }
        return missing.stream()
                .map(Plan::name)
                .filter(Installation::holdsWork)
                .collect(Collectors.toSet());
    }

    private static boolean holdsWork(String topic) {
        return TRUTH.contains(topic) || topic.equals(Topics.COMMANDS);
    }

    private Set<String> names() {
        return await(admin.listTopics().names());
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

    private void checkThatNothingIsGone() throws SetupProblem {
        var there = new HashSet<>(TRUTH);
        there.retainAll(names());
        Optional<String> missing = TRUTH.stream().filter(t -> !there.contains(t)).findFirst();
        if (missing.isPresent() && !there.isEmpty() && !isEmpty(describe(there))) {
            throw SetupProblem.lasting(
                    "%s is missing, although %s holds something: it was deleted. Restore it from a backup; with an empty one in its place, what happened would be forgotten."
                            .formatted(
                                    missing.get(),
                                    TRUTH.stream()
                                            .filter(there::contains)
                                            .findFirst()
                                            .orElseThrow()));
        }
    }

    private boolean isEmpty(Collection<TopicDescription> topics) {
        var all =
                topics.stream()
                        .flatMap(
                                topic ->
                                        IntStream.range(0, topic.partitions().size())
                                                .mapToObj(p -> new TopicPartition(topic.name(), p)))
                        .collect(Collectors.toMap(place -> place, place -> OffsetSpec.latest()));
        return await(admin.listOffsets(all).all()).values().stream()
                .allMatch(end -> end.offset() == 0);
    }

    private void checkPartitions() throws SetupProblem {
        Map<String, Integer> found =
                describe(plans.stream().map(Plan::name).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        TopicDescription::name, t -> t.partitions().size()));
        for (Plan plan : plans) {
            int partitions = found.getOrDefault(plan.name(), 0);
            if (partitions != plan.partitions()) {
                throw SetupProblem.lasting(
                        "%s has %d partitions, and this core was started for %d. Start it with the number that the installation was made with (--partitions); if the topic was given more since, restore it from a backup."
                                .formatted(plan.name(), partitions, plan.partitions()));
            }
        }
    }

    /// A topic that was made this moment is not known to every broker yet.
    private Collection<TopicDescription> describe(Collection<String> topics) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return await(admin.describeTopics(topics).allTopicNames()).values();
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
