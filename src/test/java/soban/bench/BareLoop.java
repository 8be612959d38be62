package soban.bench;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

import soban.testing.Await;
import soban.wire.kafka.KafkaClients;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// The core's floor: a loop for each partition that polls commands and writes as many records of
/// the same size as the core does, one transaction for each poll, then the answers and the feeds'
/// copies. It reads nothing, decides nothing and remembers nothing.
final class BareLoop {
    static final String COMMANDS = "bench.commands";
    static final String EVENTS = "bench.events";
    static final String LIVE = "bench.live";
    static final String FEEDS = "bench.feeds";
    static final String ANSWERS = "bench.answers";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte FILLING = 'x';

    private final Shape shape;
    private final int partition;
    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final Producer<byte[], byte[]> courtesies;
    private final Producer<byte[], byte[]> copies;
    private long count;

    private BareLoop(
            KafkaClients clients,
            Shape shape,
            int partition,
            Producer<byte[], byte[]> courtesies,
            Producer<byte[], byte[]> copies) {
        this.shape = shape;
        this.partition = partition;
        this.courtesies = courtesies;
        this.copies = copies;
        producer = clients.transactional("bare-" + partition, "bench.bare-" + partition);
        consumer = clients.assigned("bare-" + partition);
        var commands = new TopicPartition(COMMANDS, partition);
        consumer.assign(List.of(commands));
        consumer.seekToEnd(List.of(commands));
        consumer.position(commands);
        producer.initTransactions();
    }

    public static void main(String... arguments) throws Exception {
        var clients = new KafkaClients(arguments[0], "bare");
        var shape = Shape.parse(arguments[1]);
        var courtesies = clients.bestEffort("answers");
        Await.until("it knows where answers go", PATIENCE, () -> isKnown(courtesies));
        var copies = clients.lasting("feeds");
        for (int partition = 0; partition < Integer.parseInt(arguments[2]); partition++) {
            var loop = new BareLoop(clients, shape, partition, courtesies, copies);
            Thread.ofPlatform().daemon().name("bare-" + partition).start(loop::run);
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            // Until whoever started it closes its end.
        }
    }

    private static boolean isKnown(Producer<byte[], byte[]> courtesies) {
        try {
            return !courtesies.partitionsFor(ANSWERS).isEmpty();
        } catch (KafkaException notYet) {
            return false;
        }
    }

    private void run() {
        while (true) {
            var polled = consumer.poll(Duration.ofMillis(200));
            if (!polled.isEmpty()) {
                producer.beginTransaction();
                write(polled);
                producer.flush();
                producer.commitTransaction();
                polled.forEach(this::tell);
            }
        }
    }

    private void write(ConsumerRecords<byte[], byte[]> polled) {
        for (var command : polled) {
            send(producer, EVENTS, shape.events(), command.key());
            send(producer, LIVE, shape.live(), answerTo(command));
            count++;
        }
        for (int i = 0; i < shape.batch().each(); i++) {
            byte[] key = ("of the batch " + i).getBytes(StandardCharsets.UTF_8);
            var _ = producer.send(record(LIVE, shape.batch().bytes(), key));
        }
    }

    private void tell(ConsumerRecord<byte[], byte[]> command) {
        var _ =
                courtesies.send(
                        new ProducerRecord<>(
                                ANSWERS, 0, answerTo(command), filling(shape.reply().bytes())));
        send(copies, FEEDS, shape.feeds(), command.key());
    }

    private void send(
            Producer<byte[], byte[]> to, String topic, Shape.Records records, byte[] key) {
        for (int i = 0; i < records.due(count); i++) {
            var _ = to.send(record(topic, records.bytes(), key));
        }
    }

    private ProducerRecord<byte[], byte[]> record(String topic, int bytes, byte[] key) {
        return new ProducerRecord<>(topic, partition, key, filling(bytes - key.length));
    }

    private static byte[] filling(int bytes) {
        byte[] filling = new byte[Math.max(1, bytes)];
        Arrays.fill(filling, FILLING);
        return filling;
    }

    /// The number of the command, from its wish to be answered: `number/partition`.
    private static byte[] answerTo(ConsumerRecord<byte[], byte[]> command) {
        byte[] wish = command.headers().lastHeader("ce_replyto").value();
        int end = 0;
        while (wish[end] != '/') {
            end++;
        }
        return Arrays.copyOf(wish, end);
    }
}
