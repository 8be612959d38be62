package soban.simulation;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import soban.simulation.kafka.SimKafka;
import soban.wire.Topics;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The log as text.
final class LogDump {
    private LogDump() {}

    /// Everything of the log that mentions it, for whoever looks for what went wrong.
    static void tell(SimKafka kafka, String about, PrintStream out) {
        for (int partition = 0; partition < CoreInstance.PARTITIONS; partition++) {
            for (var record : kafka.committed(Topics.EVENTS, partition)) {
                String text = new String(record.value(), StandardCharsets.UTF_8);
                if (text.contains(about)) {
                    out.println(record.timestamp() + " " + text + headers(record));
                }
            }
        }
    }

    private static String headers(ConsumerRecord<byte[], byte[]> record) {
        var all = new StringBuilder();
        for (var header : record.headers()) {
            String value = new String(header.value(), StandardCharsets.UTF_8);
            all.append(' ').append(header.key()).append('=').append(value);
        }
        return all.toString();
    }
}
