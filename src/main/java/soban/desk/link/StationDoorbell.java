package soban.desk.link;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import soban.desk.DeskIdentity;
import soban.wire.Topics;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The door of a station: which cluster it is, and whether it knows this shop.
public final class StationDoorbell implements Doorbell {
    private static final long PATIENCE_SECONDS = 5;

    private final DeskIdentity desk;
    private final KafkaAccess access;

    public StationDoorbell(DeskIdentity desk, KafkaAccess access) {
        this.desk = desk;
        this.access = access;
    }

    @Override
    public Door ring() throws NoLink, InterruptedException {
        var clients =
                new KafkaClients(Probe.kafka(access), "desk-" + desk.toString().replace('/', '-'));
        try {
            var admin = clients.admin();
            try {
                String cluster = answer(admin.describeCluster().clusterId());
                answer(admin.describeTopics(topics()).allTopicNames());
                return new Door(clients, cluster);
            } finally {
                admin.close(Duration.ZERO);
            }
        } catch (KafkaException problem) {
            throw NoLink.unreachable();
        }
    }

    private List<String> topics() {
        return List.of(desk.in(), desk.out(), Topics.PULSE);
    }

    private <T> T answer(KafkaFuture<T> future) throws NoLink, InterruptedException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            var turnedAway = TurnedAway.by(problem.getCause());
            if (turnedAway.isPresent()) {
                throw turnedAway.get();
            }
            if (problem.getCause() instanceof UnknownTopicOrPartitionException) {
                throw NoLink.doubtful(
                        "The station at %s has no desk '%s'. Check the name, or enrol it there."
                                .formatted(access.servers(), desk));
            }
            throw NoLink.doubtful(
                    "The broker at %s does not serve this desk (%s)."
                            .formatted(access.servers(), problem.getCause()));
        } catch (TimeoutException problem) {
            throw NoLink.unreachable();
        }
    }
}
