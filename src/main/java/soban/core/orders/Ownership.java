package soban.core.orders;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;

/// Begins and ends loops as the group deals out partitions. Loops end before the partition is given
/// back; when it is lost they are told, and fenced by whoever has it now.
final class Ownership implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Loops loops;
    private final Runnable dealt;

    /// @param dealt is told when the group has dealt
    Ownership(Consumer<byte[], byte[]> consumer, Loops loops, Runnable dealt) {
        this.consumer = consumer;
        this.loops = loops;
        this.dealt = dealt;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> given) {
        consumer.pause(given);
        given.forEach(partition -> consumer.seek(partition, 0));
        loops.begin(numbers(given));
        dealt.run();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> taken) {
        loops.end(numbers(taken));
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        LOG.warn("lost {} to another instance", lost);
        loops.end(numbers(lost));
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}
