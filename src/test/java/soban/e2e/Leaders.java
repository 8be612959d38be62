package soban.e2e;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

import soban.testing.Await;
import soban.wire.Topics;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Which nodes of a cluster have what.
final class Leaders {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Leaders() {}

    /// The number of the node that leads the events of a shop.
    static int of(String shop, List<BrokerNode> nodes) throws Exception {
        try (Admin admin = new KafkaClients(BrokerNode.bootstrap(nodes), "test").admin()) {
            return partitions(admin).get(Decider.partition(shop)).leader().id();
        }
    }

    /// Waits until every node has all events again.
    static void awaitWhole(List<BrokerNode> nodes) {
        try (Admin admin = new KafkaClients(BrokerNode.bootstrap(nodes), "test").admin()) {
            Await.until(
                    "all nodes have all of it",
                    PATIENCE,
                    () -> partitions(admin).stream().allMatch(p -> p.isr().size() == nodes.size()));
        }
    }

    private static List<TopicPartitionInfo> partitions(Admin admin) {
        try {
            TopicDescription events =
                    admin.describeTopics(List.of(Topics.EVENTS))
                            .allTopicNames()
                            .get()
                            .get(Topics.EVENTS);
            return events.partitions();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }
}
