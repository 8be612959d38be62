package soban.core.payments;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.PastReader;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Instant;
import java.util.function.Consumer;

/// Reads the events of payments and refunds out of the log, up to the end that it has at the start.
/// The log is long, so of all other events only the type is looked at.
final class PaymentLog {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentLog.class);

    private final Clients clients;

    PaymentLog(Clients clients) {
        this.clients = clients;
    }

    /// @param since when the first of interest was written; before the log began for all of them
    void read(Instant since, Consumer<EventRecord> reader) {
        try (Admin admin = clients.admin()) {
            var past = new PastReader(clients, admin);
            past.read(past.partitions(Topics.EVENTS), since, entry -> read(entry, reader));
        }
    }

    private static void read(ConsumerRecord<byte[], byte[]> record, Consumer<EventRecord> reader) {
        try {
            var type = record.headers().lastHeader("ce_type");
            if (type == null || isOfMoney(Records.text(type.value()))) {
                reader.accept(EventRecord.read(Records.from(record)));
            }
        } catch (Unreadable problem) {
            LOG.warn(
                    "event {}-{} is left out of the comparison: {}",
                    record.partition(),
                    record.offset(),
                    problem.getMessage());
        }
    }

    private static boolean isOfMoney(String type) {
        return type.startsWith("soban.order.payment-") || type.startsWith("soban.order.refund-");
    }
}
