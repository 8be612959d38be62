package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import soban.console.kitchen.KitchenWindow;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Screenshot;
import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.desk.Desk;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// The whole way: a customer orders over HTTP, it rings in the kitchen's window, a person moves it
/// on with the keys, and the customer's status follows. Then the broker is away, and the person
/// goes on working.
@ExtendWith(StationLogs.class)
class WindowIT {
    private static final long MOMENT = Duration.ofMillis(400).toNanos();

    @TempDir Path folder;

    private final List<Chime> rings = new CopyOnWriteArrayList<>();
    private final FxRobot person = new FxRobot();
    private long lastPress = System.nanoTime();

    @Test
    void an_order_rings_is_made_and_handed_over_and_the_customer_follows() throws Exception {
        FxThread.start(Fonts::load);
        try (var station = TestStation.start(folder, Durability.FAST);
                var shopper = Shopper.register(station.http());
                Desk desk = station.desk("kitchen", "kitchen");
                var preferences = Preferences.load(folder.resolve("preferences"))) {
            preferences.change(choices -> choices.with(Language.EN));
            KitchenWindow window = onScreen(() -> opened(desk, preferences));
            var order = shopper.order("first", "tok-ok");
            int number = order.body().path("number").asInt();
            Await.until(
                    "the ticket stands",
                    TestStation.PATIENCE,
                    () -> has(window, "#ticket-" + number));
            Await.until("it rings", TestStation.PATIENCE, () -> !rings.isEmpty());
            picture(window, "window-new.png");

            press(KeyCode.DIGIT1, KeyCode.ENTER);
            follows(shopper, order, "PREPARING");
            press(KeyCode.DIGIT1, KeyCode.ENTER);
            follows(shopper, order, "READY");
            Await.until("it waits", TestStation.PATIENCE, () -> has(window, "#ready-" + number));
            press(KeyCode.U);
            follows(shopper, order, "PREPARING");
            press(KeyCode.DIGIT1, KeyCode.ENTER);
            follows(shopper, order, "READY");
            press(KeyCode.H);
            follows(shopper, order, "HANDED_OVER");

            var second = shopper.order("second", "tok-ok");
            int next = second.body().path("number").asInt();
            Await.until(
                    "the ticket stands",
                    TestStation.PATIENCE,
                    () -> has(window, "#ticket-" + next));
            long broker = station.pid("broker");
            TestStation.signal("STOP", broker);
            try {
                press(KeyCode.DIGIT1, KeyCode.ENTER);
                Await.until(
                        "the desk says it",
                        TestStation.PATIENCE,
                        () -> reads(window, "Offline since"));
                picture(window, "window-offline.png");
            } finally {
                TestStation.signal("CONT", broker);
            }
            follows(shopper, second, "PREPARING");
            onScreen(
                    () -> {
                        window.close();
                        window.scene().getWindow().hide();
                        return true;
                    });
        }
    }

    private KitchenWindow opened(Desk desk, Preferences preferences) {
        var window =
                new KitchenWindow(
                        desk,
                        preferences,
                        new Listener(),
                        Optional.empty(),
                        Clock.system(ZoneId.of("Asia/Seoul")));
        var stage = new Stage();
        window.open(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(990);
        stage.setHeight(760);
        return window;
    }

    /// A person's press: not within the moment in which the window takes a second one for a slip of
    /// the first.
    private void press(KeyCode... keys) {
        long before = lastPress;
        Await.until(
                "the moment has passed",
                TestStation.PATIENCE,
                () -> System.nanoTime() - before > MOMENT);
        for (KeyCode key : keys) {
            person.type(key);
        }
        lastPress = System.nanoTime();
    }

    private static void follows(Shopper shopper, Shopper.Said order, String status) {
        Await.until(
                "the customer sees " + status,
                TestStation.PATIENCE,
                () -> shopper.get("/orders/" + order.text("id")).text("status").equals(status));
    }

    private static boolean has(KitchenWindow window, String query) {
        return onScreen(() -> window.scene().getRoot().lookup(query) != null);
    }

    private static boolean reads(KitchenWindow window, String words) {
        return onScreen(
                () ->
                        window.scene().getRoot().lookupAll(".label").stream()
                                .anyMatch(
                                        node ->
                                                node instanceof Labeled label
                                                        && label.getText().contains(words)));
    }

    private static void picture(KitchenWindow window, String name) throws Exception {
        var shot = onScreen(() -> Screenshot.of(window.scene()));
        shot.write(Path.of("target", "screens", name));
        assertThat(shot.image().getRGB(0, 0)).isNotEqualTo(shot.image().getRGB(60, 110));
    }

    private static <T> T onScreen(Supplier<T> question) {
        return FxThread.ask(question).join();
    }

    /// Hears what a person would hear.
    private final class Listener implements Bell {
        @Override
        public void ring(Chime chime) {
            rings.add(chime);
        }

        @Override
        public boolean audible() {
            return true;
        }

        @Override
        public void close() {}
    }
}
