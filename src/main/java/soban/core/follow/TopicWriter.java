package soban.core.follow;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

import soban.wire.Message;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Writes messages without a transaction. The stage ends when the broker has the message, or fails;
/// a failure does not say that it was not written. It can block for some seconds when the topic is
/// missing.
public final class TopicWriter implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;

    public TopicWriter(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public CompletionStage<Void> write(String topic, int partition, Message message) {
        var written = new CompletableFuture<Void>();
        try {
            var _ =
                    producer.send(
                            Records.to(topic, partition, message),
                            (metadata, problem) -> {
                                if (problem == null) {
                                    written.complete(null);
                                } else {
                                    written.completeExceptionally(problem);
                                }
                            });
        } catch (KafkaException problem) {
            written.completeExceptionally(problem);
        }
        return written;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
