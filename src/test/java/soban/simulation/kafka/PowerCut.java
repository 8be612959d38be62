package soban.simulation.kafka;

import java.util.ArrayList;
import java.util.List;

/// What a power cut takes. Afterwards a transaction whose marker is gone gets one again: the old
/// outcome when the coordinator still knows it, else it is aborted.
final class PowerCut {
    private final SimKafka kafka;

    PowerCut(SimKafka kafka) {
        this.kafka = kafka;
    }

    void strike() {
        var random = kafka.scheduler().random();
        for (SimPartition partition : kafka.partitions()) {
            long lost = random.nextLong(partition.unforced() + 1);
            partition.cutAt(partition.end() - lost);
        }
        kafka.groups().forEach(group -> group.losePower(random));
        var forgotten = new ArrayList<Transaction>();
        var remembered = new ArrayList<Transaction>();
        for (SimPartition partition : kafka.partitions()) {
            for (Transaction open : partition.openTransactions()) {
                if (open.state() == Transaction.State.ENDED) {
                    mend(partition, open, remembers(open, remembered, forgotten));
                }
            }
            partition.force();
        }
    }

    private boolean remembers(
            Transaction open, List<Transaction> remembered, List<Transaction> forgotten) {
        if (!remembered.contains(open) && !forgotten.contains(open)) {
            (kafka.scheduler().random().nextBoolean() ? remembered : forgotten).add(open);
        }
        return remembered.contains(open);
    }

    private void mend(SimPartition partition, Transaction open, boolean remembered) {
        partition.mark(open, remembered && open.wasCommitted(), kafka.millis());
    }
}
