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
import soban.desk.Notice;
import soban.domain.order.OrderId;
import soban.station.broker.OddBroker;
import soban.testing.Await;
import soban.testing.MovedClock;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A kitchen is cut off for eight hours and presses `-Dpresses=N` times meanwhile, while the rest
/// of its shop works on the same orders. When it is back its line is cut and it is killed while it
/// sends, again and again: in the end each press has one outcome, and all boards are the log's.
///
/// The eight hours pass between two lives of the station: in the second one broker, core and desks
/// have clocks that are so much ahead.
class OfflineFaults {
    private static final int PRESSES = Integer.getInteger("presses", 10_000);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int ORDERS = Math.clamp(PRESSES / 40, 24, 1000);
    private static final Duration AWAY = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int INTERRUPTIONS = 6;

    @TempDir Path folder;
    private List<String> orders;
    private LonelyCook cook;

    @Test
    @Timeout(1800)
    void all_that_was_pressed_in_eight_hours_of_silence_is_decided_once_and_all_see_the_same()
            throws Exception {
        morning();
        evening();
    }

    private Path away() {
        return folder.resolve("away.db");
    }

    private void morning() throws Exception {
        var broker = new OddBroker(folder.resolve("kafka"), Duration.ZERO);
        try (var town = new Town(folder, broker, InstantSource.system());
                var shopper = Shopper.register(town.http());
                var here = TestDesks.open(town.kafka(), "kitchen", folder.resolve("here.db"));
                var owner = TestDesks.open(town.kafka(), "owner", folder.resolve("owner.db"))) {
            orders = order(shopper);
            seeAll(town);
            cook = new LonelyCook(allButSome(), new Random(SEED));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> pressing = threads.submit(this::pressAlone);
                others(here, owner, shopper);
                pressing.get();
            }
        }
    }

    /// Of those whose customers want to cancel every other one is never begun.
    private List<String> allButSome() {
        return IntStream.range(0, ORDERS).filter(i -> i % 12 != 9).mapToObj(orders::get).toList();
    }

    private static List<String> order(Shopper shopper) throws Exception {
        List<Future<String>> bought = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < ORDERS; i++) {
                bought.add(threads.submit(() -> shopper.buySurely("cafe", "croissant", "PICKUP")));
            }
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> each : bought) {
            ids.add(each.get());
        }
        return ids;
    }

    /// The desk that is to be away has seen every order, and the core knows that.
    private void seeAll(Town town) {
        try (var desk = TestDesks.open(town.kafka(), "kitchen", away())) {
            var board = watched(desk);
            await("all tickets stand", () -> board.get().kitchen().tickets().size() == ORDERS);
            orders.forEach(id -> desk.rang(new OrderId(id)));
            await(
                    "the core knows that they were seen",
                    () ->
                            Outside.of(town.gateway(), town.kafka()).events().stream()
                                            .filter(Conflicts::isSeen)
                                            .count()
                                    == ORDERS);
        }
    }

    private Void pressAlone() throws Exception {
        var clock = new MovedClock();
        try (var desk = TestDesks.open("127.0.0.1:1", "kitchen", away(), clock)) {
            for (int i = 0; i < PRESSES; i++) {
                clock.set(AWAY.multipliedBy(i).dividedBy(PRESSES));
                cook.press(desk);
            }
            var board = watched(desk);
            await("it is shown how much waits", () -> board.get().waiting() == cook.sent().size());
            assertThat(board.get().link()).isInstanceOf(Link.Offline.class);
        }
        return null;
    }

    /// One in six orders each: begun; made and handed over; cancelled by the owner; cancelled by
    /// the customer, which nobody can decide yet. The rest is left to later.
    private void others(Desk here, Desk owner, Shopper shopper) throws Exception {
        var board = watched(here);
        await("the others see all", () -> board.get().kitchen().tickets().size() == ORDERS);
        for (int i = 0; i < ORDERS; i++) {
            var order = new OrderId(orders.get(i));
            switch (i % 6) {
                case 0 -> here.press(new DeskAction.Start(order));
                case 1 -> {
                    here.press(new DeskAction.Start(order));
                    here.press(new DeskAction.Finish(order));
                    here.press(new DeskAction.HandOver(order));
                }
                case 2 -> owner.press(new DeskAction.Cancel(order, "오븐이 고장 났어요"));
                case 3 -> {
                    var held =
                            shopper.does(
                                    "/orders/" + order.value() + "/cancellation",
                                    "{\"reason\":\"too long\"}");
                    assertThat(held.status()).as("%s", held).isEqualTo(202);
                }
                default -> {
                    // Nobody but the desk that is away.
                }
            }
        }
        var owners = watched(owner);
        await("it is decided", () -> board.get().waiting() == 0 && owners.get().waiting() == 0);
    }

    private void evening() throws Exception {
        var clock = InstantSource.offset(InstantSource.system(), AWAY);
        var broker = new OddBroker(folder.resolve("kafka"), AWAY);
        try (var town = new Town(folder, broker, clock);
                var here =
                        TestDesks.open(town.kafka(), "kitchen", folder.resolve("here.db"), clock);
                var owner =
                        TestDesks.open(town.kafka(), "owner", folder.resolve("owner.db"), clock)) {
            workLate(here);
            Duration took = comeBack(broker);
            try (var desk = TestDesks.open(town.kafka(), "kitchen", away(), clock)) {
                compare(town, took, watched(desk), watched(here), watched(owner));
            }
        }
    }

    private void workLate(Desk here) throws Exception {
        var board = watched(here);
        await("the station is there again", () -> board.get().link() instanceof Link.Connected);
        for (int i = 4; i < ORDERS; i += 6) {
            here.press(new DeskAction.Start(new OrderId(orders.get(i))));
            here.press(new DeskAction.Finish(new OrderId(orders.get(i))));
        }
        await("it is decided", () -> board.get().waiting() == 0);
    }

    /// Returns how long it took until nothing waited any more, interruptions included.
    private Duration comeBack(OddBroker broker) throws Exception {
        long begun = System.nanoTime();
        try (var desk = new DeskProcess(broker.roughBootstrap(), away(), AWAY)) {
            int all = cook.sent().size();
            for (int i = 1; i <= INTERRUPTIONS; i++) {
                int left = all - i * all / (INTERRUPTIONS + 2);
                await(left + " wait at most", () -> desk.waiting() <= left);
                if (i % 2 == 0) {
                    desk.kill();
                    desk.start();
                } else {
                    broker.line().cut();
                }
            }
            await("all is answered", () -> desk.waiting() == 0 && desk.connected());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void compare(
            Town town,
            Duration took,
            AtomicReference<DeskView> away,
            AtomicReference<DeskView> here,
            AtomicReference<DeskView> owner)
            throws Exception {
        await("no cancel is open", () -> Conflicts.undecided(read(town).events()).isEmpty());
        var outside = read(town);
        var log = Standings.ofLog(outside.events(), "cafe");
        await("the three boards are the log's", () -> boards(away, here, owner, log));
        outside.assertWhole();
        outside.assertPaidOnce(orders);
        var verdicts = Verdicts.of(outside.events(), Verdicts.device(away()));
        verdicts.assertEachDecidedOnce(cook.sent().keySet());
        assertThat(told(away.get()))
                .as("who was refused was told, and nobody else")
                .isEqualTo(cook.refused(verdicts));
        new Conflicts(outside.events(), cook).assertByTheRules();
        try (var report = new Report("offline")) {
            report.set("presses", PRESSES).set("seed", SEED).set("orders", ORDERS);
            report.add(Conflicts.table(cook, verdicts));
            var table = new Table("to catch up", "", "value");
            table.row("presses that were sent", cook.sent().size());
            table.row("refused at the desk itself", cook.here().size());
            table.row("cuts and kills on the way", INTERRUPTIONS);
            table.row("seconds until nothing waited", took.toMillis() / 1000.0);
            table.row("orders still open", log.lines().size());
            table.row("hash of the three boards and the log", log.hash());
            report.add(table);
        }
    }

    private static boolean boards(
            AtomicReference<DeskView> away,
            AtomicReference<DeskView> here,
            AtomicReference<DeskView> owner,
            Standings log) {
        return Standings.ofKitchen(away.get()).hash().equals(log.hash())
                && Standings.ofKitchen(here.get()).hash().equals(log.hash())
                && Standings.ofOwner(owner.get()).hash().equals(log.hash());
    }

    private static Outside read(Town town) throws Exception {
        return Outside.of(town.gateway(), town.kafka());
    }

    private static Object told(DeskView view) {
        return view.notices().stream()
                .filter(notice -> !notice.action().equals(Notice.WORK_LOST))
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    private static AtomicReference<DeskView> watched(Desk desk) {
        var view = new AtomicReference<DeskView>();
        desk.watch(view::set);
        Await.until("there is a picture", PATIENCE, () -> view.get() != null);
        return view;
    }

    private interface Look {
        boolean isSo() throws Exception;
    }

    private static void await(String what, Look look) {
        Await.until(
                what,
                PATIENCE,
                () -> {
                    try {
                        return look.isSo();
                    } catch (Exception problem) {
                        throw new AssertionError(problem);
                    }
                });
    }
}
