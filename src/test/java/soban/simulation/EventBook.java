package soban.simulation;

import soban.simulation.kafka.SimKafka;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// Reads the events as anybody can who may read the log, and shows each to the rules. What has no
/// number stands beside the stories.
final class EventBook {
    private final SimKafka kafka;
    private final Supplier<List<Rule>> newRules;
    private final long[] next = new long[CoreInstance.PARTITIONS];
    private List<Rule> rules;
    private int powerCuts;

    /// @param newRules rules that have seen nothing yet
    EventBook(SimKafka kafka, Supplier<List<Rule>> newRules) {
        this.kafka = kafka;
        this.newRules = newRules;
        this.rules = newRules.get();
    }

    /// What a power cut took did not happen: what is left is read from the beginning.
    void readOn() {
        if (kafka.isLossy() && powerCuts != kafka.powerCuts()) {
            powerCuts = kafka.powerCuts();
            rules = newRules.get();
            Arrays.fill(next, 0);
        }
        for (int partition = 0; partition < next.length; partition++) {
            for (var record : kafka.committed(Topics.EVENTS, partition, next[partition])) {
                next[partition] = record.offset() + 1;
                try {
                    take(EventRecord.read(Records.from(record)));
                } catch (Unreadable bug) {
                    throw new AssertionError(bug);
                }
            }
        }
    }

    private void take(EventRecord record) {
        if (record.sequence() > 0) {
            rules.forEach(rule -> rule.see(record));
        }
    }

    void atRest() {
        rules.forEach(Rule::atRest);
    }
}
