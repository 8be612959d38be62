package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.station.broker.OddBroker;
import soban.testing.Await;
import soban.testing.RoughLine.Trouble;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A kitchen works while the line between its desk and the broker is bad in every way in turn,
/// `-Drounds=N` times over. Its person is told when nothing is heard any more; when the line is
/// good again nothing that was pressed is lost or doubled, and no order is missing.
class LineFaults {
    private static final int ROUNDS = Integer.getInteger("rounds", 2);
    private static final int ORDERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Long enough for a desk to notice that nothing is heard, with a margin for a slow machine.
    private static final Duration BAD = Duration.ofSeconds(8);

    /// Where nothing gets through in one direction, so that no beat is heard.
    private static final Set<Trouble> SILENT = EnumSet.of(Trouble.DEAF, Trouble.MUTE);

    @TempDir Path folder;
    private final AtomicReference<DeskView> board = new AtomicReference<>();

    /// When the person was told that nothing is heard, by the machine's stopwatch; 0: not yet.
    private final AtomicLong toldAt = new AtomicLong();

    private final List<String> orders = new ArrayList<>();
    private final TreeMap<Long, String> pressed = new TreeMap<>();
    private final Table table =
            new Table(
                    "a desk's line",
                    "trouble",
                    "told offline after s",
                    "presses",
                    "waiting then",
                    "whole again after s");

    @Test
    @Timeout(1200)
    void over_a_bad_line_no_press_is_lost_or_doubled_and_the_person_is_told() throws Exception {
        var broker = new OddBroker(folder.resolve("kafka"), Duration.ZERO);
        var file = folder.resolve("kitchen.db");
        try (var town = new Town(folder, broker, InstantSource.system());
                var shopper = Shopper.register(town.http());
                var report = new Report("line")) {
            try (var kitchen = TestDesks.open(broker.roughBootstrap(), "kitchen", file)) {
                kitchen.watch(this::see);
                for (int round = 0; round < ROUNDS; round++) {
                    for (Trouble trouble : EnumSet.complementOf(EnumSet.of(Trouble.NONE))) {
                        order(shopper);
                        until("the kitchen is up to date", this::isWhole);
                        suffer(broker, kitchen, shopper, trouble);
                    }
                }
                order(shopper);
                until("the kitchen is up to date", this::isWhole);
                check(town, file);
            }
            report.set("rounds", ROUNDS);
            report.add(table);
        }
    }

    private void see(DeskView view) {
        board.set(view);
        if (view.link() instanceof Link.Offline) {
            toldAt.compareAndSet(0, System.nanoTime());
        }
    }

    private void order(Shopper shopper) {
        for (int i = 0; i < ORDERS; i++) {
            orders.add(shopper.buySurely("cafe", "croissant", "PICKUP"));
        }
    }

    /// It is linked, owes no answer, and shows every order.
    private boolean isWhole() {
        var view = board.get();
        return view != null
                && view.link() instanceof Link.Connected
                && view.waiting() == 0
                && view.kitchen().tickets().size() == orders.size();
    }

    private void suffer(OddBroker broker, Desk kitchen, Shopper shopper, Trouble trouble)
            throws Exception {
        toldAt.set(0);
        long begun = System.nanoTime();
        broker.line().turn(trouble);
        int before = pressed.size();
        startAll(kitchen);
        order(shopper);
        if (SILENT.contains(trouble)) {
            until("the person is told of " + trouble, () -> toldAt.get() != 0);
        } else {
            LockSupport.parkNanos(BAD.toNanos());
        }
        double told = toldAt.get() == 0 ? Double.NaN : (toldAt.get() - begun) / 1e9;
        int waiting = board.get().waiting();
        long good = System.nanoTime();
        broker.line().turn(Trouble.NONE);
        until("all is whole after " + trouble, this::isWhole);
        table.row(trouble, told, pressed.size() - before, waiting, seconds(good));
    }

    private void startAll(Desk kitchen) throws Exception {
        for (var ticket : board.get().kitchen().tickets()) {
            if (ticket.status() == OrderStatus.ACCEPTED) {
                long number =
                        kitchen.press(new DeskAction.Start(ticket.order()))
                                .toCompletableFuture()
                                .get();
                pressed.put(number, ticket.order().value());
            }
        }
    }

    private void check(Town town, Path file) throws Exception {
        var outside = Outside.of(town.gateway(), town.kafka());
        outside.assertWhole();
        outside.assertPaidOnce(orders);
        Verdicts.of(outside.events(), Verdicts.device(file))
                .assertEachDecidedOnce(pressed.keySet());
        var started =
                outside.events().stream()
                        .map(record -> record.event())
                        .filter(PreparationStarted.class::isInstance)
                        .map(event -> ((PreparationStarted) event).order())
                        .map(OrderId::value)
                        .toList();
        assertThat(started).containsExactlyInAnyOrderElementsOf(pressed.values());
        assertThat(Standings.ofKitchen(board.get()))
                .isEqualTo(Standings.ofLog(outside.events(), "cafe"));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void until(String what, BooleanSupplier look) {
        Await.until(what, PATIENCE, look);
    }
}
