package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where a consumer stands in one partition.
final class Cursor {
    static final Comparator<TopicPartition> ORDER =
            Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition);
    private static final long NOWHERE = -1;

    private final SimPartition log;
    private long position = NOWHERE;
    private Optional<Integer> epoch = Optional.empty();
    private boolean paused;

    Cursor(SimPartition log) {
        this.log = log;
    }

    SimPartition log() {
        return log;
    }

    void seek(OffsetAndMetadata place) {
        position = place.offset();
        epoch = place.leaderEpoch();
    }

    OptionalLong position() {
        return position == NOWHERE ? OptionalLong.empty() : OptionalLong.of(position);
    }

    void pause(boolean now) {
        paused = now;
    }

    boolean isPaused() {
        return paused;
    }

    /// Where to go on, and under which epoch what lies before it was written.
    OffsetAndMetadata place() {
        return new OffsetAndMetadata(position, epoch, "");
    }

    boolean isOutOfRange() {
        return position < log.start() || position > log.end() || isCut();
    }

    /// What was read last is lost, whatever stands there now.
    boolean isCut() {
        return epoch.isPresent() && log.endOf(epoch.get()) < position;
    }

    /// How far what was read is still there.
    OffsetAndMetadata left() {
        long end = log.endOf(epoch.orElseThrow());
        return new OffsetAndMetadata(end, log.epochBefore(end), "");
    }

    /// A fetch would bring something, if only the knowledge that the position is gone.
    boolean hasNews() {
        return !paused && (isOutOfRange() || position < log.lastStable());
    }

    /// Reads at most so many, and passes what nobody is to see.
    void read(int most, List<ConsumerRecord<byte[], byte[]>> found) {
        if (position == NOWHERE) {
            throw new NoOffsetForPartitionException(log.place());
        }
        long limit = log.lastStable();
        for (Stored stored : log.from(position, limit)) {
            if (found.size() == most) {
                position = stored.offset();
                return;
            }
            epoch = Optional.of(stored.epoch());
            if (stored.isVisible()) {
                found.add(stored.at(log.place()));
            }
        }
        position = limit;
    }
}
