package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Customers order, pay and cancel, and two kitchens work, while the core, the broker, the gateway
/// and one of the kitchens' desks are killed under them: `-Dkills=N` times, when and whom as
/// `-Dseed=S` says. After every so many kills all is held still and looked at, and a run that was
/// interrupted goes on there.
@ExtendWith(StationLogs.class)
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int BETWEEN_LOOKS = Integer.getInteger("kills.between", 20);
    private static final int ROSES = 100_000;
    private static final int SHOPPERS = 6;
    private static final int SOME = 3;

    @TempDir Path folder;

    @Test
    @Timeout(14_400)
    void killing_core_broker_gateway_and_desk_in_the_middle_loses_and_doubles_nothing()
            throws Exception {
        var progress = KillProgress.of(SEED);
        for (int from = progress.from(); from < KILLS; ) {
            int to = Math.min(KILLS, from + BETWEEN_LOOKS);
            killAndLook(Files.createDirectories(folder.resolve("from" + from)), from, to);
            progress.reached(to);
            from = to;
        }
        progress.finished();
    }

    private static void killAndLook(Path folder, int from, int to) throws Exception {
        Path file = folder.resolve("second.db");
        try (var station = TestStation.start(folder, Durability.FAST);
                Desk kitchen = station.desk("kitchen", "kitchen");
                var second = new DeskProcess(station.kafka(), file, Duration.ZERO);
                var customers = new Crowd(station.http(), SHOPPERS)) {
            var owner = Typist.at(station.kafka(), folder);
            owner.done("flowers-online/owner", "count-stock", "roses", "--units=" + ROSES);
            var board = new AtomicReference<DeskView>();
            kitchen.watch(board::set);
            var pressed = new HashSet<String>();
            var asked = new HashSet<String>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var stop = new AtomicBoolean();
                List<Future<?>> running = customers.go(threads, stop);
                try {
                    var victims = new Victims(SEED, from);
                    for (int kill = from; kill < to; kill++) {
                        customers.awaitOrders(2 * SOME);
                        pressed.addAll(pressSome(kitchen, board));
                        var victim = victims.next();
                        System.out.printf("kill %d of seed %d: %s%n", kill, SEED, victim.name());
                        asked.addAll(tellSome(second, board));
                        kill(station, second, victim);
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
                    "the kitchens have every order and owe no answer",
                    TestStation.PATIENCE,
                    () ->
                            orders(board.get()).containsAll(customers.coffees())
                                    && board.get().waiting() == 0
                                    && second.waiting() == 0);
            pressed.addAll(second.taken.values());
            assertThat(inPreparation(board.get())).containsAll(pressed);
            pressed.addAll(asked);
            assertThat(pressed).containsAll(inPreparation(board.get()));
            customers.assertEachHasTheirOwn();
            assertThat(customers.rosesLeft()).isEqualTo(ROSES - customers.rosesSold());
            second.kill();
            Outside outside = Outside.of(station);
            outside.assertWhole();
            outside.assertPaidOnce(customers.acknowledged());
            outside.assertRefundedOnce(customers.cancelled());
            Verdicts.of(outside.events(), Verdicts.device(file))
                    .assertEachDecidedOnce(second.taken.keySet());
            System.out.printf(
                    "kills %d to %d: %d orders, %d of them cancelled, %d presses of the desk that"
                            + " was killed%n",
                    from,
                    to - 1,
                    customers.acknowledged().size(),
                    customers.cancelled().size(),
                    second.taken.size());
        }
    }

    /// The desk goes at once, in the middle of what it was told; the others after their pause.
    private static void kill(TestStation station, DeskProcess second, Victims.Victim victim)
            throws Exception {
        if (victim.name().equals(Victims.DESK)) {
            Await.until(
                    "the second kitchen has a board",
                    TestStation.PATIENCE,
                    () -> second.waiting() < Integer.MAX_VALUE);
            LockSupport.parkNanos(victim.after().toNanos() / 20);
            second.kill();
            second.start();
        } else {
            LockSupport.parkNanos(victim.after().toNanos());
            station.kill(victim.name());
        }
    }

    /// Starts some tickets that are not started yet, as far as this desk knows.
    private static Set<String> pressSome(Desk kitchen, AtomicReference<DeskView> board) {
        Await.until(
                "some tickets wait",
                TestStation.PATIENCE,
                () -> board.get() != null && accepted(board.get()).size() >= 2 * SOME);
        var starts = accepted(board.get()).stream().limit(SOME).toList();
        starts.forEach(id -> kitchen.press(new DeskAction.Start(new OrderId(id))));
        Await.until(
                "they are shown as started",
                TestStation.PATIENCE,
                () -> accepted(board.get()).stream().noneMatch(starts::contains));
        return Set.copyOf(starts);
    }

    /// Tells the second kitchen to start some others.
    private static Set<String> tellSome(DeskProcess second, AtomicReference<DeskView> board) {
        var starts = accepted(board.get()).reversed().stream().limit(SOME).toList();
        starts.forEach(second::startOrder);
        return Set.copyOf(starts);
    }

    private static List<String> accepted(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(t -> t.status() == OrderStatus.ACCEPTED)
                .map(t -> t.order().value())
                .toList();
    }

    private static Set<String> inPreparation(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(t -> t.status() == OrderStatus.PREPARING)
                .map(t -> t.order().value())
                .collect(Collectors.toSet());
    }

    private static Set<String> orders(DeskView view) {
        return view.kitchen().tickets().stream()
                .map(t -> t.order().value())
                .collect(Collectors.toSet());
    }
}
