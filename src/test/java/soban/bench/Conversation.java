package soban.bench;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.core.follow.MachineThreads;
import soban.core.follow.Threads;
import soban.testing.Await;
import soban.wire.kafka.Clients;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Sends numbered records on one way and hears what comes out at its other end, where each answer's
/// key is the number. It notices what is answered twice. An answer may be lost where its sender is
/// free to lose it: what is not answered is asked again after a while, as everybody does who asks,
/// and counted.
final class Conversation implements AutoCloseable {
    private static final int MOST = 5_000_000;
    private static final int UNDER_WAY = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SILENCE = Duration.ofSeconds(10).toNanos();
    private static final long ANSWERED = Long.MIN_VALUE;
    private static final long NOT_SENT = 0;

    private final IntFunction<ProducerRecord<byte[], byte[]>> requests;
    private final Predicate<ConsumerRecord<byte[], byte[]>> good;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final AtomicLongArray due = new AtomicLongArray(MOST);
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger bad = new AtomicInteger();
    private final AtomicInteger unsent = new AtomicInteger();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final Threads.Running hearing;
    private volatile Latencies latencies = new Latencies();
    private volatile boolean over;
    private volatile long lastHeard;
    private int repeated;
    private final int first;
    private int next;

    /// @param requests makes the request of a number
    /// @param answers where they come
    /// @param good whether an answer is what was wished
    /// @param first the number of the first
    Conversation(
            Clients clients,
            IntFunction<ProducerRecord<byte[], byte[]>> requests,
            List<TopicPartition> answers,
            Predicate<ConsumerRecord<byte[], byte[]>> good,
            int first) {
        this.requests = requests;
        this.good = good;
        this.first = first;
        this.next = first;
        producer = clients.producer("asking");
        consumer = clients.assigned("hearing");
        consumer.assign(answers);
        consumer.seekToEnd(answers);
        answers.forEach(consumer::position);
        hearing = new MachineThreads().start("hearing", this::hear);
    }

    private void hear() {
        try (consumer) {
            while (!over) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    hear(record);
                }
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        int number = Integer.parseInt(new String(record.key(), StandardCharsets.UTF_8));
        long since = due.getAndSet(number, ANSWERED);
        if (since == ANSWERED || since == NOT_SENT) {
            doubled.incrementAndGet();
            return;
        }
        lastHeard = System.nanoTime();
        latencies.add(lastHeard - since);
        if (!good.test(record)) {
            bad.incrementAndGet();
        }
        answered.incrementAndGet();
        room.release();
    }

    /// Asks at a steady rate; how long each took from when it was due.
    Latencies ask(double perSecond, Duration length) {
        var measured = new Latencies();
        latencies = measured;
        Pace.keep(perSecond, length, (i, since) -> send(request(next), since));
        awaitAnswers();
        return measured;
    }

    /// Asks as much as is taken; how many seconds it took to the last answer.
    double ask(int many) {
        var prepared = IntStream.range(next, next + many).mapToObj(this::request).toList();
        latencies = new Latencies();
        long begun = System.nanoTime();
        prepared.forEach(each -> send(each, System.nanoTime()));
        awaitAnswers();
        return (System.nanoTime() - begun) / 1e9;
    }

    private ProducerRecord<byte[], byte[]> request(int number) {
        return requests.apply(number);
    }

    private void send(ProducerRecord<byte[], byte[]> request, long since) {
        room.acquireUninterruptibly();
        due.set(next++, since);
        send(request);
    }

    private void send(ProducerRecord<byte[], byte[]> request) {
        var _ =
                producer.send(
                        request,
                        (place, problem) -> {
                            if (problem != null) {
                                unsent.incrementAndGet();
                            }
                        });
    }

    private void awaitAnswers() {
        lastHeard = System.nanoTime();
        Await.until("all " + asked() + " are answered", PATIENCE, this::isAnswered);
    }

    private boolean isAnswered() {
        if (answered.get() < asked() && System.nanoTime() - lastHeard > SILENCE) {
            int[] open = IntStream.range(first, next).filter(i -> due.get(i) != ANSWERED).toArray();
            repeated += open.length;
            IntStream.of(open).forEach(number -> send(request(number)));
            lastHeard = System.nanoTime();
        }
        return answered.get() >= asked();
    }

    /// What had to be asked again, and how much could not even be sent.
    String troubles() {
        return "%d of %d asked again, %d not sent".formatted(repeated, asked(), unsent.get());
    }

    /// How many were asked until now.
    int asked() {
        return next - first;
    }

    /// Each was answered once, and as wished.
    void assertWhole() {
        if (answered.get() != asked() || doubled.get() > 0 || bad.get() > 0) {
            throw new AssertionError(
                    "%d asked, %d answered, %d twice, %d not as wished"
                            .formatted(asked(), answered.get(), doubled.get(), bad.get()));
        }
    }

    @Override
    public void close() {
        over = true;
        hearing.join(PATIENCE);
        producer.close();
    }
}
