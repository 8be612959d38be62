package soban.core.feeds;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.TopicWriter;
import soban.core.setup.TopicMaker;
import soban.domain.shop.ShopId;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.util.concurrent.CompletionStage;

/// Writes to the topics of desks, and makes those of a shop that lacks one.
final class OutTopics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutTopics.class);

    private final TopicWriter writer;
    private final TopicMaker maker;

    OutTopics(Clients clients, TopicMaker maker) {
        this.writer = new TopicWriter(clients.lasting("feeds"));
        this.maker = maker;
    }

    CompletionStage<Void> send(String topic, Message message) {
        return writer.write(topic, 0, message);
    }

    void make(ShopId shop) {
        try {
            maker.makeMissing(Topics.ofShop(shop));
        } catch (KafkaException problem) {
            LOG.debug("topics of {} not made: {}", shop, problem.toString());
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
