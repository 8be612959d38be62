package soban.e2e;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.bench.Report;
import soban.bench.Table;
import soban.console.kitchen.KitchenWindow;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Preferences;
import soban.console.sound.SilentBell;
import soban.desk.Cafe;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.desk.HandCore;
import soban.desk.Link;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// A kitchen's window with 300 open tickets at 500 events a second over a real broker: how long an
/// event takes to its change on the board, a press to its visible mark, whether the window's thread
/// was ever blocked, and how often the window is laid out when nothing happens. Beside it a word in
/// a bare window.
class LivelyBoardBench {
    private static final int OPEN = 300;
    private static final int ORDERS_A_SECOND = 100;
    private static final int BETWEEN_PRESSES = ORDERS_A_SECOND / 5;
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long HIGHEST = Duration.ofMinutes(1).toMillis() * 1000;

    private final Histogram words = new Histogram(HIGHEST, 3);
    private final Histogram events = new Histogram(HIGHEST, 3);
    private final Histogram presses = new Histogram(HIGHEST, 3);
    private final Histogram waits = new Histogram(HIGHEST, 3);
    private final Map<Integer, Long> toldAt = new ConcurrentHashMap<>();
    private final AtomicLong layouts = new AtomicLong();
    private final AtomicBoolean measuring = new AtomicBoolean();
    private volatile int lastInFront = Integer.MAX_VALUE;
    @TempDir Path folder;

    @Test
    @Timeout(600)
    void five_hundred_events_a_second() throws Exception {
        FxThread.start(Fonts::load);
        bareWindow();
        int port = FreePort.find();
        String kafka = "127.0.0.1:" + port;
        var settings = new BrokerSettings(folder.resolve("log"), port, 0, Durability.FAST);
        try (var _ = EmbeddedBroker.start(settings);
                var core = new HandCore(new KafkaClients(kafka, "bench"), Cafe.KITCHEN);
                var preferences = Preferences.load(folder.resolve("preferences"));
                Desk desk = desk(kafka)) {
            core.beat(true);
            core.tell(Cafe.enrolled());
            for (int i = 0; i < OPEN; i++) {
                core.tell(Cafe.received(i), Cafe.accepted(i));
            }
            var link = new AtomicReference<Link>();
            desk.watch(view -> link.set(view.link()));
            Scene scene = ask(() -> window(desk, preferences));
            Await.until(
                    "the board stands",
                    PATIENCE,
                    () -> {
                        core.read();
                        return link.get() instanceof Link.Connected
                                && ask(() -> scene.getRoot().lookup("#ticket-0") != null);
                    });
            listen(scene);
            watchFxThread();
            int next = lively(core, OPEN, WARM_UP);
            measuring.set(true);
            int from = lively(core, next, LENGTH);
            pressed(core, scene, from, LENGTH);
            measuring.set(false);
            for (int i = from - OPEN; i < from; i++) {
                desk.press(new DeskAction.Touch(Cafe.id(i)));
            }
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            layouts.set(0);
            LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
            var table = new Table("A lively board, in ms", "", "p50", "p99", "max", "of");
            row(table, "a word in a bare window to its drawing", words);
            row(table, "an event on the feed to its change on the board", events);
            row(table, "a press to its visible mark", presses);
            row(table, "what the window's thread let others wait", waits);
            try (var report = new Report("lively-board")) {
                report.set("layouts in 10 s in which nothing happens", layouts.get());
                report.add(table);
            }
            System.out.printf("layouts in 10 s in which nothing happens: %d%n", layouts.get());
        }
    }

    private static void row(Table table, String what, Histogram micros) {
        table.row(
                what,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3,
                micros.getTotalCount());
    }

    private Desk desk(String kafka) {
        return Desks.open(
                new DeskSettings(Cafe.KITCHEN, kafka, folder.resolve("kitchen.db"), ""),
                InstantSource.system());
    }

    private static Scene window(Desk desk, Preferences preferences) {
        var window =
                new KitchenWindow(
                        desk, preferences, new SilentBell(), Optional.empty(), Clock.systemUTC());
        var stage = new Stage();
        window.open(stage);
        // The Headless platform can't draw what hangs over the screen's edge.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1920);
        stage.setHeight(1080);
        return window.scene();
    }

