package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.unit.Event;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What can be known from outside after a run: the committed events, and the gateway's own book.
record Outside(List<EventRecord> events, JsonNode book) {
    private static final long ERA = 1_000_000_000;

    static Outside of(TestStation station) throws IOException {
        return of(station.gateway(), station.kafka());
    }

    static Outside of(URI gateway, String kafka) throws IOException {
        try (var book = gateway.resolve("/book").toURL().openStream()) {
            return new Outside(read(kafka), new ObjectMapper().readTree(book));
        }
    }

    private static List<EventRecord> read(String kafka) {
        var clients = new KafkaClients(kafka, "checker");
        return IntStream.range(0, 4)
                .mapToObj(partition -> new TopicPartition(Topics.EVENTS, partition))
                .flatMap(partition -> Committed.in(clients, partition).stream())
                .map(Outside::event)
                .toList();
    }

    private static EventRecord event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventRecord.read(Records.from(record));
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }

    /// Every unit's story is whole: no gap, no repetition, each event behind the one that it names.
    /// With each start of the broker the numbers begin anew, higher. What stands beside the story,
    /// such as a snapshot of it, has no number.
    void assertWhole() {
        Map<String, EventRecord> last = new HashMap<>();
        for (EventRecord event : events) {
            if (event.sequence() == 0) {
                continue;
            }
            EventRecord before = last.put(event.unit(), event);
            long sequence = event.sequence();
            assertThat(sequence)
                    .as(event.unit())
                    .isGreaterThan(before == null ? 0 : before.sequence());
            if (sequence % ERA != 1) {
                assertThat(sequence)
                        .as(event.unit())
                        .isEqualTo(before == null ? 1 : before.sequence() + 1);
            }
            assertThat(event.previous()).isEqualTo(before == null ? "" : before.id());
        }
    }

    /// What was acknowledged is there once, was charged once, and nobody else was charged.
    void assertPaidOnce(Collection<String> acknowledged) {
        assertThat(orders(OrderPlaced.class)).doesNotHaveDuplicates().containsAll(acknowledged);
        assertThat(orders(PaymentTaken.class)).doesNotHaveDuplicates().containsAll(acknowledged);
        List<String> charged = charges();
        assertThat(charged).doesNotHaveDuplicates();
        assertThat(Set.copyOf(charged)).isEqualTo(Set.copyOf(orders(PaymentTaken.class)));
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

    private List<String> orders(Class<? extends Event> type) {
        return events.stream()
                .map(EventRecord::event)
                .filter(type::isInstance)
                .map(event -> ((OrderEvent) event).order().value())
                .toList();
    }
}
