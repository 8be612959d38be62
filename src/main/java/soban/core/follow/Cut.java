package soban.core.follow;

import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Where to go on in a log that does not hold the place any more up to which it was read.
public final class Cut {
    private Cut() {}

    /// A log that has lost its end says how far what was read is still in it, even when other
    /// records stand behind that by now. Of any other, everything is read again.
    public static OffsetAndMetadata left(
            InvalidOffsetException gone, TopicPartition place, long beginning) {
        OffsetAndMetadata left =
                gone instanceof LogTruncationException cut
                        ? cut.divergentOffsets().get(place)
                        : null;
        return left == null ? new OffsetAndMetadata(beginning) : left;
    }
}
