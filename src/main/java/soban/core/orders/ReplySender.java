package soban.core.orders;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.Reply;
import soban.wire.Topics;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Sends answers to the nodes that wait for them. A lost one costs its node a repetition, so
/// nothing here is tried twice and nothing holds up a loop.
final class ReplySender implements OrderLoop.Answering, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

    private final Producer<byte[], byte[]> producer;
    private final InstantSource clock;

    ReplySender(Clients clients, InstantSource clock) {
        this.producer = clients.bestEffort("replies");
        this.clock = clock;
    }

    /// Learns where the topic lives: a reply does not wait for that, but is lost. False when nobody
    /// said it in time.
    boolean warmUp() {
        try {
            return !producer.partitionsFor(Topics.REPLIES).isEmpty();
        } catch (KafkaException notYet) {
            LOG.debug("replies: {}", notYet.toString());
            return false;
        }
    }

    @Override
    public void tell(List<Turn.Told> answers) {
        for (Turn.Told told : answers) {
            int slash = told.replyTo().lastIndexOf('/');
            try {
                int partition = Integer.parseInt(told.replyTo().substring(slash + 1));
                var reply =
                        new Reply(
                                told.replyTo().substring(0, slash), told.command(), told.answer());
                var _ =
                        producer.send(
                                Records.to(
                                        Topics.REPLIES, partition, reply.message(clock.instant())),
                                (metadata, problem) -> {
                                    if (problem != null) {
                                        LOG.debug("a reply was lost: {}", problem.toString());
                                    }
                                });
            } catch (KafkaException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException problem) {
                LOG.debug("a reply was lost: {}", problem.toString());
            }
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
