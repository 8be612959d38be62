package soban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.station.ChildPlans;
import soban.station.broker.Durability;
import soban.wire.Topics;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the core costs above what Kafka alone costs: the same commands through the whole core,
/// through a bare loop of transactions that copies as many bytes in as many records, and straight
/// from a producer to a consumer. All on one broker, in turn, round by round.
class CoreFloorBench {
    private static final int PARTITIONS = RealStation.PARTITIONS;
    private static final String RAW = "bench.raw";
    private static final double SELDOM = 50;
    private static final double OFTEN = 1000;
    private static final Duration SPELL = Sizes.seconds("floor.seconds", 8, 3);
    private static final int MANY = Sizes.of("floor.commands", 40_000, 8_000);
    private static final int TO_WARM_UP = Sizes.of("floor.warmup", 100_000, 16_000);
    private static final Durability DURABILITY =
            Durability.valueOf(System.getProperty("durability", "fast").toUpperCase(Locale.ROOT));

    @TempDir Path folder;
    private final Medians figures = new Medians();

    /// One of the ways, and the processes whose work it is.
    private record Way(String name, Conversation conversation, Map<String, Long> processes) {}

    @Test
    @Timeout(2400)
    void the_core_beside_its_floor() throws Exception {
        try (var report = new Report("core-floor");
                var station = new RealStation(folder, DURABILITY)) {
            makeTopics(station);
            var lives = new CounterLives(PARTITIONS);
            try (var core = lives.with(station, 0)) {
                core.ask(lives.openings());
                station.awaitQuiet();
                core.ask(TO_WARM_UP / 2);
                Shape shape = shape(station, core);
                report.set("durability", DURABILITY)
                        .set("rounds", Sizes.rounds())
                        .set("seconds at each rate", SPELL.toSeconds())
                        .set("commands at once", MANY)
                        .set("shape", shape.text());
                try (var loop = loop(station, shape);
                        var bare = bare(station, lives);
                        var raw = raw(station, lives)) {
                    var ways =
                            List.of(
                                    new Way("raw", raw, Map.of("broker", station.broker())),
                                    new Way(
                                            "bare",
                                            bare,
                                            Map.of("loop", loop.pid(), "broker", station.broker())),
                                    new Way(
                                            "core",
                                            core,
                                            Map.of(
                                                    "loop", station.core(),
                                                    "broker", station.broker())));
                    bare.ask(TO_WARM_UP / 2);
                    raw.ask(TO_WARM_UP / 2);
                    for (int round = -1; round < Sizes.rounds(); round++) {
                        for (Way way : ways) {
                            round(station, way, round >= 0);
                        }
                    }
                    report.tell("raw", raw.troubles()).tell("bare", bare.troubles());
                    raw.assertWhole();
                    bare.assertWhole();
                }
                report.tell("core", core.troubles());
                print(report);
                core.assertWhole();
                station.awaitQuiet();
                check(station, core.asked() - lives.openings());
            }
        }
    }

