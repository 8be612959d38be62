package soban.core.http;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What this node has put before one partition and is not known to be decided. A partition decides
/// in order, so an answer says that everything before it is decided too; and whoever has given up
/// waiting still stands in the queue.
final class Backlog {
    private final NavigableMap<Long, Long> undecided = new TreeMap<>();
    private long lastProbe = Long.MIN_VALUE;

    synchronized void asked(long number, long now) {
        undecided.put(number, now);
    }

    synchronized void answered(long number) {
        undecided.headMap(number, true).clear();
    }

    /// Whether one more may be put behind the queue. When it is too long, one at a time is let in
    /// to find out whether it still is.
    ///
    /// @param mostLong how many may wait longer than that before it counts as a queue
    synchronized boolean admits(long now, Duration longest, int mostLong) {
        long nanos = longest.toNanos();
        if (undecided.values().stream().filter(since -> now - since > nanos).count() <= mostLong) {
            return true;
        }
        if (lastProbe != Long.MIN_VALUE && now - lastProbe < nanos) {
            return false;
        }
        lastProbe = now;
        return true;
    }

    synchronized int size() {
        return undecided.size();
    }
}
