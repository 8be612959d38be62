package soban.simulation.kafka;

import java.util.TreeMap;

/// Under which leadership of a partition what was written. Each start of the broker begins a new
/// one, and no power cut takes that back.
final class Leadership {
    private final TreeMap<Integer, Long> begins = new TreeMap<>();
    private int epoch;

    int epoch() {
        return epoch;
    }

    /// The broker is back, and this is where the log ends now.
    void begin(long end) {
        epoch++;
        begins.put(epoch, end);
    }

    void cutAt(long end) {
        begins.values().removeIf(begin -> begin >= end);
    }

    /// Where what was written under an epoch, or before it, ends.
    long endOf(int asked, long end) {
        var next = begins.higherEntry(asked);
        return next == null ? end : next.getValue();
    }
}