    private void round(RealStation station, Way way, boolean counts) {
        var slow = way.conversation().ask(SELDOM, SPELL);
        var quick = way.conversation().ask(OFTEN, SPELL);
        station.awaitQuiet();
        var before =
                way.processes().entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), Usage.cpu(e.getValue())))
                        .toList();
        double seconds = way.conversation().ask(MANY);
        station.awaitQuiet();
        if (!counts) {
            return;
        }
        for (var each : before) {
            var cpu = Usage.cpu(way.processes().get(each.getKey())).minus(each.getValue());
            figures.add(way.name() + " cpu " + each.getKey(), cpu.toNanos() / 1e3 / MANY);
        }
        figures.add(way.name() + " per second", MANY / seconds);
        figures.add(way.name() + " p50 50/s", slow.p50());
        figures.add(way.name() + " p99 50/s", slow.p99());
        figures.add(way.name() + " p50 1000/s", quick.p50());
        figures.add(way.name() + " p99 1000/s", quick.p99());
    }

    private void print(Report report) {
        var table =
                new Table(
                        "The core beside its floor (medians of " + Sizes.rounds() + " rounds)",
                        "way",
                        "commands/s",
                        "µs CPU: loop",
                        "broker",
                        "50/s p50 ms",
                        "p99",
                        "1,000/s p50 ms",
                        "p99");
        for (String way : List.of("raw", "bare", "core")) {
            table.row(
                    Stream.concat(Stream.of(way), FIGURES.stream().map(f -> figures.of(way + f)))
                            .toArray());
        }
        table.row(
                Stream.concat(
                                Stream.of("core/bare"),
                                FIGURES.stream()
                                        .map(f -> figures.of("core" + f) / figures.of("bare" + f)))
                        .toArray());
        table.row("aim", "≥ 0.6", "≤ 2", "≤ 2", "≤ 2", "≤ 2", "≤ 2", "≤ 2");
        report.add(table);
        report.add("core beside its floor", figures);
    }

    private static final List<String> FIGURES =
            List.of(
                    " per second",
                    " cpu loop",
                    " cpu broker",
                    " p50 50/s",
                    " p99 50/s",
                    " p50 1000/s",
                    " p99 1000/s");

    private static void makeTopics(RealStation station) throws Exception {
        try (Admin admin = station.clients().admin()) {
            admin.createTopics(
                            Stream.of(
                                            RAW,
                                            BareLoop.COMMANDS,
                                            BareLoop.EVENTS,
                                            BareLoop.LIVE,
                                            BareLoop.FEEDS,
                                            BareLoop.ANSWERS)
                                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                                    .toList())
                    .all()
                    .get();
        }
    }

    private static JavaProcess loop(RealStation station, Shape shape) throws Exception {
        return new JavaProcess(
                        station.data(),
                        "bare",
                        ChildPlans.CORE_MACHINE,
                        BareLoop.class.getName(),
                        List.of(station.kafka(), shape.text(), String.valueOf(PARTITIONS)))
                .awaitReady();
    }

    private static Conversation bare(RealStation station, CounterLives lives) {
        return new Conversation(
                station.clients(),
                number -> lives.command(number, BareLoop.COMMANDS),
                List.of(new TopicPartition(BareLoop.ANSWERS, 0)),
                answer -> true,
                0);
    }

    /// The same commands under their numbers, and nobody between.
    private static Conversation raw(RealStation station, CounterLives lives) {
        return new Conversation(
                station.clients(),
                number -> {
                    var command = lives.command(number, RAW);
                    return new ProducerRecord<>(
                            RAW,
                            command.partition(),
                            Records.bytes(String.valueOf(number)),
                            command.value(),
                            command.headers());
                },
                IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(RAW, p)).toList(),
                answer -> true,
                0);
    }

    /// What the core wrote for the second half of its warm-up.
    private static Shape shape(RealStation station, Conversation core) {
        station.awaitQuiet();
        var log = new LogMeter(station.clients());
        var before = log.ends(topic -> topic.startsWith("soban."));
        double transactions = station.metric("soban_transaction_seconds_count");
        int many = TO_WARM_UP / 2;
        core.ask(many);
        station.awaitQuiet();
        double turns = station.metric("soban_transaction_seconds_count") - transactions;
        var after = log.ends(topic -> topic.startsWith("soban."));
        return new Shape(
                Shape.Records.of(log.between(before, of(after, Topics.EVENTS), r -> true), many),
                Shape.Records.of(
                        log.between(before, of(after, Topics.LIVE), CoreFloorBench::isOrder), many),
                Shape.Records.of(log.between(before, of(after, "soban.out."), r -> true), many),
                Shape.Records.of(
                        log.between(before, of(after, Topics.LIVE), r -> !isOrder(r)), turns),
                Shape.Records.of(log.between(before, of(after, Topics.REPLIES), r -> true), many));
    }

    private static Map<TopicPartition, Long> of(Map<TopicPartition, Long> ends, String topics) {
        var chosen = new HashMap<>(ends);
        chosen.keySet().removeIf(place -> !place.topic().startsWith(topics));
        return chosen;
    }

    private static boolean isOrder(ConsumerRecord<byte[], byte[]> live) {
        return new String(live.key(), StandardCharsets.UTF_8).contains("|order.");
    }

    /// Each command has caused its event once: an order that was begun last may lack its end.
    private static void check(RealStation station, int commands) {
        Story story = Story.read(station.clients(), event -> {});
        long steps =
                story.count(OrderPlaced.class)
                        + story.count(PreparationStarted.class)
                        + story.count(PreparationFinished.class)
                        + story.count(OrderHandedOver.class);
        assertThat(steps).isEqualTo(commands);
    }
}
