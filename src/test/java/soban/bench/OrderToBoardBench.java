package soban.bench;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Sightings.Stage;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.station.broker.Durability;
import soban.testing.Await;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// The way of an order from the customer's request to the ticket in a kitchen desk's model, with
/// what it has taken by each place on the way, at two rates; beside a record that goes from a
/// producer to a consumer at the same rate over the same broker, in turn. Between the rounds the
/// kitchen makes what was ordered, so that its board does not grow.
class OrderToBoardBench {
    private static final ShopId CAFE = new ShopId("cafe");
    private static final String RAW = "bench.raw";
    private static final int SHOPPERS = 300;
    private static final int SEATS = 1000;
    private static final int SELDOM = 50;
    private static final int OFTEN = Sizes.of("board.often", 1000, 1000);
    private static final int ORDERS = Sizes.of("board.orders", 400, 100);
    private static final int TO_WARM_UP = Sizes.of("board.warmup", 6000, 1000);
    private static final int WARM_UP_RATE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Durability DURABILITY =
            Durability.valueOf(System.getProperty("durability", "fast").toUpperCase(Locale.ROOT));

    @TempDir Path folder;
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<Integer, Medians> figures =
            Map.of(SELDOM, new Medians(), OFTEN, new Medians());
    private final LongAdder refused = new LongAdder();

    @Test
    @Timeout(1800)
    void from_the_request_to_the_ticket() throws Exception {
        try (var report = new Report("order-to-board");
                var station = new RealStation(folder, DURABILITY);
                var shoppers = new Shoppers(station.http(), SHOPPERS);
                var sightings = new Sightings(station.clients(), places());
                var kitchen = kitchen(station);
                var serving = station.clients().producer("kitchen");
                var raw = raw(station)) {
            report.set("durability", DURABILITY)
                    .set("orders a round", ORDERS)
                    .set("rounds", Sizes.rounds());
            kitchen.watch(
                    view ->
                            view.kitchen()
                                    .tickets()
                                    .forEach(t -> sightings.saw(Stage.TICKET, t.order().value())));
            serve(serving, orders(shoppers, sightings, WARM_UP_RATE, TO_WARM_UP));
            refused.reset();
            station.awaitQuiet();
            for (int round = 0; round < Sizes.rounds(); round++) {
                for (int rate : List.of(SELDOM, OFTEN)) {
                    hop(raw, rate);
                    var due = orders(shoppers, sightings, rate, ORDERS);
                    remember(due, sightings, rate);
                    serve(serving, due);
                    station.awaitQuiet();
                }
            }
            raw.assertWhole();
            print(report);
            report.add(disk(station, sightings.orders(Stage.ANSWER).size()));
            Books.assertPaidOnce(station, sightings.orders(Stage.TICKET));
        }
    }

    private static List<TopicPartition> places() {
        int partition = Units.partition(Units.of(CAFE), RealStation.PARTITIONS);
        return List.of(
                new TopicPartition(Topics.COMMANDS, partition),
                new TopicPartition(Topics.EVENTS, partition),
                new TopicPartition(Topics.out(CAFE, Role.KITCHEN), 0));
    }

    private Desk kitchen(RealStation station) {
        return Desks.open(
                new DeskSettings(
                        new DeskIdentity(CAFE, Role.KITCHEN),
                        station.kafka(),
                        folder.resolve("kitchen.db"),
                        "유진"),
                InstantSource.system());
    }

    private static Conversation raw(RealStation station) throws Exception {
        try (Admin admin = station.clients().admin()) {
            admin.createTopics(List.of(new NewTopic(RAW, 1, (short) 1))).all().get();
        }
        byte[] body = "x".repeat(400).getBytes(StandardCharsets.UTF_8);
        return new Conversation(
                station.clients(),
                number -> new ProducerRecord<>(RAW, 0, Records.bytes(String.valueOf(number)), body),
                List.of(new TopicPartition(RAW, 0)),
                answer -> true,
                0);
    }

    private void hop(Conversation raw, int rate) {
        var hops = raw.ask(rate, Duration.ofMillis(1000L * ORDERS / rate));
        figures.get(rate).add("raw p50", hops.p50());
        figures.get(rate).add("raw p99", hops.p99());
    }

