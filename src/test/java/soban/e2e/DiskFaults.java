package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.Link;
import soban.desk.Sight;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// The broker's disk, the core's and a desk's get full while customers order, and are freed again;
/// and a disk that is only slow. People are told what to mend, nothing that was acknowledged is
/// lost or doubled, and everything goes on by itself.
@ExtendWith(StationLogs.class)
class DiskFaults {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ROSES = 100_000;
    private static final Duration SLOW_FORCE = Duration.ofMillis(100);

    @TempDir Path folder;

    @Test
    @Timeout(1200)
    void whose_disk_is_full_says_so_and_goes_on_when_there_is_room() throws Exception {
        Path data = folder.resolve("station");
        var table = new Table("Disks that were full", "whose", "what people were told");
        try (var report = new Report("disk-full");
                var brokers = new SmallDisk(data.resolve("kafka"));
                var cores = new SmallDisk(data.resolve("core"));
                var desks = new SmallDisk(folder.resolve("desk"));
                var station = started();
                var customers = new Crowd(station.http(), 6)) {
            var kitchen = TestDesks.open(station.kafka(), "kitchen", folder.resolve("desk/k.db"));
            try (kitchen) {
                var hand = new KitchenHand(kitchen);
                working(
                        customers,
                        () -> {
                            customers.awaitOrders(6, OwnStation.PATIENCE);
                            hand.startsSome();
                            table.row("desk", deskIsFull(desks, kitchen));
                            hand.startsSome();
                            table.row("core", coreIsFull(cores, station));
                            table.row("broker", brokerIsFull(brokers, station));
                            customers.awaitOrders(12, OwnStation.PATIENCE);
                            hand.startsSome();
                        });
                hand.awaitAnswers(customers.coffees());
                assertThat(KitchenHand.begun(Sight.of(kitchen).await("shown", v -> true)))
                        .isEqualTo(hand.pressed());
            }
            assertNothingLost(station, customers);
            report.add(table);
        }
    }

    @Test
    @Timeout(1200)
    void on_a_slow_disk_answers_are_late_and_not_lost() throws Exception {
        try (var report = new Report("disk-slow").set("seed", SEED);
                var station = started();
                var customers = new Crowd(station.http(), 6)) {
            var table = new Table("A slow disk", "disk", "ms until paid");
            working(
                    customers,
                    () -> {
                        customers.awaitOrders(10, OwnStation.PATIENCE);
                        table.row("as it is", millisOfThree(station));
                        try (var slow =
                                SlowDisk.under(
                                        station.broker(),
                                        SLOW_FORCE,
                                        Files.createTempFile(folder, "strace", ".txt"),
                                        new Random(SEED))) {
                            table.row(
                                    SLOW_FORCE.toMillis() + " ms more a force, by " + slow.means(),
                                    millisOfThree(station));
                            customers.awaitOrders(10, OwnStation.PATIENCE);
                            assertThat(slow.held()).as("forces held up").isGreaterThan(20);
                        }
                        table.row("as it was", millisOfThree(station));
                        customers.awaitOrders(10, OwnStation.PATIENCE);
                    });
            assertNothingLost(station, customers);
            report.add(table);
        }
    }

    private OwnStation started() throws IOException {
        var station = new OwnStation(folder, Durability.DURABLE, "-Dsoban.test=disk");
        station.start();
        Typist.at(station.kafka(), folder)
                .done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
        return station;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void working(Crowd customers, Work meanwhile) throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = customers.go(threads, stop);
            try {
                meanwhile.run();
            } finally {
                stop.set(true);
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private static String millisOfThree(OwnStation station) {
        try (var shopper = Shopper.register(station.http())) {
            var times = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                long begun = System.nanoTime();
                shopper.buySurely("cafe", "croissant", "PICKUP");
                times.append(' ').append((System.nanoTime() - begun) / 1_000_000);
            }
            return times.toString().strip();
        }
    }

    private static String deskIsFull(SmallDisk disk, Desk kitchen) throws Exception {
        disk.fill();
        var sight = Sight.of(kitchen);
        Await.until(
                "the desk says what is wrong",
                OwnStation.PATIENCE,
                () -> !sight.all().isEmpty() && sight.now().link() instanceof Link.Stuck);
        String sentence = ((Link.Stuck) sight.now().link()).sentence();
        assertThat(sentence).contains("disk is full", "Make room");
        assertThatThrownBy(
                        () -> kitchen.press(new DeskAction.IAm("서연")).toCompletableFuture().get())
                .hasMessageContaining("Make room");
        disk.free();
        Await.until(
                "the desk goes on by itself",
                OwnStation.PATIENCE,
                () -> sight.now().link() instanceof Link.Connected);
        return sentence;
    }

    /// Nobody is sent there while it can't show what happens.
    private static String coreIsFull(SmallDisk disk, OwnStation station) throws IOException {
        String word = "\"waitingFor\":[\"views\"]";
        try (var shopper = Shopper.register(station.http())) {
            disk.fill();
            Await.until(
                    "the core says that it is not ready",
                    OwnStation.PATIENCE,
                    () -> shopper.get("/health/ready").body().toString().contains(word));
            assertThat(shopper.buy("cafe", "croissant", "PICKUP", "tok-ok").status())
                    .isEqualTo(503);
        }
        assertThat(Files.readString(station.data().resolve("logs").resolve("core.log")))
                .contains("disk is full", "Make room or mend the disk");
        disk.free();
        station.awaitReady();
        return word;
    }

    private static String brokerIsFull(SmallDisk disk, OwnStation station) throws IOException {
        disk.fill();
        String word = "The disk of " + station.data().resolve("kafka") + " is full";
        Await.until(
                "the station says what is wrong",
                OwnStation.PATIENCE,
                () -> station.words().contains(word));
        disk.free();
        station.awaitReady();
        return "The disk of … is full";
    }

    private static void assertNothingLost(OwnStation station, Crowd customers) throws IOException {
        customers.assertEachHasTheirOwn();
        assertThat(customers.rosesLeft()).isEqualTo(ROSES - customers.rosesSold());
        Outside outside = station.outside();
        outside.assertWhole();
        outside.assertPaidOnce(customers.acknowledged());
        outside.assertRefundedOnce(customers.cancelled());
    }
}
