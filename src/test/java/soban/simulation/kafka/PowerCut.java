package soban.simulation.kafka;

import java.util.ArrayList;
import java.util.List;

/// What a power cut takes. A transaction that was ended and has lost its marker gets it again when
/// it was its producer's last and the coordinator has not noted down yet that all markers are
/// written; else nobody ends it.
final class PowerCut {
    private final SimKafka kafka;

    PowerCut(SimKafka kafka) {
        this.kafka = kafka;
    }

    void strike() {
        var random = kafka.scheduler().random();
        for (SimTopic topic : kafka.topics()) {
            for (SimPartition partition : topic.partitions()) {
                long end = partition.end() - random.nextLong(partition.unforced() + 1);
                partition.cutAt(topic.isCompacted() ? end : partition.wholeBefore(end));
            }
        }
        kafka.groups().forEach(group -> group.losePower(random));
        var forgotten = new ArrayList<Transaction>();
        var remembered = new ArrayList<Transaction>();
        for (SimPartition partition : kafka.partitions()) {
            for (Transaction open : partition.openTransactions()) {
                if (open.state() == Transaction.State.ENDED
                        && open.isItsProducersLast()
                        && remembers(open, remembered, forgotten)) {
                    partition.mark(open, open.wasCommitted(), kafka.millis());
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
}
