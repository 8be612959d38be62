package soban.wire.kafka;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/// Every kind of Kafka client that we use. All consumers read only committed records, none commits
/// by itself, and none jumps to another place when its position is gone: that is an answer for the
/// caller to give.
public interface Clients {
    /// A consumer of partitions that are assigned by hand, which keeps its position itself.
    Consumer<byte[], byte[]> assigned(String part);

    /// A member of a group whose partitions the broker deals out.
    Consumer<byte[], byte[]> member(String part, String group);

    /// A member of a group that follows a pattern of topics, new ones too.
    Consumer<byte[], byte[]> patternMember(String part, String group);

    /// An idempotent producer: what is acknowledged is written once and in order.
    Producer<byte[], byte[]> producer(String part);

    /// A producer that never gives up a record before it is closed: with several under way, one
    /// that was given up would let those behind it overtake.
    Producer<byte[], byte[]> lasting(String part);

    /// A producer of courtesies: it neither waits for a broker that is away nor tries for long.
    Producer<byte[], byte[]> bestEffort(String part);

    /// A producer of transactions: a new one with the same id ends those of the one before.
    Producer<byte[], byte[]> transactional(String part, String transactionalId);

    Admin admin();
}
