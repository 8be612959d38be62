package soban.core.orders;

import org.apache.kafka.clients.producer.ProducerRecord;

import soban.core.orders.PartitionLog.Transaction;
import soban.wire.Topics;
import soban.wire.kafka.Records;

import java.util.ArrayList;
import java.util.List;

/// Everything that one transaction writes, as Kafka's records: events, live state with its
/// tombstones, and timers to the loop's own partition, and what nobody could decide to the dead
/// letters. The position comes last of the live state: where it stands, all of it stands.
final class TransactionRecords {
    private TransactionRecords() {}

    static List<ProducerRecord<byte[], byte[]>> of(Transaction transaction, int partition) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        for (var event : transaction.events()) {
            records.add(Records.to(Topics.EVENTS, partition, event.message()));
        }
        transaction
                .live()
                .forEach(
                        (key, value) -> {
                            if (!key.equals(LiveKey.POSITION)) {
                                records.add(live(key, value, partition));
                            }
                        });
        for (var key : transaction.forgotten()) {
            records.add(
                    new ProducerRecord<>(Topics.LIVE, partition, Records.bytes(key.text()), null));
        }
        Object position = transaction.live().get(LiveKey.POSITION);
        if (position != null) {
            records.add(live(LiveKey.POSITION, position, partition));
        }
        for (var timer : transaction.timers()) {
            records.add(Records.to(Topics.COMMANDS, partition, timer.message()));
        }
        for (var letter : transaction.letters()) {
            String unit = letter.unit().isEmpty() ? "unknown" : letter.unit();
            records.add(
                    Records.to(Topics.DEAD, 0, letter.content().message(unit, transaction.at())));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> live(LiveKey key, Object value, int partition) {
        return Records.to(Topics.LIVE, partition, LiveRecords.message(key, value));
    }
}
