package soban.simulation;

import soban.simulation.kafka.SimKafka;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.util.List;

/// Reads the events as anybody can who may read the log, and shows each to the rules. What has no
/// number stands beside the stories.
final class EventBook {
    private final SimKafka kafka;
    private final List<Rule> rules;
    private final long[] next = new long[CoreInstance.PARTITIONS];

    EventBook(SimKafka kafka, List<Rule> rules) {
        this.kafka = kafka;
        this.rules = rules;
    }

    void readOn() {
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
