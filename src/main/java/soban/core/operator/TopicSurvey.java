package soban.core.operator;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;

import soban.core.follow.PastReader;
import soban.core.orders.LiveUnits;
import soban.core.setup.TopicMaker;
import soban.domain.rider.Rider;
import soban.wire.Topics;
import soban.wire.Topics.Plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The topics of an installation, held against those that it should have.
public final class TopicSurvey {
    private static final String RETENTION = "retention.ms";
    private static final String POLICY = "cleanup.policy";

    private final Admin admin;
    private final PastReader past;
    private final int partitions;

    TopicSurvey(Admin admin, PastReader past, int partitions) {
        this.admin = admin;
        this.past = past;
        this.partitions = partitions;
    }

    /// One topic as it is.
    ///
    /// @param keptMillis how long it keeps what it holds, less than 0 for ever
    /// @param compacted it keeps the newest under each key
    /// @param note what is not as it should be, empty where all is well
    public record Found(
            String name,
            int partitions,
            long keptMillis,
            boolean compacted,
            long records,
            String note) {}

    public List<Found> look(LiveUnits units) {
        Map<String, Plan> plans =
                plans(units).stream().collect(Collectors.toMap(Plan::name, plan -> plan));
        Map<String, TopicDescription> there = describe(ofSoban());
        Map<String, Config> settings = settings(there.keySet());
        Map<String, Long> sizes = past.sizes(places(there.values()));
        var names = new TreeSet<>(plans.keySet());
        names.addAll(there.keySet());
        var found = new ArrayList<Found>();
        for (String name : names) {
            TopicDescription topic = there.get(name);
            Config config = settings.get(name);
            found.add(
                    topic == null || config == null
                            ? new Found(name, 0, 0, false, 0, "missing")
                            : found(topic, config, sizes.getOrDefault(name, 0L), plans));
        }
        return found;
    }

    private static Found found(
            TopicDescription topic, Config config, long records, Map<String, Plan> plans) {
        int count = topic.partitions().size();
        return new Found(
                topic.name(),
                count,
                Long.parseLong(config.get(RETENTION).value()),
                config.get(POLICY).value().contains("compact"),
                records,
                note(plans.get(topic.name()), count, config));
    }

    private static String note(@Nullable Plan plan, int count, Config config) {
        if (plan == null) {
            return "belongs to nobody";
        }
        if (plan.partitions() != count) {
            return "should have " + plan.partitions() + " partitions";
        }
        var wrong = new ArrayList<String>();
        for (String name : List.of(RETENTION, POLICY)) {
            String wanted = plan.settings().get(name);
            if (wanted != null && !wanted.equals(config.get(name).value())) {
                wrong.add(name + " should be " + wanted);
            }
        }
        return String.join(", ", wrong);
    }

    /// Makes those of shops, riders and areas that are missing, and those that only serve the day.
    public void makeMissing(LiveUnits units) {
        var never = Set.of(Topics.EVENTS, Topics.LIVE, Topics.KEYS, Topics.COMMANDS);
        new TopicMaker(admin)
                .makeMissing(plans(units).stream().filter(p -> !never.contains(p.name())).toList());
    }

    private List<Plan> plans(LiveUnits units) {
        var areas =
                Stream.concat(
                        units.shops().stream().map(shop -> shop.area().id()),
                        units.riders().stream().map(Rider::area));
        return Stream.of(
                        Topics.installation(partitions).stream(),
                        units.shops().stream().flatMap(s -> Topics.ofShop(s.id()).stream()),
                        units.riders().stream().flatMap(r -> Topics.ofRider(r.id()).stream()),
                        areas.flatMap(area -> Topics.ofArea(area).stream()))
                .flatMap(plans -> plans)
                .distinct()
                .toList();
    }

    private Set<String> ofSoban() {
        return await(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith("soban."))
                .collect(Collectors.toSet());
    }

    private Map<String, TopicDescription> describe(Collection<String> names) {
        return await(admin.describeTopics(names).allTopicNames());
    }

    private Map<String, Config> settings(Collection<String> names) {
        var resources =
                names.stream().map(n -> new ConfigResource(ConfigResource.Type.TOPIC, n)).toList();
        return await(admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
    }

    private static Set<TopicPartition> places(Collection<TopicDescription> topics) {
        return topics.stream()
                .flatMap(
                        topic ->
                                IntStream.range(0, topic.partitions().size())
                                        .mapToObj(p -> new TopicPartition(topic.name(), p)))
                .collect(Collectors.toSet());
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(problem);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", end);
        }
    }
}
