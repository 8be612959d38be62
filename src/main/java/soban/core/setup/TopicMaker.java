package soban.core.setup;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

import soban.wire.Topics.Plan;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Makes the topics that are missing. How often they are replicated is the broker's setting.
public final class TopicMaker {
    private final Admin admin;

    public TopicMaker(Admin admin) {
        this.admin = admin;
    }

    public void makeMissing(List<Plan> plans) {
        var topics =
                plans.stream()
                        .map(
                                plan ->
                                        new NewTopic(
                                                        plan.name(),
                                                        Optional.of(plan.partitions()),
                                                        Optional.empty())
                                                .configs(plan.settings()))
                        .toList();
        for (KafkaFuture<Void> made : admin.createTopics(topics).values().values()) {
            try {
                await(made);
            } catch (TopicExistsException fine) {
                // Somebody made it before.
            }
        }
    }

    static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException problem) {
            throw problem.getCause() instanceof KafkaException known
                    ? known
                    : new KafkaException(problem);
        } catch (InterruptedException end) {
            throw new InterruptException(end);
        }
    }
}
