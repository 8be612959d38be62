package soban.e2e;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.TopicPartition;

import soban.domain.shop.ShopId;
import soban.testing.Await;
import soban.wire.Units;
import soban.wire.kafka.KafkaClients;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// Which of several cores decides for a shop.
final class Decider {
    private static final String GROUP = "soban.orders";

    private Decider() {}

    static int partition(String shop) {
        return Units.partition(Units.of(new ShopId(shop)), 4);
    }

    /// The process whose loop decides for it, once each of them has some: freezing any other one
    /// would prove nothing.
    static long of(String kafka, List<Long> pids, String shop) {
        var found = new AtomicReference<Optional<String>>(Optional.empty());
        try (Admin admin = new KafkaClients(kafka, "test").admin()) {
            Await.until(
                    "each core owns partitions",
                    TestStation.PATIENCE,
                    () -> {
                        found.set(owner(admin, partition(shop), pids));
                        return found.get().isPresent();
                    });
        }
        String name = found.get().orElseThrow();
        return pids.stream()
                .filter(pid -> name.contains("-" + pid + "-"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of " + pids));
    }

    private static Optional<String> owner(Admin admin, int partition, List<Long> pids) {
        try {
            var members =
                    admin.describeConsumerGroups(List.of(GROUP)).all().get().get(GROUP).members();
            return members.size() != pids.size()
                            || members.stream().anyMatch(m -> partitions(m).isEmpty())
                    ? Optional.empty()
                    : members.stream()
                            .filter(m -> partitions(m).contains(partition))
                            .map(MemberDescription::clientId)
                            .findFirst();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    private static List<Integer> partitions(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .map(TopicPartition::partition)
                .toList();
    }
}
