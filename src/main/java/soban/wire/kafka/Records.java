package soban.wire.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import soban.wire.Message;
import soban.wire.Unreadable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;

/// Messages to Kafka records and back. Bytes that are not UTF-8 are refused, not replaced.
public final class Records {
    private static final int LARGEST_BODY = 900_000;
    private static final int LONGEST_KEY = 5_000;
    private static final char REPLACEMENT = '\uFFFD';

    private Records() {}

    public static ProducerRecord<byte[], byte[]> to(
            String topic, @Nullable Integer partition, Message message) {
        var record =
                new ProducerRecord<>(topic, partition, bytes(message.key()), bytes(message.body()));
        message.headers().forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    /// What nobody may read must not be written.
    public static boolean isTooLargeToBeRead(ProducerRecord<byte[], byte[]> record) {
        return record.value() != null && record.value().length > LARGEST_BODY;
    }

    public static Message from(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        byte[] key = record.key();
        byte[] body = record.value();
        if (key == null || key.length > LONGEST_KEY || body == null || body.length > LARGEST_BODY) {
            throw new Unreadable("key or body is missing or too large");
        }
        var headers = new HashMap<String, String>();
        for (var header : record.headers()) {
            if (headers.put(header.key(), text(header.value())) != null) {
                throw new Unreadable("the header " + header.key() + " stands there twice");
            }
        }
        return new Message(text(key), headers, text(body));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte @Nullable [] bytes) throws Unreadable {
        if (bytes == null) {
            return "";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes);
    }

    /// Reading strictly costs several times as much. It is needed only where something was
    /// replaced, or where the sign of a replacement stands there itself.
    private static String strictly(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException problem) {
            throw new Unreadable("not UTF-8");
        }
    }
}
