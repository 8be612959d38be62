package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.domain.order.OrderStatus;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Customers order, pay and cancel, and a kitchen works, while the core, the broker and the gateway
/// are killed under them: `-Dkills=N` times, when and whom as `-Dseed=S` says.
@ExtendWith(StationLogs.class)
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("seed", 1);
    private static final List<String> PARTS =
            List.of("core", "core", "broker", "broker", "sandbox");
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int ROSES = 100_000;
    private static final int SHOPPERS = 6;

    @TempDir Path folder;

    @Test
    @Timeout(3600)
    void killing_core_broker_and_gateway_in_the_middle_loses_and_doubles_nothing()
            throws Exception {
        try (var station = TestStation.start(folder, Durability.FAST);
                Desk kitchen = station.desk("kitchen", "kitchen");
                var customers = new Crowd(station.http(), SHOPPERS)) {
            var owner = Typist.at(station.kafka(), folder);
            owner.done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            var board = new AtomicReference<DeskView>();
            kitchen.watch(board::set);
            int pressed = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var stop = new AtomicBoolean();
                List<Future<?>> running = customers.go(threads, stop);
                try {
                    var random = new Random(SEED);
                    var parts = new ArrayList<String>();
                    for (int kill = 0; kill < KILLS; kill++) {
                        customers.awaitOrders(5);
                        pressed += pressSome(kitchen, board);
                        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST.toNanos()));
                        String part = next(parts, random);
                        System.out.println("kill " + kill + " of seed " + SEED + ": " + part);
                        station.kill(part);
                    }
                    customers.awaitOrders(20);
                } finally {
                    stop.set(true);
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            Await.until(
                    "the kitchen has every order and owes no answer",
                    TestStation.PATIENCE,
                    () ->
                            orders(board.get()).containsAll(customers.coffees())
                                    && board.get().waiting() == 0);
            assertThat(inPreparation(board.get())).isEqualTo(pressed);
            customers.assertEachHasTheirOwn();
            assertThat(customers.rosesLeft()).isEqualTo(ROSES - customers.rosesSold());
            Outside outside = Outside.of(station);
            outside.assertWhole();
            outside.assertPaidOnce(customers.acknowledged());
            outside.assertRefundedOnce(customers.cancelled());
            System.out.printf(
                    "%d kills, %d orders, %d of them cancelled%n",
                    KILLS, customers.acknowledged().size(), customers.cancelled().size());
        }
    }

    /// Each in its turn, in another order each time.
    private static String next(List<String> left, Random random) {
        if (left.isEmpty()) {
            left.addAll(PARTS);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }

    /// Starts some tickets that are not started yet, as far as this desk knows.
    private static int pressSome(Desk kitchen, AtomicReference<DeskView> board) {
        Await.until(
                "some tickets wait",
                TestStation.PATIENCE,
                () -> board.get() != null && accepted(board.get()).size() >= 3);
        var starts = accepted(board.get()).stream().limit(3).toList();
        starts.forEach(kitchen::press);
        Await.until(
                "they are shown as started",
                TestStation.PATIENCE,
                () -> accepted(board.get()).stream().noneMatch(starts::contains));
        return starts.size();
    }

    private static List<DeskAction> accepted(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(t -> t.status() == OrderStatus.ACCEPTED)
                .map(t -> (DeskAction) new DeskAction.Start(t.order()))
                .toList();
    }

    private static long inPreparation(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(t -> t.status() == OrderStatus.PREPARING)
                .count();
    }

    private static Set<String> orders(DeskView view) {
        return view.kitchen().tickets().stream()
                .map(t -> t.order().value())
                .collect(Collectors.toSet());
    }
}
