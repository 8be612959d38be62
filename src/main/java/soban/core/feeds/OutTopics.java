package soban.core.feeds;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Lane;
import soban.core.follow.TopicWriter;
import soban.core.keys.MissingKey;
import soban.core.keys.Seals;
import soban.core.setup.TopicMaker;
import soban.wire.EventRecord;
import soban.wire.Topics.Plan;
import soban.wire.kafka.Clients;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Writes to the topics of desks, and makes those that are missing.
final class OutTopics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutTopics.class);

    private final TopicWriter writer;
    private final TopicMaker maker;
    private final Seals seals;
    private final Lock making = new ReentrantLock();

    OutTopics(Clients clients, TopicMaker maker, Seals seals) {
        this.writer = new TopicWriter(clients.lasting("feeds"));
        this.maker = maker;
        this.seals = seals;
    }

    /// @param plans the topics among which this one is made if it is missing
    Lane.Destination<EventRecord> topic(String topic, List<Plan> plans) {
        return new Lane.Destination<>() {
            @Override
            public CompletionStage<Void> write(EventRecord event) {
                try {
                    return writer.write(topic, 0, seals.opened(event).message());
                } catch (MissingKey awaited) {
                    LOG.debug("{} waits: {}", topic, awaited.getMessage());
                    return CompletableFuture.failedFuture(awaited);
                }
            }

            @Override
            public void mend() {
                make(topic, plans);
            }
        };
    }

    /// One lane at a time: with the broker away all of them want to, for nothing.
    private void make(String topic, List<Plan> plans) {
        if (making.tryLock()) {
            try {
                maker.makeMissing(plans);
            } catch (KafkaException problem) {
                LOG.debug("{} is not made: {}", topic, problem.toString());
            } finally {
                making.unlock();
            }
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
