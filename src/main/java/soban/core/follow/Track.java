package soban.core.follow;

import soban.wire.EventRecord;

import java.util.concurrent.ConcurrentSkipListSet;

/// How far one partition is finished, while it is ours.
final class Track {
    private final long endWhenGiven;
    private final ConcurrentSkipListSet<Long> unfinished = new ConcurrentSkipListSet<>();
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
        unfinished.add(offset);
        return new Step(offset, event);
    }

    void advance(long next) {
        position = next;
    }

    /// All before this is finished.
    long finished() {
        Long lowest = unfinished.ceiling(Long.MIN_VALUE);
        return lowest == null ? position : lowest;
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
