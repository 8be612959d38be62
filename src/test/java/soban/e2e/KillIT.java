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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Customers order and a kitchen works while the core and the broker are killed under them.
@ExtendWith(StationLogs.class)
class KillIT {
    private static final int SHOPPERS = 4;

    @TempDir Path folder;

    @Test
    @Timeout(300)
    void killing_the_core_and_the_broker_in_the_middle_loses_and_doubles_nothing()
            throws Exception {
        try (var station = TestStation.start(folder, Durability.FAST);
                Desk kitchen = station.desk("kitchen", "kitchen")) {
            var board = new AtomicReference<DeskView>();
            kitchen.watch(board::set);
            Collection<String> acknowledged = new ConcurrentLinkedQueue<>();
            var stop = new AtomicBoolean();
            try (var shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
                var running = new HashSet<Future<?>>();
                for (int i = 0; i < SHOPPERS; i++) {
                    String name = "s" + i;
                    running.add(shoppers.submit(() -> shop(station, name, stop, acknowledged)));
                }
                try {
                    awaitOrders(acknowledged, 20);
                    pressSome(kitchen, board);
                    station.kill("core");
                    awaitOrders(acknowledged, acknowledged.size() + 20);
                    station.kill("broker");
                    pressSome(kitchen, board);
                    awaitOrders(acknowledged, acknowledged.size() + 20);
                    station.kill("core");
                    station.kill("sandbox");
                    awaitOrders(acknowledged, acknowledged.size() + 20);
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
                            orders(board.get()).containsAll(acknowledged)
                                    && board.get().waiting() == 0);
            assertThat(
                            board.get().kitchen().tickets().stream()
                                    .filter(t -> t.status() == OrderStatus.PREPARING))
                    .hasSize(10);
            Outside outside = Outside.of(station);
            outside.assertWhole();
            outside.assertPaidOnce(acknowledged);
        }
    }

    private static Void shop(
            TestStation station, String name, AtomicBoolean stop, Collection<String> acknowledged) {
        try (var shopper = Shopper.register(station.http())) {
            for (int i = 0; !stop.get(); i++) {
                acknowledged.add(shopper.orderSurely(name + "-" + i, "tok-ok").text("id"));
            }
            return null;
        }
    }

    private static void awaitOrders(Collection<String> acknowledged, int count) {
        Await.until(count + " orders", TestStation.PATIENCE, () -> acknowledged.size() >= count);
    }

    /// Starts five tickets that are not started yet, as far as this desk knows.
    private static void pressSome(Desk kitchen, AtomicReference<DeskView> board) {
        Await.until(
                "five tickets wait",
                TestStation.PATIENCE,
                () -> board.get() != null && accepted(board.get()).size() >= 5);
        accepted(board.get()).stream().limit(5).forEach(kitchen::press);
    }

    private static List<DeskAction> accepted(DeskView view) {
        return view.kitchen().tickets().stream()
                .filter(t -> t.status() == OrderStatus.ACCEPTED)
                .map(t -> (DeskAction) new DeskAction.Start(t.order()))
                .toList();
    }

    private static Set<String> orders(DeskView view) {
        return view.kitchen().tickets().stream()
                .map(t -> t.order().value())
                .collect(Collectors.toSet());
    }
}
