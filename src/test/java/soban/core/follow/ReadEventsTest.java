package soban.core.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.unit.Actor;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What is remembered of the newest events counts for the very same bytes alone.
class ReadEventsTest {
    private static final long PLACE = 70_001;

    private static EventRecord event(String id, OrderId order) {
        return new EventRecord(
                id,
                "shop:cafe",
                7,
                "before",
                Actor.system("test"),
                "cause",
                Instant.parse("2026-08-01T12:00:00Z"),
                Map.of(),
                new OrderEvent.OrderExpired(order));
    }

    /// As it comes from the log: every reader has bytes of its own.
    private static ConsumerRecord<byte[], byte[]> arrived(EventRecord event) {
        var sent = Records.to(Topics.EVENTS, 3, event.message());
        return new ConsumerRecord<>(
                Topics.EVENTS,
                3,
                PLACE,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }

    @Test
    void the_same_bytes_are_read_once() throws Unreadable {
        var event = event("e-1", new OrderId("cafe-aaaaaa"));
        EventRecord first = ReadEvents.read(arrived(event));
        assertThat(first).isEqualTo(event);
        assertThat(ReadEvents.read(arrived(event))).isSameAs(first);
    }

    @Test
    void another_event_at_the_same_place_is_read_anew() throws Unreadable {
        var before = event("e-1", new OrderId("cafe-aaaaaa"));
        var otherBody = event("e-1", new OrderId("cafe-bbbbbb"));
        var otherHeader = event("e-2", new OrderId("cafe-bbbbbb"));
        for (EventRecord each : new EventRecord[] {before, otherBody, otherHeader, before}) {
            assertThat(ReadEvents.read(arrived(each))).isEqualTo(each);
        }
        var another = arrived(otherHeader);
        another.headers().add("more", new byte[1]);
        assertThat(ReadEvents.read(another)).isEqualTo(otherHeader);
    }

    @Test
    void what_can_not_be_read_is_not_remembered_as_the_event_before_it() throws Unreadable {
        var event = event("e-1", new OrderId("cafe-aaaaaa"));
        var broken = arrived(event);
        broken.headers().remove("ce_id");
        ReadEvents.read(arrived(event));
        assertThatThrownBy(() -> ReadEvents.read(broken)).isInstanceOf(Unreadable.class);
    }
}
