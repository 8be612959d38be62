package soban.core.follow;

import soban.wire.EventRecord;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/// How far one partition is finished, while it is ours.
final class Track {
    private final long endWhenGiven;
    private final ConcurrentSkipListMap<Long, Instant> unfinished = new ConcurrentSkipListMap<>();
    private volatile boolean lost;
    private long position;
    private long committed;

    /// @param endWhenGiven where the log ended when the partition was given to us
    Track(long position, long endWhenGiven) {
        this.position = position;
        this.committed = position;
        this.endWhenGiven = endWhenGiven;
    }

    Followed begin(long offset, EventRecord event) {
        unfinished.put(offset, event.time());
        return new Step(offset, event);
    }

    void advance(long next) {
        position = next;
    }

    /// All before this is finished.
    long finished() {
        var lowest = unfinished.firstEntry();
        return lowest == null ? position : lowest.getKey();
    }

    /// When the first that is not finished happened.
    Optional<Instant> oldest() {
        return Optional.ofNullable(unfinished.firstEntry()).map(Map.Entry::getValue);
    }

    boolean isCommitDue() {
        return finished() > committed;
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
