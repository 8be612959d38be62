package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// One record of a partition, or a transaction's marker, which no consumer sees.
///
/// @param epoch under which leadership of the partition it was written
/// @param portion the transaction that it belongs to, if any
@SuppressWarnings("ArrayRecordComponent")
record Stored(
        long offset,
        long timestamp,
        int epoch,
        byte @Nullable [] key,
        byte @Nullable [] value,
        @Nullable Headers headers,
        @Nullable Portion portion) {

    boolean isMarker() {
        return headers == null;
    }

    boolean isVisible() {
        return !isMarker() && (portion == null || portion.isCommitted());
    }

    /// It will never be seen again.
    boolean isWaste() {
        return isMarker() || (portion != null && portion.isAborted());
    }

    ConsumerRecord<byte[], byte[]> at(TopicPartition place) {
        return new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                offset,
                timestamp,
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value == null ? -1 : value.length,
                key,
                value,
                headers,
                Optional.of(epoch));
    }
}
