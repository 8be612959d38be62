package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Desk;
import soban.desk.Sight;
import soban.station.broker.Durability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// The power goes while customers order and a kitchen works, `-Dcuts=N` times and in moments that
/// `-Dseed=S` names: `durable` keeps all that was acknowledged, and `fast` loses ends that belong
/// together. What a cut is, and what of a real one can't be played, `PowerCut` says.
@ExtendWith(StationLogs.class)
class PowerFaults {
    private static final int CUTS = Integer.getInteger("cuts", 3);
    private static final long SEED = Long.getLong("seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int ROSES = 100_000;

    @TempDir Path folder;
    private final Random random = new Random(SEED);

    @Test
    @Timeout(3600)
    void durable_keeps_what_was_acknowledged() throws Exception {
        try (var report = new Report("power-durable").set("cuts", CUTS).set("seed", SEED);
                var station =
                        new OwnStation(folder, Durability.DURABLE, PowerCut.recording(folder))) {
            var cut = new PowerCut(station, random, log -> false);
            cut.start();
            Typist.at(station.kafka(), folder)
                    .done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            try (var customers = new Crowd(station.http(), 10);
                    Desk desk = TestDesks.open(station.kafka(), "kitchen", folder.resolve("k.db"));
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var kitchen = new KitchenHand(desk);
                var stop = new AtomicBoolean();
                List<Future<?>> running = customers.go(threads, stop);
                try {
                    for (int n = 1; n <= CUTS; n++) {
                        customers.awaitOrders(8, OwnStation.PATIENCE);
                        kitchen.startsSome();
                        LockSupport.parkNanos(random.nextLong(LONGEST.toNanos()));
                        kitchen.pressesSome();
                        cut.cut();
                        cut.start();
                    }
                    customers.awaitOrders(12, OwnStation.PATIENCE);
                } finally {
                    stop.set(true);
                }
                for (Future<?> each : running) {
                    each.get();
                }
                kitchen.awaitAnswers(customers.coffees());
                assertNothingLost(station, customers, kitchen);
                report.add(told(cut, customers.acknowledged().size(), kitchen.answered(), 0));
            }
        }
    }

    @Test
    @Timeout(3600)
    void fast_loses_ends_that_belong_together() throws Exception {
        Predicate<Path> transactions = log -> log.toString().contains("__transaction_state-");
        try (var report = new Report("power-fast").set("cuts", CUTS).set("seed", SEED);
                var station = new OwnStation(folder, Durability.FAST, PowerCut.recording(folder))) {
            var cut = new PowerCut(station, random, transactions);
            cut.start();
            Typist.at(station.kafka(), folder)
                    .done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            try (var customers = new Passersby(station.http(), 6);
                    Desk kitchen =
                            TestDesks.open(station.kafka(), "kitchen", folder.resolve("k.db"))) {
                Set<String> sure = Set.copyOf(customers.insist());
                for (int n = 1; n <= CUTS; n++) {
                    if (n == 1 || random.nextBoolean()) {
                        sure = Survived.of(station).paid();
                        station.stop();
                        cut.start();
                    }
                    customers.go();
                    customers.awaitPaid(12);
                    LockSupport.parkNanos(random.nextLong(LONGEST.toNanos()));
                    cut.cut();
                    customers.stop();
                    cut.start();
                    List<String> since = customers.insist();
                    var survived = Survived.of(station);
                    survived.assertBelongsTogether();
                    assertThat(survived.paid()).containsAll(sure).containsAll(since);
                    assertThat(customers.rosesLeft())
                            .isEqualTo(ROSES - 2 * survived.sold("flowers-online"));
                    assertShowsTheSame(station, kitchen, n);
                }
                var survived = Survived.of(station);
                var lost = new TreeSet<>(customers.paid().keySet());
                lost.removeAll(survived.paid());
                report.add(told(cut, customers.paid().size(), 0, lost.size()));
                System.out.println(survived.known() + " charges stand in the gateway's book alone");
            }
        }
    }

    /// The desk forgets what never happened in the story that goes on.
    private void assertShowsTheSame(OwnStation station, Desk kitchen, int round) {
        Path file = folder.resolve("fresh-" + round + ".db");
        try (Desk fresh = TestDesks.open(station.kafka(), "kitchen", file)) {
            var newly = Sight.of(fresh);
            newly.awaitConnected();
            var sight = Sight.of(kitchen);
            sight.await(
                    "the old desk shows what a new one shows",
                    view -> KitchenHand.orders(view).equals(KitchenHand.orders(newly.now())));
            assertThat(KitchenHand.orders(newly.now())).isNotEmpty();
        }
    }

    private void assertNothingLost(OwnStation station, Crowd customers, KitchenHand kitchen)
            throws IOException {
        customers.assertEachHasTheirOwn();
        assertThat(customers.rosesLeft()).isEqualTo(ROSES - customers.rosesSold());
        try (Desk fresh = TestDesks.open(station.kafka(), "kitchen", folder.resolve("fresh.db"))) {
            var another = Sight.of(fresh);
            another.await(
                    "a desk that remembers nothing shows what was pressed",
                    view -> KitchenHand.begun(view).equals(kitchen.pressed()));
        }
        Outside outside = station.outside();
        outside.assertWhole();
        outside.assertPaidOnce(customers.acknowledged());
        outside.assertRefundedOnce(customers.cancelled());
    }

    private static Table told(PowerCut cut, int orders, int presses, int lost) {
        var table =
                new Table(
                        "Power cuts",
                        "cuts",
                        "forces",
                        "files cut",
                        "bytes cut",
                        "orders",
                        "presses",
                        "orders lost");
        table.row(CUTS, cut.forces(), cut.files(), cut.bytesLost(), orders, presses, lost);
        return table;
    }
}
