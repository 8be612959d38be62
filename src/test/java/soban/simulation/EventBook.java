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
    private final int[] read = new int[CoreInstance.PARTITIONS];

    EventBook(SimKafka kafka, List<Rule> rules) {
        this.kafka = kafka;
        this.rules = rules;
    }

    void readOn() {
        for (int partition = 0; partition < read.length; partition++) {
            var records = kafka.committed(Topics.EVENTS, partition);
            for (var record : records.subList(read[partition], records.size())) {
                try {
                    take(EventRecord.read(Records.from(record)));
                } catch (Unreadable bug) {
                    throw new AssertionError(bug);
                }
            }
            read[partition] = records.size();
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
