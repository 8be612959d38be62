package soban.simulation.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

import soban.simulation.Scheduler;
import soban.simulation.Signal;
import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The coordinator of one transactional id: whose turn it is, and the transaction that is under
/// way. An outcome is certain at once, but its markers reach the partitions one after the other.
final class TransactionalId {
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final int number;
    private final Signal settled = new Signal();
    private int epoch;
    private @Nullable Transaction current;
    private @Nullable Transaction last;

    /// @param number by which partitions know it
    TransactionalId(SimKafka kafka, int number) {
        this.number = number;
        this.scheduler = kafka.scheduler();
        this.kafka = kafka;
    }

    /// Fences whoever had the id, and ends their transaction to the last marker.
    int initialise(SimProcess caller) {
        if (current != null && current.state() == Transaction.State.OPEN) {
            epoch++;
            end(current, false);
        }
        awaitSettled(caller);
        return ++epoch;
    }

    private void awaitSettled(SimProcess caller) {
        long until = scheduler.now() + PATIENCE.toNanos();
        while (current != null && current.state() != Transaction.State.OPEN) {
            long left = until - scheduler.now();
            if (left <= 0 || !kafka.network().await(caller, Duration.ofNanos(left))) {
                throw new TimeoutException("the transaction before is not ended yet");
            }
            scheduler.await(settled, Duration.ofNanos(left));
            Network.stopIfInterrupted();
        }
    }

    /// A new transaction, once the one before is ended to the last marker.
    Transaction begin(SimProcess caller, int byEpoch) {
        check(byEpoch);
        awaitSettled(caller);
        check(byEpoch);
        var begun = new Transaction(this, byEpoch);
        current = begun;
        last = begun;
        scheduler.later(LONGEST, () -> timeOut(begun));
        return begun;
    }

    int number() {
        return number;
    }

    int epoch() {
        return epoch;
    }

    boolean isEnding() {
        return current != null && current.state() != Transaction.State.OPEN;
    }

    boolean isLast(Transaction transaction) {
        return last == transaction;
    }

    void check(int byEpoch) {
        if (byEpoch != epoch) {
            throw new ProducerFencedException("another producer has this id now");
        }
    }

    private void timeOut(Transaction transaction) {
        if (!kafka.network().isUp()) {
            scheduler.later(LONGEST, () -> timeOut(transaction));
        } else if (transaction.state() == Transaction.State.OPEN) {
            epoch++;
            end(transaction, false);
        }
    }

    void end(Transaction transaction, boolean commit) {
        if (transaction.state() != Transaction.State.OPEN) {
            throw new KafkaException("the transaction has ended already");
        }
        transaction.decide(commit);
        kafka.trace().add(commit ? "commit" : "abort");
        var left = new ArrayList<>(transaction.partitions());
        SimKafka.shuffle(left, scheduler.random());
        markNext(transaction, left);
    }

    /// Where a power cut took the marker before the last one was written.
    private static List<SimPartition> unmarked(Transaction transaction) {
        return transaction.partitions().stream()
                .filter(partition -> partition.hasOpen(transaction))
                .toList();
    }

    private void markNext(Transaction transaction, List<SimPartition> left) {
        left.addAll(left.isEmpty() ? unmarked(transaction) : List.of());
        if (left.isEmpty()) {
            transaction.end();
            if (current == transaction) {
                current = null;
            }
            settled.ring();
            return;
        }
        if (!kafka.network().isUp()) {
            scheduler.later(LATER, () -> markNext(transaction, left));
            return;
        }
        scheduler.later(
                kafka.network().delay(kafka.faults().slowMarker()),
                () -> {
                    boolean commit = transaction.wasCommitted();
                    left.removeLast().mark(transaction, commit, kafka.millis());
                    markNext(transaction, left);
                });
    }
}
