package soban.simulation.kafka;

/// What one transaction wrote to one partition. It is open until the marker stands there.
final class Portion {
    private final Transaction transaction;
    private final long first;
    private long last;
    private long marker = Long.MAX_VALUE;
    private boolean committed;

    Portion(Transaction transaction, long first) {
        this.transaction = transaction;
        this.first = first;
        this.last = first;
    }

    Transaction transaction() {
        return transaction;
    }

    long first() {
        return first;
    }

    void reach(long offset) {
        last = offset;
    }

    long last() {
        return last;
    }

    boolean isOpen() {
        return marker == Long.MAX_VALUE;
    }

    boolean isCommitted() {
        return !isOpen() && committed;
    }

    boolean isAborted() {
        return !isOpen() && !committed;
    }

    boolean isEndedBefore(long offset) {
        return marker < offset;
    }

    void mark(long offset, boolean commit) {
        marker = offset;
        committed = commit;
    }

    /// The partition lost everything from there on, and maybe the marker.
    void cutAt(long end) {
        if (marker >= end) {
            marker = Long.MAX_VALUE;
        }
        if (last >= end) {
            last = end - 1;
            transaction.tear();
        }
    }
}
