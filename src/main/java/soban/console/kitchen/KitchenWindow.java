package soban.console.kitchen;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import soban.console.screen.Choices;
import soban.console.screen.FxThread;
import soban.console.screen.Look;
import soban.console.screen.Phrases;
import soban.console.screen.Preferences;
import soban.console.screen.Strings;
import soban.console.sound.Bell;
import soban.desk.Desk;

import java.time.Clock;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The kitchen's window: it joins desk, model, screen, bell, keys and the person's choices, and
/// lets time pass. Another language loads the screen anew over the same model; everything else
/// changes in place. To be used on the FX thread.
public final class KitchenWindow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 620;
    private static final Duration BEAT = Duration.millis(650);

    private final KitchenModel model;
    private final Ringer ringer;
    private final Preferences preferences;
    private final Clock clock;
    private final Map<KitchenKey, Runnable> actions = new EnumMap<>(KitchenKey.class);
    private final PauseTransition second = new PauseTransition();
    private final Timeline beats = new Timeline();
    private final Scene scene;
    private final StringProperty title = new SimpleStringProperty("Soban");
    private KitchenScreen screen;
    private Strings strings;
    private Phrases phrases;
    private boolean faint;

    /// @param demoOrder what D does; empty where there is nobody to order
    public KitchenWindow(
            Desk desk,
            Preferences preferences,
            Bell bell,
            Optional<Runnable> demoOrder,
            Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
        model = new KitchenModel(desk, clock, FxThread.executor());
        ringer = new Ringer(bell);
        fillActions(demoOrder);
        strings = new Strings(preferences.choices().language());
        phrases = new Phrases(strings, clock.getZone());
        screen = new KitchenScreen(model, strings, phrases, actions);
        scene = new Scene(screen.root());
        new Keyboard(model, actions, () -> screen.keysListed()).listenTo(scene);
        model.onChange(this::draw);
        dress();
        desk.watch(FxThread.newest(model::show));
        letTimePass();
    }

    public Scene scene() {
        return scene;
    }

    public void open(Stage stage) {
        var bounds = Screen.getPrimary().getVisualBounds();
        stage.titleProperty().bind(title);
        stage.setScene(scene);
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, bounds.getHeight()));
        stage.setWidth(Math.min(WIDTH, bounds.getWidth()));
        stage.setHeight(Math.min(HEIGHT, bounds.getHeight()));
        stage.show();
    }

    /// Time stops for this window, and the desk's news no longer reach it.
    public void close() {
        model.onChange(() -> {});
        second.stop();
        beats.stop();
    }

    private void fillActions(Optional<Runnable> demoOrder) {
        actions.put(KitchenKey.PICK, () -> {});
        actions.put(KitchenKey.PREVIOUS, () -> model.pickNeighbour(-1));
        actions.put(KitchenKey.NEXT, () -> model.pickNeighbour(1));
        actions.put(KitchenKey.ADVANCE, model::advancePicked);
        actions.put(KitchenKey.HAND_OVER, model::handOverNext);
        actions.put(KitchenKey.UNDO, model::undoNewest);
        actions.put(KitchenKey.TOUCH_ALL, model::touchAll);
        actions.put(KitchenKey.READ, model::dismissOldest);
        actions.put(KitchenKey.PAGE_UP, () -> screen.page(-1));
        actions.put(KitchenKey.PAGE_DOWN, () -> screen.page(1));
        demoOrder.ifPresent(order -> actions.put(KitchenKey.DEMO, order));
        actions.put(KitchenKey.SOUND, () -> choose(c -> c.withSound(!c.sound())));
        actions.put(KitchenKey.LANGUAGE, () -> choose(c -> c.with(c.language().other())));
        actions.put(KitchenKey.THEME, () -> choose(c -> c.with(c.theme().other())));
        actions.put(KitchenKey.SMALLER, () -> choose(Choices::smallerText));
        actions.put(KitchenKey.LARGER, () -> choose(Choices::largerText));
        actions.put(KitchenKey.HELP, () -> screen.toggleKeys());
        actions.put(KitchenKey.CLOSE, () -> screen.closeKeys());
    }

    private void choose(UnaryOperator<Choices> change) {
        Choices before = preferences.choices();
        preferences.change(change);
        Choices now = preferences.choices();
        if (before.language() != now.language()) {
            strings = new Strings(now.language());
            phrases = new Phrases(strings, clock.getZone());
            screen = new KitchenScreen(model, strings, phrases, actions);
            scene.setRoot(screen.root());
        }
        dress();
        draw();
    }

    private void dress() {
        Look.dress(scene, preferences.choices(), "kitchen");
        screen.show(preferences.choices(), phrases.time(clock.instant()));
    }

    private void draw() {
        model.picture()
                .ifPresent(
                        picture -> {
                            title.set(strings.text("window.title", picture.shopName()));
                            screen.show(picture, preferences.choices(), ringer.audible());
                            ringer.follow(picture, preferences.choices().sound());
                        });
    }

    /// Just after each full second of the clock, so that all ages and the time change together.
    private void letTimePass() {
        second.setOnFinished(
                _ -> {
                    screen.show(preferences.choices(), phrases.time(clock.instant()));
                    draw();
                    waitForSecond();
                });
        waitForSecond();
        if (!FxThread.lessMotion()) {
            beats.getKeyFrames().add(new KeyFrame(BEAT, _ -> beat()));
            beats.setCycleCount(Animation.INDEFINITE);
            beats.play();
        }
    }

    private void beat() {
        faint = !faint;
        screen.beat(faint);
    }

    private void waitForSecond() {
        second.setDuration(
                Duration.millis(1005 - clock.instant().get(ChronoField.MILLI_OF_SECOND)));
        second.playFromStart();
    }
}
