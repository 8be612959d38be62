package soban.core.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import soban.core.follow.TopicWriter;
import soban.wire.DeadLetter;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Keeps that something was turned away, with its reason and place. What was sent stays where it
/// stands: it may tell of a person, and whom that concerns reads that topic.
final class DeadLetters implements AutoCloseable {
    private final TopicWriter writer;
    private final InstantSource clock;

    DeadLetters(Clients clients, InstantSource clock) {
        this.writer = new TopicWriter(clients.producer("dead-letters"));
        this.clock = clock;
    }

    CompletionStage<Void> keep(ConsumerRecord<byte[], byte[]> record, String unit, String reason) {
        var letter =
                new DeadLetter(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reason,
                        headers(record),
                        "");
        return writer.write(Topics.DEAD, 0, letter.message(unit, clock.instant()));
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            headers.put(header.key(), text(header.value()));
        }
        return headers;
    }

    /// As far as it is text: here it is looked at by a person, not acted on.
    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        writer.close();
    }
}
