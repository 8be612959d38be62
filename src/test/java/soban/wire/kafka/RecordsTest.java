package soban.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import soban.wire.Message;
import soban.wire.Unreadable;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;

/// Bytes to messages and back, however broken the bytes are.
class RecordsTest {
    private static final Message MESSAGE =
            new Message(
                    "shop:cafe",
                    Map.of("ce_id", "c-7", "ce_person", "지훈", "ce_previous", ""),
                    "{\"note\":\"창가 🪟\"}");

    @Test
    void a_message_comes_out_as_it_went_in() throws Unreadable {
        var sent = Records.to("soban.commands", 2, MESSAGE);
        assertThat(sent.partition()).isEqualTo(2);
        assertThat(sent.topic()).isEqualTo("soban.commands");
        assertThat(Records.from(arrived(sent))).isEqualTo(MESSAGE);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_and_not_replaced() {
        byte[] bad = {'{', (byte) 0xC3, (byte) 0x28, '}'};
        unreadable(arrived(record(bad, Records.bytes("{}"))));
        unreadable(arrived(record(Records.bytes("k"), bad)));
        var header = record(Records.bytes("k"), Records.bytes("{}"));
        header.headers().add("ce_id", bad);
        unreadable(arrived(header));
    }

    @Test
    void a_record_without_key_or_body_is_refused() {
        unreadable(arrived(record(null, Records.bytes("{}"))));
        unreadable(arrived(record(Records.bytes("k"), null)));
    }

    @Test
    void a_record_that_is_too_large_is_refused() {
        unreadable(arrived(record(Records.bytes("k"), new byte[900_001])));
        unreadable(arrived(record(Records.bytes("k".repeat(5_001)), Records.bytes("{}"))));
    }

    @Test
    void a_header_that_stands_there_twice_is_refused() {
        var record = Records.to("soban.commands", null, MESSAGE);
        record.headers().add("ce_id", Records.bytes("c-8"));
        unreadable(arrived(record));
    }

    @Test
    void a_header_without_a_value_is_empty() throws Unreadable {
        var record = record(Records.bytes("k"), Records.bytes("{}"));
        record.headers().add("ce_id", null);
        assertThat(Records.from(arrived(record)).headers()).containsEntry("ce_id", "");
    }

    @Test
    void random_bytes_are_read_as_they_are_or_refused() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            byte[] body = new byte[random.nextInt(40)];
            random.nextBytes(body);
            try {
                var read = Records.from(arrived(record(Records.bytes("k"), body)));
                assertThat(read.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(body);
            } catch (Unreadable expected) {
                assertThat(expected).hasMessage("not UTF-8");
            }
        }
    }

    private static void unreadable(ConsumerRecord<byte[], byte[]> record) {
        assertThatThrownBy(() -> Records.from(record)).isInstanceOf(Unreadable.class);
    }

    private static ProducerRecord<byte[], byte[]> record(byte[] key, byte[] body) {
        return new ProducerRecord<>("soban.commands", key, body);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
        var record = new ConsumerRecord<>(sent.topic(), 2, 7, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
