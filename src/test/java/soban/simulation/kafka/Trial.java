package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.simulation.Scheduler;
import soban.simulation.SimProcess;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A broker with two topics, and short words for what a test does with it.
final class Trial {
    static final TopicPartition A = new TopicPartition("a", 0);
    static final TopicPartition B = new TopicPartition("a", 1);
    static final TopicPartition LIVE = new TopicPartition("live", 0);

    final Scheduler scheduler;
    final SimKafka kafka;
    final List<SimProcess> processes = new ArrayList<>();

    Trial(long seed, boolean durable) {
        scheduler = new Scheduler(seed);
        kafka = new SimKafka(scheduler, durable);
        kafka.make("a", 2, Map.of("retention.ms", "3600000"));
        kafka.make("live", 1, Map.of("cleanup.policy", "compact"));
    }

    interface Body {
        void run() throws Exception;
    }

    SimProcess process(String name) {
        var process = new SimProcess(scheduler, name);
        processes.add(process);
        return process;
    }

    /// Runs it as the only part of its process, to its end.
    void in(SimProcess process, Body body) {
        boolean[] done = new boolean[1];
        process.start(
                "test",
                () -> {
                    try {
                        body.run();
                    } catch (Exception problem) {
                        throw new IllegalStateException(problem);
                    }
                    done[0] = true;
                });
        if (!scheduler.run(Duration.ofHours(10), () -> done[0])) {
            throw new AssertionError(process.name() + " did not come to an end");
        }
    }

    void pass(Duration time) {
        scheduler.run(time, () -> false);
    }

    void end() {
        scheduler.end(processes);
    }

    Producer<byte[], byte[]> owner(SimProcess process) {
        var producer = kafka.clients(process).transactional("owner", "the-id");
        producer.initTransactions();
        return producer;
    }

    static ProducerRecord<byte[], byte[]> record(TopicPartition place, String key, String value) {
        return new ProducerRecord<>(place.topic(), place.partition(), bytes(key), bytes(value));
    }

    static void write(Producer<byte[], byte[]> producer, TopicPartition place, String value) {
        var _ = producer.send(record(place, "k", value));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<String> committed(TopicPartition place) {
        return texts(kafka.committed(place.topic(), place.partition()));
    }

    static List<String> texts(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        var texts = new ArrayList<String>();
        records.forEach(record -> texts.add(new String(record.value(), StandardCharsets.UTF_8)));
        return texts;
    }

    Consumer<byte[], byte[]> reader(SimProcess process, TopicPartition place) {
        var consumer = kafka.clients(process).assigned("reader");
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        return consumer;
    }
}