    /// When each of them was due, by its id: those that were placed and paid, and whose ticket has
    /// come.
    private Map<String, Long> orders(Shoppers shoppers, Sightings sightings, int rate, int many) {
        var placed = new ConcurrentHashMap<String, Long>();
        var seats = new Semaphore(SEATS);
        Pace.keep(
                rate,
                Duration.ofMillis(1000L * many / rate),
                (i, due) -> {
                    seats.acquireUninterruptibly();
                    int who = keys.getAndIncrement();
                    var _ =
                            shoppers.order(who, "board-" + who)
                                    .whenComplete(
                                            (told, problem) -> {
                                                if (told.isServed()) {
                                                    sightings.saw(Stage.ANSWER, told.order());
                                                    placed.put(told.order(), due);
                                                } else {
                                                    refused.increment();
                                                }
                                                seats.release();
                                            });
                });
        seats.acquireUninterruptibly(SEATS);
        Await.until(
                "all " + placed.size() + " orders have passed all places",
                PATIENCE,
                () -> sightings.haveAll(placed.keySet()));
        return new HashMap<>(placed);
    }

    private void remember(Map<String, Long> due, Sightings sightings, int rate) {
        var took = new EnumMap<Stage, Latencies>(Stage.class);
        for (Stage stage : Stage.values()) {
            var latencies = new Latencies();
            due.forEach((order, since) -> latencies.add(sightings.at(stage, order) - since));
            took.put(stage, latencies);
        }
        took.forEach(
                (stage, latencies) -> {
                    figures.get(rate).add(stage + " p50", latencies.p50());
                    figures.get(rate).add(stage + " p99", latencies.p99());
                });
        figures.get(rate).add("served", (double) due.size());
    }

    /// The kitchen makes them and hands them over.
    private static void serve(Producer<byte[], byte[]> producer, Map<String, Long> orders) {
        int partition = Units.partition(Units.of(CAFE), RealStation.PARTITIONS);
        for (String order : orders.keySet()) {
            for (var step : CounterLife.steps(new OrderId(order)).subList(1, CounterLife.STEPS)) {
                var command =
                        CounterLife.asked(
                                step.getClass().getSimpleName() + order,
                                CAFE,
                                Instant.now(),
                                null,
                                step);
                var _ = producer.send(Records.to(Topics.COMMANDS, partition, command.message()));
            }
        }
        producer.flush();
    }

    private void print(Report report) {
        var table =
                new Table(
                        "From the request on, in ms (medians of "
                                + Sizes.rounds()
                                + " rounds of "
                                + ORDERS
                                + ")",
                        "until",
                        SELDOM + "/s p50",
                        "p99",
                        OFTEN + "/s p50",
                        "p99");
        row(table, "a raw hop", "raw");
        for (Stage stage : Stage.values()) {
            row(table, stage.words, stage.name());
        }
        report.add(table);
        var served =
                new Table(
                        "Placed and paid",
                        "of " + ORDERS + " at " + SELDOM + "/s",
                        "at " + OFTEN + "/s",
                        "not served, in all");
        served.row(
                figures.get(SELDOM).of("served"), figures.get(OFTEN).of("served"), refused.sum());
        report.add(served);
        figures.forEach((rate, all) -> report.add(rate + "/s", all));
    }

    /// What a whole life costs there, with all that its customer was told.
    private static Table disk(RealStation station, int orders) {
        var disk = new Table("On the broker's disk, bytes for an order", "topic", "bytes");
        new LogMeter(station.clients())
                .onDisk().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("soban."))
                        .filter(entry -> entry.getValue() > orders)
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> disk.row(entry.getKey(), entry.getValue() / orders));
        return disk;
    }

    private void row(Table table, String name, String figure) {
        table.row(
                name,
                figures.get(SELDOM).of(figure + " p50"),
                figures.get(SELDOM).of(figure + " p99"),
                figures.get(OFTEN).of(figure + " p50"),
                figures.get(OFTEN).of(figure + " p99"));
    }
}
