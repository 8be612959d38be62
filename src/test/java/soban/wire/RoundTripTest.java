package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import soban.wire.kafka.Records;

import java.util.stream.Stream;

/// Every record through a message, through Kafka's records, and back.
class RoundTripTest {
    @TestFactory
    Stream<DynamicTest> every_record_arrives_as_it_was_sent() {
        return Samples.inEveryForm().entrySet().stream()
                .map(each -> test(each.getKey(), each.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> so_do_answers_and_beats() {
        return Stream.of(
                test(Samples.reply(), Samples.reply().message(Samples.NOON)),
                test(Samples.pulse(), Samples.pulse().message()));
    }

    private static DynamicTest test(Object record, Message message) {
        return DynamicTest.dynamicTest(
                message.headers().get("ce_type"),
                () -> {
                    var sent = Records.to("soban.any", 0, message);
                    var arrived =
                            new ConsumerRecord<>("soban.any", 0, 0L, sent.key(), sent.value());
                    sent.headers().forEach(arrived.headers()::add);
                    assertThat(Samples.read(Records.from(arrived))).isEqualTo(record);
                });
    }
}
