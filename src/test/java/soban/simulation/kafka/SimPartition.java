package soban.simulation.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

import soban.simulation.Signal;
import soban.simulation.Trace;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The log of one partition. Offsets only grow, but not each has a record: markers, compaction and
/// deletion leave gaps.
final class SimPartition {
    private final TopicPartition place;
    private final Trace trace;
    private final boolean durable;
    private final List<Stored> records = new ArrayList<>();
    private final List<Portion> portions = new ArrayList<>();
    private final Set<Signal> readers = new LinkedHashSet<>();
    private final Leadership leadership = new Leadership();
    private long start;
    private long end;

    /// What lies before this survives a power cut.
    private long forced;

    SimPartition(TopicPartition place, Trace trace, boolean durable) {
        this.place = place;
        this.trace = trace;
        this.durable = durable;
    }

    TopicPartition place() {
        return place;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    int epoch() {
        return leadership.epoch();
    }

    void beginEpoch() {
        leadership.begin(end);
    }

    /// Where what was written under an epoch, or before it, ends.
    long endOf(int epoch) {
        return leadership.endOf(epoch, end);
    }

    /// Under which epoch what stands before an offset was written.
    Optional<Integer> epochBefore(long offset) {
        int index = index(offset);
        return index == 0 ? Optional.empty() : Optional.of(records.get(index - 1).epoch());
    }

    /// Behind this, a reader of committed records sees nothing: here the oldest open transaction
    /// begins.
    long lastStable() {
        long stable = end;
        for (Portion portion : portions) {
            if (portion.isOpen()) {
                stable = Math.min(stable, portion.first());
            }
        }
        return stable;
    }

    long append(
            ProducerRecord<byte[], byte[]> record,
            long timestamp,
            @Nullable Transaction transaction) {
        trace.add(place.hashCode() * 31L + end);
        trace.add(record.value() == null ? new byte[0] : record.value());
        Portion portion = transaction == null ? null : portion(transaction);
        var headers = new RecordHeaders(record.headers().toArray());
        return write(
                new Stored(
                        end, timestamp, epoch(), record.key(), record.value(), headers, portion));
    }

    private long write(Stored stored) {
        records.add(stored);
        if (stored.portion() != null) {
            stored.portion().reach(end);
        }
        end++;
        if (durable) {
            force();
        }
        List.copyOf(readers).forEach(Signal::ring);
        return stored.offset();
    }

    private Portion portion(Transaction transaction) {
        for (Portion known : portions) {
            if (known.transaction() == transaction) {
                return known;
            }
        }
        var portion = new Portion(transaction, end);
        portions.add(portion);
        return portion;
    }

    /// What a transaction writes to a partition is one batch, which is there whole or not at all.
    long wholeBefore(long offset) {
        return portions.stream()
                .filter(portion -> portion.first() < offset && offset <= portion.last())
                .mapToLong(Portion::first)
                .findFirst()
                .orElse(offset);
    }

    boolean hasOpen(Transaction transaction) {
        return openTransactions().contains(transaction);
    }

    /// Aborts what somebody has open who held an id, whatever its coordinator knows of it.
    void abort(long id, int epoch, long timestamp) {
        openTransactions().stream()
                .filter(open -> open.id().number() == id && open.epoch() <= epoch)
                .forEach(transaction -> mark(transaction, false, timestamp));
    }

    List<Portion> open() {
        return portions.stream().filter(Portion::isOpen).toList();
    }

    /// Writes the transaction's marker, if it has anything here. It ends whatever the same producer
    /// has left open before, too.
    void mark(Transaction transaction, boolean commit, long timestamp) {
        for (Portion portion : List.copyOf(portions)) {
            if (portion.isOpen() && transaction.ends(portion.transaction())) {
                portion.mark(end, commit);
                trace.add(place.hashCode() * 31L + (commit ? end : -end));
                write(new Stored(end, timestamp, epoch(), null, null, null, null));
            }
        }
        forgetForced();
    }

    List<Transaction> openTransactions() {
        return open().stream().map(Portion::transaction).toList();
    }

    /// The records from an offset on that lie before a limit, whether they can be seen or not.
    List<Stored> from(long offset, long limit) {
        return records.subList(index(offset), index(limit));
    }

    private int index(long offset) {
        int low = 0;
        int high = records.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (records.get(middle).offset() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void addReader(Signal news) {
        readers.add(news);
    }

    void removeReader(Signal news) {
        readers.remove(news);
    }

    void deleteBefore(long offset) {
        start = Math.max(start, Math.min(offset, end));
        records.subList(0, index(start)).clear();
    }

    /// Deletes what is older, as far as no transaction is open.
    void expire(long before) {
        long limit = lastStable();
        int keep = 0;
        while (keep < records.size()
                && records.get(keep).offset() < limit
                && records.get(keep).timestamp() < before) {
            keep++;
        }
        deleteBefore(keep == records.size() ? limit : records.get(keep).offset());
    }

    /// Of each key only the newest record stays, in what lies before the limit.
    void compact(long limit) {
        int count = index(Math.min(Math.min(limit, forced), lastStable()));
        Map<ByteBuffer, Long> newest = new HashMap<>();
        for (Stored stored : records.subList(0, count)) {
            if (stored.isVisible()) {
                newest.put(ByteBuffer.wrap(stored.key()), stored.offset());
            }
        }
        records.subList(0, count)
                .removeIf(
                        stored ->
                                stored.isWaste()
                                        || newest.get(ByteBuffer.wrap(stored.key()))
                                                != stored.offset());
    }

    void force() {
        forced = end;
        forgetForced();
    }

    /// What no power cut can open again need not be looked at again.
    private void forgetForced() {
        portions.removeIf(portion -> portion.isEndedBefore(forced));
    }

    long unforced() {
        return end - forced;
    }

    /// A power cut takes everything from there on.
    void cutAt(long newEnd) {
        end = Math.max(forced, newEnd);
        records.subList(index(end), records.size()).clear();
        portions.forEach(portion -> portion.cutAt(end));
        portions.removeIf(portion -> portion.first() >= end);
        leadership.cutAt(end);
        start = Math.min(start, end);
        trace.add(place.hashCode() * 31L + end);
    }
}
