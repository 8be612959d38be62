package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.Await;
import soban.testing.FreePort;
import soban.testing.SobanProcess;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Two cores on a cluster of three: a core is killed, a node is killed, a core is frozen past its
/// session, and once in the very moment before it commits. The settings under which each takes over
/// are Kafka's and the core's own; how long it took is printed.
class ClusterFaults {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String SETTINGS =
            "session 6 s, transaction timeout 3 s, so at most 11 s are aimed at";

    /// Kafka's number of the request that ends a transaction.
    private static final int END_TRANSACTION = 26;

    @TempDir Path folder;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private List<BrokerNode> nodes;
    private URI gateway;
    private CoreProcess one;
    private CoreProcess other;

    /// A core, and a customer who comes to it.
    private final class CoreProcess {
        final String name;
        final String kafka;
        final URI http = URI.create("http://127.0.0.1:" + FreePort.find());
        SobanProcess process;
        Shopper shopper;

        CoreProcess(String name, String kafka) {
            this.name = name;
            this.kafka = kafka;
        }

        void start() throws Exception {
            process =
                    new SobanProcess(
                            folder,
                            "core",
                            "--kafka",
                            kafka,
                            "--http",
                            http.getAuthority(),
                            "--data",
                            folder.resolve(name).toString(),
                            "--gateway",
                            gateway.toString(),
                            "--secret-file",
                            folder.resolve("secret").toString(),
                            "--timer-grace",
                            "1",
                            "--demo");
            open.add(process);
            Await.until(name + " is ready", PATIENCE, () -> Shopper.isReady(http));
        }
    }

    @BeforeEach
    void start() throws Exception {
        nodes = BrokerNode.cluster(folder);
        open.addAll(nodes);
        int port = FreePort.find();
        gateway = URI.create("http://127.0.0.1:" + port);
        open.add(
                new SobanProcess(
                        folder,
                        "station-sandbox",
                        "--data",
                        folder.resolve("sandbox").toString(),
                        "--port",
                        String.valueOf(port)));
        Files.writeString(folder.resolve("secret"), "7".repeat(64));
        one = new CoreProcess("one", BrokerNode.roughBootstrap(nodes));
        one.start();
        other = new CoreProcess("other", BrokerNode.bootstrap(nodes));
        other.start();
        one.shopper = Shopper.register(one.http);
        open.add(one.shopper);
        other.shopper = one.shopper.at(other.http);
        open.add(other.shopper);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    @Timeout(1200)
    void whatever_of_it_goes_all_is_decided_once_and_nothing_is_lost() throws Exception {
        order(one, 5);
        order(other, 5);
        print("before", order(one, 5));
        killTheCoreThatDecides();
        killTheNodeThatLeads();
        freezePastTheSession();
        freezeBeforeTheCommit();
        order(one, 5);
        order(other, 5);
        Outside outside = Outside.of(gateway, BrokerNode.bootstrap(nodes));
        outside.assertWhole();
        outside.assertPaidOnce(acknowledged);
        System.out.printf("%d orders, 0 lost, 0 doubled%n", acknowledged.size());
    }

    /// Orders at the café, and returns how long each took.
    private List<Duration> order(CoreProcess core, int many) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long begun = System.nanoTime();
            acknowledged.add(
                    core.shopper.orderSurely(UUID.randomUUID().toString(), "tok-ok").text("id"));
            times.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return times;
    }

    private static void print(String what, List<Duration> times) {
        System.out.printf("%-40s %s ms%n", what, times.stream().map(Duration::toMillis).toList());
    }

    private CoreProcess decider(String shop) {
        long pid =
                Decider.of(
                        BrokerNode.bootstrap(nodes),
                        List.of(one.process.pid(), other.process.pid()),
                        shop);
        return one.process.pid() == pid ? one : other;
    }

    private CoreProcess besides(CoreProcess core) {
        return core == one ? other : one;
    }

    private void killTheCoreThatDecides() throws Exception {
        CoreProcess killed = decider("cafe");
        killed.process.kill();
        print("the core killed (" + SETTINGS + ")", order(besides(killed), 5));
        killed.start();
        order(killed, 5);
    }

    private void killTheNodeThatLeads() throws Exception {
        BrokerNode leader = nodes.get(Leaders.of("cafe", nodes) - 1);
        leader.kill();
        print("the node killed that led its events", order(one, 5));
        leader.start();
        leader.awaitPort();
        print("the node is back", order(other, 5));
        Leaders.awaitWhole(nodes);
    }

    private void freezePastTheSession() throws Exception {
        CoreProcess frozen = decider("cafe");
        TestStation.signal("STOP", frozen.process.pid());
        print("the core frozen", order(besides(frozen), 5));
        TestStation.signal("CONT", frozen.process.pid());
        print("woken again", order(besides(frozen), 5));
        order(frozen, 5);
    }

    /// All that belongs to a transaction is sent; the word that ends it is held back, and with it
    /// the core.
    private void freezeBeforeTheCommit() throws Exception {
        order(one, 1);
        Stall own = Stall.ofWhich(this::decider, one);
        Stall another = Stall.ofWhich(this::decider, other);
        var armed = new AtomicBoolean(true);
        var held = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        try (var patient = Shopper.register(other.http);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (BrokerNode node : nodes) {
                node.line().watch((piece, length) -> hold(piece, length, armed, held, goesOn));
            }
            var waits = threads.submit(() -> timed(patient, own, 1));
            assertThat(held.await(60, TimeUnit.SECONDS)).as("a transaction ends").isTrue();
            print("frozen before its commit: other shops", timed(patient, another, 5));
            print("frozen before its commit: its own", waits.get());
        } finally {
            TestStation.signal("CONT", one.process.pid());
            goesOn.countDown();
        }
    }

    private void hold(
            byte[] piece,
            int length,
            AtomicBoolean armed,
            CountDownLatch held,
            CountDownLatch goesOn) {
        boolean ends = length > 6 && piece[4] == 0 && piece[5] == END_TRANSACTION;
        if (ends && armed.compareAndSet(true, false)) {
            TestStation.signal("STOP", one.process.pid());
            held.countDown();
            try {
                goesOn.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Duration> timed(Shopper shopper, Stall stall, int many) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            long begun = System.nanoTime();
            String order = shopper.buySurely(stall.shop(), stall.product(), stall.fulfilment());
            times.add(Duration.ofNanos(System.nanoTime() - begun));
            acknowledged.add(order);
        }
        return times;
    }

    /// Where something can be bought that does not run out.
    private record Stall(String shop, String product, String fulfilment) {
        private static final List<Stall> ALL =
                List.of(
                        new Stall("cafe", "croissant", "PICKUP"),
                        new Stall("mealkit", "bulgogi", "DELIVERY"),
                        new Stall("flowers-online", "tulips", "DELIVERY"));

        static Stall ofWhich(Function<String, CoreProcess> decider, CoreProcess core) {
            return ALL.stream()
                    .filter(stall -> decider.apply(stall.shop()) == core)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(core.name + " decides for no stall"));
        }
    }
}
