package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.testing.Committed;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.KafkaClients;
import soban.wire.kafka.Records;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What can be known from outside after a run: the committed events, and the gateway's own book.
final class Outside {
    private final List<EventRecord> events = new ArrayList<>();
    private final Outline outline = new Outline();
    private final JsonNode book;

    private final boolean keepsEvents;

    private Outside(JsonNode book, boolean keepsEvents) {
        this.book = book;
        this.keepsEvents = keepsEvents;
    }

    static Outside of(TestStation station) throws IOException {
        return of(station.gateway(), station.kafka());
    }

    static Outside of(URI gateway, String kafka) throws IOException {
        return look(gateway, kafka, true);
    }

    /// Of more events than fit into memory: each is looked at, and none is kept.
    static Outside ofMany(URI gateway, String kafka) throws IOException {
        return look(gateway, kafka, false);
    }

    private static Outside look(URI gateway, String kafka, boolean keepsEvents) throws IOException {
        try (var book = gateway.resolve("/book").toURL().openStream()) {
            var outside = new Outside(new ObjectMapper().readTree(book), keepsEvents);
            outside.readLog(kafka);
            return outside;
        }
    }

    private void readLog(String kafka) {
        var clients = new KafkaClients(kafka, "checker");
        for (int partition = 0; partition < 4; partition++) {
            Committed.each(
                    clients, new TopicPartition(Topics.EVENTS, partition), r -> note(event(r)));
        }
    }

    private void note(EventRecord event) {
        outline.add(event);
        if (keepsEvents) {
            events.add(event);
        }
    }

    private static EventRecord event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventRecord.read(Records.from(record));
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }

    List<EventRecord> events() {
        assertThat(keepsEvents).as("the events were kept").isTrue();
        return List.copyOf(events);
    }

    void assertWhole() {
        assertThat(outline.broken()).isEmpty();
    }

    /// What was acknowledged is there once, was charged once, and nobody else was charged.
    void assertPaidOnce(Collection<String> acknowledged) {
        assertOnceEach(outline.placed(), acknowledged);
        assertOnceEach(outline.paid(), acknowledged);
        List<String> charged = charges();
        assertThat(charged).doesNotHaveDuplicates();
        assertThat(Set.copyOf(charged)).isEqualTo(Set.copyOf(outline.paid()));
    }

    private static void assertOnceEach(List<String> found, Collection<String> acknowledged) {
        assertThat(found).doesNotHaveDuplicates();
        var missing = new HashSet<>(acknowledged);
        found.forEach(missing::remove);
        assertThat(missing).isEmpty();
    }

    /// What was cancelled was paid back in whole, once; nobody else got anything back.
    void assertRefundedOnce(Collection<String> cancelled) {
        var orders = new HashMap<String, String>();
        var charged = new HashMap<String, Long>();
        for (JsonNode charge : book.path("charges")) {
            orders.put(charge.path("key").asText(), charge.path("orderId").asText());
            charged.put(charge.path("orderId").asText(), charge.path("amount").asLong());
        }
        var expected = new HashMap<>(charged);
        expected.keySet().retainAll(cancelled);
        var refunded = new HashMap<String, Long>();
        for (JsonNode refund : book.path("refunds")) {
            String order = orders.get(refund.path("payment").asText());
            refunded.merge(order, refund.path("amount").asLong(), Long::sum);
        }
        assertThat(refunded).isEqualTo(expected);
    }

    /// The order of each.
    List<String> charges() {
        List<String> charged = new ArrayList<>();
        book.path("charges").forEach(charge -> charged.add(charge.path("orderId").asText()));
        return charged;
    }

    int charged() {
        return book.path("charges").size();
    }

    int refunded() {
        return book.path("refunds").size();
    }
}
