package soban.core.follow;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// How far one partition is finished, while it is ours.
final class Track {
    private static final int UNKNOWN = -1;

    private final long endWhenGiven;
    private final ConcurrentSkipListMap<Long, Unfinished> unfinished =
            new ConcurrentSkipListMap<>();
    private volatile boolean lost;
    private OffsetAndMetadata position;
    private int era;
    private long committed;

    /// An event that is not finished: when it happened, and under which leadership it was written.
    private record Unfinished(Optional<Integer> epoch, Instant time) {}

    /// @param endWhenGiven where the log ended when the partition was given to us
    Track(OffsetAndMetadata position, long endWhenGiven) {
        this.position = position;
        this.committed = position.offset();
        this.endWhenGiven = endWhenGiven;
        this.era = position.leaderEpoch().orElse(UNKNOWN);
    }

    Followed begin(long offset, Optional<Integer> epoch, EventRecord event) {
        unfinished.put(offset, new Unfinished(epoch, event.time()));
        return new Step(offset, event);
    }

    void advance(OffsetAndMetadata next) {
        position = next;
    }

    /// When the first that is not finished happened.
    Optional<Instant> oldest() {
        return Optional.ofNullable(unfinished.firstEntry()).map(first -> first.getValue().time());
    }

    /// Whether the broker was away between the event before and this one.
    boolean beginsEra(Optional<Integer> epoch) {
        int before = era;
        era = Math.max(era, epoch.orElse(UNKNOWN));
        return before != UNKNOWN && era > before;
    }

    int era() {
        return era;
    }

    void era(int known) {
        era = known;
    }

    /// All before this is finished. The epoch goes with it: by that, whoever goes on from here
    /// learns that the log has lost its end and goes on with other records.
    OffsetAndMetadata finished() {
        var lowest = unfinished.firstEntry();
        return lowest == null
                ? position
                : new OffsetAndMetadata(lowest.getKey(), lowest.getValue().epoch(), "");
    }

    boolean isCommitDue() {
        return finished().offset() > committed;
    }

    void committed(long offset) {
        committed = Math.max(committed, offset);
    }

    int underWay() {
        return unfinished.size();
    }

    void lose() {
        lost = true;
    }

    private final class Step implements Followed {
        private final long offset;
        private final EventRecord event;

        Step(long offset, EventRecord event) {
            this.offset = offset;
            this.event = event;
        }

        @Override
        public EventRecord event() {
            return event;
        }

        @Override
        public boolean fresh() {
            return offset >= endWhenGiven;
        }

        @Override
        public boolean lost() {
            return lost;
        }

        @Override
        public void done() {
            unfinished.remove(offset);
        }
    }
}
