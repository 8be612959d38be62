package soban.core.follow;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import soban.wire.Catalog;
import soban.wire.EventRecord;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Reads events as they come from the log. Several parts of one core follow the same log and read
/// the same bytes within moments, so the newest are remembered; what is remembered counts only for
/// the very same bytes, wherever they come from.
public final class ReadEvents {
    private static final int MANY = 1024;
    private static final AtomicReferenceArray<@Nullable Known> NEWEST =
            new AtomicReferenceArray<>(MANY);

    private record Known(ConsumerRecord<byte[], byte[]> record, EventRecord event) {
        boolean isOf(ConsumerRecord<byte[], byte[]> other) {
            return Arrays.equals(record.value(), other.value())
                    && Arrays.equals(record.key(), other.key())
                    && headersAreThoseOf(other);
        }

        /// By their values: which of them is which goes by their order, and to compare their names
        /// costs half as much as to read the event.
        private boolean headersAreThoseOf(ConsumerRecord<byte[], byte[]> other) {
            Header[] ours = record.headers().toArray();
            Header[] theirs = other.headers().toArray();
            return Arrays.equals(
                    ours, theirs, (one, two) -> Arrays.compare(one.value(), two.value()));
        }
    }

    private ReadEvents() {}

    /// Its kind, by its envelope alone; null where this version knows no such kind.
    static @Nullable Class<?> kind(ConsumerRecord<byte[], byte[]> record) {
        var types = record.headers().headers(EventRecord.KIND).iterator();
        byte[] name = types.hasNext() ? types.next().value() : null;
        return name == null ? null : Catalog.EVENTS.type(new String(name, StandardCharsets.UTF_8));
    }

    public static EventRecord read(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        int place = (int) Math.floorMod(31L * record.partition() + record.offset(), (long) MANY);
        Known known = NEWEST.get(place);
        if (known != null && known.isOf(record)) {
            return known.event();
        }
        EventRecord event = EventRecord.read(Records.from(record));
        NEWEST.set(place, new Known(record, event));
        return event;
    }
}
