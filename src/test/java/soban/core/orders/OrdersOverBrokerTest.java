package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.domain.order.OrderEvent.OrderExpired;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.testing.Await;
import soban.testing.Committed;
import soban.testing.FreePort;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaClients;
import soban.wire.kafka.Records;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The loop over a real broker: takeover, fencing, and a state that is read whole.
class OrdersOverBrokerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PARTITIONS = 4;
    private static final int PARTITION = Units.partition(Commands.UNIT, PARTITIONS);

    /// To this one no loop writes.
    private static final TopicPartition OTHER = new TopicPartition(Topics.REPLIES, 0);

    @TempDir static Path folder;
    private static EmbeddedBroker broker;
    private static final MachineThreads THREADS = new MachineThreads();
    private static Clients clients;
    private static Admin admin;
    private static CommandLog commands;

    @BeforeAll
    static void startBroker() throws Exception {
        broker =
                EmbeddedBroker.start(
                        new BrokerSettings(folder, FreePort.find(), 0, Durability.FAST));
        clients = new KafkaClients(broker.bootstrapServers(), "test");
        admin = clients.admin();
        var topics = new ArrayList<NewTopic>();
        for (var plan : Topics.installation(PARTITIONS)) {
            topics.add(
                    new NewTopic(plan.name(), plan.partitions(), (short) 1)
                            .configs(plan.settings()));
        }
        admin.createTopics(topics).all().get();
        commands = new CommandLog(clients, "commands", new KeysInMemory().seals(), PARTITIONS);
        commands.send(Commands.enrol()).toCompletableFuture().get();
    }

    @AfterAll
    static void stopBroker() {
        commands.close();
        admin.close();
        broker.close();
    }

    @Test
    void instances_share_the_partitions_and_orders_survive_the_one_that_took_them()
            throws Exception {
        place("firsta");
        try (var first = orders(clients)) {
            first.start();
            Await.until(
                    "four loops", PATIENCE, () -> first.ready() && first.partitions().size() == 4);
            Await.until("an order", PATIENCE, () -> placed().contains("cafe-firsta"));
            try (var second = orders(clients)) {
                second.start();
                Await.until(
                        "two by two",
                        PATIENCE,
                        () -> first.partitions().size() == 2 && second.partitions().size() == 2);
                Await.until("both took over", PATIENCE, () -> first.ready() && second.ready());
                place("second");
                Await.until("an order", PATIENCE, () -> placed().contains("cafe-second"));
            }
        }
        place("thirda");
        place("firsta");
        try (var third = orders(clients)) {
            third.start();
            Await.until("an order", PATIENCE, () -> placed().contains("cafe-thirda"));
        }
        assertThat(placed()).doesNotHaveDuplicates();
        assertWhole();
    }

    @Test
    void an_instance_that_does_not_know_where_answers_go_decides_but_is_not_ready()
            throws Exception {
        var nowhere = new KafkaClients("127.0.0.1:" + FreePort.find(), "test");
        try (var mute = orders(withReplies(nowhere))) {
            mute.start();
            place("fourth");
            Await.until("an order", PATIENCE, () -> placed().contains("cafe-fourth"));
            assertThat(mute.ready()).isFalse();
        }
    }

    private static Clients withReplies(Clients others) {
        return (Clients)
                Proxy.newProxyInstance(
                        Clients.class.getClassLoader(),
                        new Class<?>[] {Clients.class},
                        (proxy, method, arguments) ->
                                method.invoke(
                                        method.getName().equals("bestEffort") ? others : clients,
                                        arguments));
    }

    private static Orders orders(Clients clients) {
        return new Orders(
                clients, THREADS, PARTITIONS, Duration.ZERO, InstantSource.system(), () -> true);
    }

    @Test
    void an_instance_for_which_no_partition_is_left_is_ready_all_the_same() {
        var all = new ArrayList<Orders>();
        try {
            for (int i = 0; i <= PARTITIONS; i++) {
                all.add(orders(clients));
            }
            all.forEach(Orders::start);
            Await.until(
                    "each has at most one",
                    PATIENCE,
                    () ->
                            all.stream().allMatch(o -> o.partitions().size() <= 1)
                                    && all.stream().mapToInt(o -> o.partitions().size()).sum()
                                            == PARTITIONS);
            Await.until("all are ready", PATIENCE, () -> all.stream().allMatch(Orders::ready));
        } finally {
            all.forEach(Orders::close);
        }
    }

    @Test
    void an_owner_that_was_overtaken_is_fenced_and_writes_nothing() throws Exception {
        try (var old = new KafkaPartitionLog(clients, THREADS, admin, PARTITION);
                var young = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            var sleeper = loop(old);
            sleeper.step();
            var owner = loop(young);
            place("fenced");
            Await.until(
                    "the new owner decides",
                    PATIENCE,
                    () -> owner.step() && placed().contains("cafe-fenced"));
            place("fencec");
            Await.until("the old one is fenced", PATIENCE, () -> !sleeper.step());
            Await.until(
                    "the new owner goes on",
                    PATIENCE,
                    () -> owner.step() && placed().contains("cafe-fencec"));
        }
        assertThat(placed()).doesNotHaveDuplicates();
        assertWhole();
    }

    @Test
    void a_takeover_right_after_a_commit_misses_nothing() throws Exception {
        Position before = null;
        for (int round = 0; round < 40; round++) {
            try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
                OrderLoop loop = loop(log);
                if (before != null) {
                    assertThat(loop.view().position().next())
                            .as("round " + round)
                            .isEqualTo(before.next());
                }
                String name = "round" + (char) ('a' + round / 26) + (char) ('a' + round % 26);
                commands.send(Commands.place(name, 1)).toCompletableFuture().get();
                long start = loop.view().position().next();
                while (loop.view().position().next() == start) {
                    assertThat(loop.step()).isTrue();
                }
                before = loop.view().position();
            }
        }
        assertWhole();
    }

    @Test
    void a_record_that_can_not_be_read_goes_to_the_dead_letters_and_the_rest_goes_on()
            throws Exception {
        try (var producer = clients.producer("vandal")) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.COMMANDS,
                                    PARTITION,
                                    Records.bytes(Commands.UNIT),
                                    new byte[] {(byte) 0xff, 1, 2}))
                    .get();
        }
        place("behind");
        try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            OrderLoop loop = loop(log);
            Await.until(
                    "the order behind it",
                    PATIENCE,
                    () -> loop.step() && placed().contains("cafe-behind"));
        }
        assertThat(read(Topics.DEAD, 0, r -> r)).isNotEmpty();
    }

    @Test
    void a_live_record_that_can_not_be_read_parks_its_unit_alone_unless_a_later_one_replaces_it()
            throws Exception {
        String broken = "shop:broken|order.v1|broken-aaaaaa";
        String replaced = "shop:mended|head.v1|";
        String newer = "shop:newer|kind.v9|x";
        live(broken, "{\"not\":\"an order\"}");
        live(replaced, "{}");
        live(replaced, "{\"sequence\":1,\"lastEvent\":\"e\",\"feeds\":{}}");
        live(newer, "{}");
        try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            assertThat(log.takeOver().state().parked())
                    .containsExactlyInAnyOrder("shop:broken", "shop:newer");
        }
        place("beside");
        try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            OrderLoop loop = loop(log);
            Await.until(
                    "the others go on",
                    PATIENCE,
                    () -> loop.step() && placed().contains("cafe-beside"));
        }
        // Their names belong to other partitions, which an owner of them all would notice.
        for (String key : List.of(broken, replaced, newer)) {
            live(key, null);
        }
    }

    private static void live(String key, @Nullable String value) throws Exception {
        try (var producer = clients.producer("vandal")) {
            producer.send(
                            new ProducerRecord<>(
                                    Topics.LIVE,
                                    PARTITION,
                                    Records.bytes(key),
                                    value == null ? null : Records.bytes(value)))
                    .get();
        }
    }

    @Test
    void an_event_that_is_too_large_to_be_written_stops_nobody() throws Exception {
        largestEvent(AlterConfigOp.OpType.SET, "3000");
        try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            OrderLoop loop = loop(log);
            commands.send(Commands.placeLines("toobig", 40)).toCompletableFuture().get();
            place("smalla");
            Await.until(
                    "the small one",
                    PATIENCE,
                    () -> loop.step() && placed().contains("cafe-smalla"));
            assertThat(placed()).doesNotContain("cafe-toobig");
        } finally {
            largestEvent(AlterConfigOp.OpType.DELETE, "");
        }
        assertWhole();
    }

    @Test
    void timers_fire_after_a_takeover_although_the_log_ends_with_an_owner_s_aborted_turn()
            throws Exception {
        waiting("timera", Duration.ZERO);
        waiting("timerb", Duration.ofMinutes(5));
        expires("timera", Duration.ofMinutes(11));
        abortedTimer();
        expires("timerb", Duration.ofMinutes(16));
        assertWhole();
    }

    private static void waiting(String name, Duration ahead) throws Exception {
        commands.send(Commands.placeLines(name, 1)).toCompletableFuture().get();
        turnsUntil(ahead, "it waits to be paid", () -> placed().contains("cafe-" + name));
    }

    /// An owner that died between writing a timer's command and its commit.
    private static void abortedTimer() throws Exception {
        try (var owner = clients.transactional("owner", "soban.orders-" + PARTITION)) {
            owner.initTransactions();
            owner.beginTransaction();
            owner.send(
                            Records.to(
                                    Topics.COMMANDS,
                                    PARTITION,
                                    Commands.place("nobody", 1).message()))
                    .get();
            owner.abortTransaction();
        }
    }

    @Test
    void who_is_fenced_while_taking_over_aborts_nothing_of_their_successor() throws Exception {
        try (var successor = clients.transactional("successor", "soban.orders-other")) {
            successor.initTransactions();
            successor.beginTransaction();
            successor.send(marked("a")).get();
            HangingTransactions.abort(admin, "soban.orders-other", List.of(OTHER));
            successor.send(marked("b")).get();
            successor.commitTransaction();
        }
        assertThat(marks()).containsSubsequence("a", "b");
    }

    @Test
    void a_transaction_that_nobody_would_end_is_aborted() throws Exception {
        try (var lost = clients.transactional("lost", "soban.orders-lost");
                var owner = clients.transactional("owner", "soban.orders-owner")) {
            lost.initTransactions();
            lost.beginTransaction();
            lost.send(marked("lost")).get();
            owner.initTransactions();
            HangingTransactions.abort(admin, "soban.orders-owner", List.of(OTHER));
            owner.beginTransaction();
            owner.send(marked("kept")).get();
            owner.commitTransaction();
            assertThat(marks()).contains("kept").doesNotContain("lost");
        }
    }

    private static ProducerRecord<byte[], byte[]> marked(String mark) {
        return new ProducerRecord<>(
                OTHER.topic(), OTHER.partition(), new byte[1], mark.getBytes(UTF_8));
    }

    private static List<String> marks() {
        return read(OTHER.topic(), OTHER.partition(), record -> new String(record.value(), UTF_8));
    }

    private static void expires(String name, Duration ahead) {
        turnsUntil(ahead, "it expires", () -> expired().contains("cafe-" + name));
    }

    private static void turnsUntil(Duration ahead, String what, BooleanSupplier reached) {
        var clock = InstantSource.offset(InstantSource.system(), ahead);
        try (var log = new KafkaPartitionLog(clients, THREADS, admin, PARTITION)) {
            OrderLoop loop = OrderLoop.takeOver(log, PARTITION, Duration.ZERO, clock, told -> {});
            Await.until(what, Duration.ofSeconds(40), () -> loop.step() && reached.getAsBoolean());
        }
    }

    private static List<String> expired() {
        return read(Topics.EVENTS, PARTITION, OrdersOverBrokerTest::event).stream()
                .filter(e -> e.event() instanceof OrderExpired)
                .map(e -> ((OrderExpired) e.event()).order().value())
                .toList();
    }

    private static void largestEvent(AlterConfigOp.OpType change, String bytes) throws Exception {
        var events = new ConfigResource(ConfigResource.Type.TOPIC, Topics.EVENTS);
        var op = new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), change);
        admin.incrementalAlterConfigs(Map.of(events, List.of(op))).all().get();
    }

    private static OrderLoop loop(PartitionLog log) {
        return OrderLoop.takeOver(
                log, PARTITION, Duration.ZERO, InstantSource.system(), told -> {});
    }

    private static void place(String name) throws Exception {
        commands.send(Commands.place(name, 1)).toCompletableFuture().get();
    }

    private static List<String> placed() {
        return read(Topics.EVENTS, PARTITION, OrdersOverBrokerTest::event).stream()
                .filter(e -> e.event() instanceof OrderPlaced)
                .map(e -> ((OrderPlaced) e.event()).order().value())
                .toList();
    }

    private static <T> List<T> read(
            String topic, int partition, Function<ConsumerRecord<byte[], byte[]>, T> as) {
        return Committed.in(clients, new TopicPartition(topic, partition)).stream()
                .map(as)
                .toList();
    }

    /// Every unit's sequence is without gap or repetition, and each event follows the one that it
    /// names.
    private static void assertWhole() {
        String previous = "";
        long sequence = 0;
        for (EventRecord event : read(Topics.EVENTS, PARTITION, OrdersOverBrokerTest::event)) {
            assertThat(event.sequence()).isEqualTo(++sequence);
            assertThat(event.previous()).isEqualTo(previous);
            previous = event.id();
        }
        assertThat(sequence).isPositive();
    }

    private static EventRecord event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventRecord.read(Records.from(record));
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }
}
