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

/// Keeps what was turned away, with its reason and place.
final class DeadLetters implements AutoCloseable {
    private final TopicWriter writer;
    private final InstantSource clock;

    DeadLetters(Clients clients, InstantSource clock) {
        this.writer = new TopicWriter(clients.producer("dead-letters"));
        this.clock = clock;
    }

    /// @param whole with what was sent, and not its reason and place alone
    CompletionStage<Void> keep(
            ConsumerRecord<byte[], byte[]> record, String unit, String reason, boolean whole) {
        var letter =
                new DeadLetter(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        reason,
                        headers(record),
                        text(record.value()));
        var kept = whole ? letter : letter.withoutContent();
        return writer.write(Topics.DEAD, 0, kept.message(unit, clock.instant()));
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
