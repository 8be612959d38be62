package soban.e2e;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.wire.kafka.KafkaClients;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// How long an order takes from the customer's request to the ticket on a desk, and a press from
/// the desk to its settled state, beside a raw hop over the same broker in the same run. It prints;
/// it never fails because a machine was busy.
class OrderToDeskBench {
    private static final int ROUNDS = 5;
    private static final int ORDERS = 40;
    private static final int HOPS = 200;

    @TempDir Path folder;
    private final Table table =
            new Table("One order after the other", "", "writes", "p50 ms", "p99 ms");

    @Test
    @Timeout(600)
    void from_the_request_to_the_ticket() throws Exception {
        try (var report = new Report("order-to-desk")) {
            for (Durability durability : Durability.values()) {
                measure(durability);
            }
            report.add(table);
        }
    }

    private void measure(Durability durability) throws Exception {
        try (var station = TestStation.start(folder.resolve(durability.name()), durability);
                var shopper = Shopper.register(station.http());
                Desk kitchen = station.desk("kitchen", "kitchen");
                var raw = new RawHop(station.kafka())) {
            measure(durability, shopper, kitchen, raw);
        }
    }

    private void measure(Durability durability, Shopper shopper, Desk kitchen, RawHop raw)
            throws Exception {
        Map<String, Long> seen = new ConcurrentHashMap<>();
        kitchen.watch(
                view -> {
                    long now = System.nanoTime();
                    for (Ticket ticket : view.kitchen().tickets()) {
                        String state =
                                ticket.order() + (ticket.pending() ? "?" : "") + ticket.status();
                        seen.putIfAbsent(state, now);
                        seen.putIfAbsent(ticket.order() + "!" + ticket.status(), now);
                    }
                });
        var hops = new ArrayList<Long>();
        var answers = new ArrayList<Long>();
        var tickets = new ArrayList<Long>();
        var shown = new ArrayList<Long>();
        var settled = new ArrayList<Long>();
        for (int round = -1; round < ROUNDS; round++) {
            List<Long> hop = raw.round(HOPS);
            for (int i = 0; i < ORDERS; i++) {
                long asked = System.nanoTime();
                var order =
                        new OrderId(shopper.order("bench-" + round + "-" + i, "tok-ok").text("id"));
                long answered = System.nanoTime();
                long ticket = wait(seen, order + OrderStatus.ACCEPTED.name());
                long pressed = System.nanoTime();
                kitchen.press(new DeskAction.Start(order));
                long visible = wait(seen, order + "!" + OrderStatus.PREPARING);
                long done = wait(seen, order + OrderStatus.PREPARING.name());
                if (round >= 0) {
                    answers.add(answered - asked);
                    tickets.add(ticket - asked);
                    shown.add(visible - pressed);
                    settled.add(done - pressed);
                }
            }
            if (round >= 0) {
                hops.addAll(hop);
            }
        }
        print(durability, "raw produce to consume", hops);
        print(durability, "order: request to answer, paid", answers);
        print(durability, "order: request to ticket on the desk", tickets);
        print(durability, "press: to what it shows on the desk", shown);
        print(durability, "press: to settled on the desk", settled);
    }

    private static long wait(Map<String, Long> seen, String state) {
        Await.until(state, TestStation.PATIENCE, () -> seen.containsKey(state));
        return seen.get(state);
    }

    private void print(Durability durability, String what, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        table.row(what, durability, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) (share * (sorted.size() - 1))) / 1e6;
    }

    /// One record at a time from a producer to a consumer, with nothing between but the broker.
    private static final class RawHop implements AutoCloseable {
        private static final TopicPartition HOP = new TopicPartition("bench.hop", 0);

        private final Producer<byte[], byte[]> producer;
        private final Consumer<byte[], byte[]> consumer;

        RawHop(String kafka) throws Exception {
            var clients = new KafkaClients(kafka, "bench");
            try (Admin admin = clients.admin()) {
                admin.createTopics(List.of(new NewTopic(HOP.topic(), 1, (short) 1))).all().get();
            }
            producer = clients.producer("hop");
            consumer = clients.assigned("hop");
            consumer.assign(Set.of(HOP));
            consumer.seekToBeginning(Set.of(HOP));
        }

        List<Long> round(int count) {
            var took = new ArrayList<Long>();
            byte[] body = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                var _ = producer.send(new ProducerRecord<>(HOP.topic(), 0, null, body));
                boolean waiting = true;
                while (waiting) {
                    waiting = consumer.poll(Duration.ofMillis(100)).isEmpty();
                }
                took.add(System.nanoTime() - start);
            }
            return took;
        }

        @Override
        public void close() {
            producer.close();
            consumer.close();
        }
    }
}