    private void bareWindow() {
        var label = new Label("0");
        Scene scene =
                ask(
                        () -> {
                            var stage = new Stage();
                            stage.setScene(new Scene(label, 400, 300));
                            stage.show();
                            return stage.getScene();
                        });
        for (int i = 1; i <= 200; i++) {
            String word = String.valueOf(i);
            var drawn = new AtomicLong();
            long began = System.nanoTime();
            ask(
                    () -> {
                        scene.addPostLayoutPulseListener(
                                () -> drawn.compareAndSet(0, System.nanoTime()));
                        label.setText(word);
                        return true;
                    });
            Await.until("drawn", PATIENCE, () -> drawn.get() > 0);
            words.recordValue((drawn.get() - began) / 1000);
        }
        ask(
                () -> {
                    scene.getWindow().hide();
                    return true;
                });
    }

    /// One order more and the oldest made, a hundred times a second: each a change that can be
    /// seen, since the oldest are in front.
    private int lively(HandCore core, int from, Duration length) {
        return each(
                from,
                length,
                number -> {
                    core.tell(Cafe.received(number), Cafe.accepted(number));
                    made(core, number - OPEN);
                });
    }

    private void made(HandCore core, int order) {
        Instant at = Cafe.PROMISE;
        core.tell(new PreparationStarted(Cafe.id(order), at), Cafe.finished(order, at));
        if (order <= lastInFront) {
            toldAt.put(order, System.nanoTime());
        }
        core.tell(Cafe.handedOver(order, at));
    }

    /// As many events, but of orders that come and go out of sight. Five times a second somebody
    /// presses the last ticket in sight, and the first is made.
    private void pressed(HandCore core, Scene scene, int from, Duration length) {
        lastInFront = from - 1;
        var oldest = new AtomicInteger(from - OPEN);
        int _ =
                each(
                        from,
                        length,
                        number -> {
                            core.tell(Cafe.received(number), Cafe.accepted(number));
                            made(core, number);
                            if (number % BETWEEN_PRESSES == 0) {
                                FxThread.later(() -> press(scene));
                                made(core, oldest.getAndIncrement());
                            }
                        });
    }

    private static int each(int from, Duration length, IntConsumer work) {
        long began = System.nanoTime();
        long step = Duration.ofSeconds(1).toNanos() / ORDERS_A_SECOND;
        int number = from;
        while (System.nanoTime() - began < length.toNanos()) {
            work.accept(number);
            number++;
            long due = began + (number - from) * step;
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        }
        return number;
    }

    private void press(Scene scene) {
        Node ticket =
                scene.getRoot().lookupAll(".ticket").stream()
                        .filter(node -> node.isVisible() && node.lookup("#advance") != null)
                        .filter(node -> !isPending(node))
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (ticket == null) {
            return;
        }
        String id = "#" + ticket.getId();
        long began = System.nanoTime();
        ((Button) ticket.lookup("#advance")).fire();
        var open = new AtomicBoolean(true);
        scene.addPostLayoutPulseListener(
                () -> {
                    Node now = open.get() ? scene.getRoot().lookup(id) : null;
                    if (now != null && isPending(now) && open.compareAndSet(true, false)) {
                        record(presses, began);
                    }
                });
    }

    private static boolean isPending(Node ticket) {
        Node mark = ticket.lookup("#pending");
        return mark != null && mark.isVisible();
    }

    private void listen(Scene scene) {
        ask(
                () -> {
                    scene.addPostLayoutPulseListener(() -> drawn(scene));
                    return true;
                });
    }

    private void drawn(Scene scene) {
        layouts.incrementAndGet();
        toldAt.entrySet()
                .removeIf(
                        told -> {
                            boolean gone =
                                    scene.getRoot().lookup("#ticket-" + told.getKey()) == null;
                            if (gone) {
                                record(events, told.getValue());
                            }
                            return gone;
                        });
    }

    private void record(Histogram histogram, long began) {
        if (measuring.get()) {
            histogram.recordValue((System.nanoTime() - began) / 1000);
        }
    }

    private void watchFxThread() {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            while (true) {
                                long began = System.nanoTime();
                                ask(
                                        () -> {
                                            record(waits, began);
                                            return true;
                                        });
                                LockSupport.parkNanos(5_000_000);
                            }
                        });
    }

    private static <T> T ask(Supplier<T> question) {
        return FxThread.ask(question).join();
    }
}
